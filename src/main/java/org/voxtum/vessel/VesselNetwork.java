package org.voxtum.vessel;

import java.util.List;

/**
 * A vessel network as a graph; positions and lengths in metres.
 *
 * @param title first line of the file
 * @param boxX size of the box that the file states along x [m], NaN where it states none
 * @param boxY size along y [m]
 * @param boxZ size along z [m]
 * @param nodes nodes
 * @param segments segments between them, by node index
 * @param boundaries nodes where blood enters or leaves
 */
public record VesselNetwork(
        String title,
        double boxX,
        double boxY,
        double boxZ,
        List<VesselNode> nodes,
        List<VesselSegment> segments,
        List<BoundaryNode> boundaries) {
    /** Copies the lists. */
    public VesselNetwork {
        nodes = List.copyOf(nodes);
        segments = List.copyOf(segments);
        boundaries = List.copyOf(boundaries);
    }

    /** Distance between the two ends of a segment [m]. */
    public double length(VesselSegment segment) {
        VesselNode from = nodes.get(segment.from());
        VesselNode to = nodes.get(segment.to());
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double dz = to.z() - from.z();
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
}
