package org.voxtum.casefile;

import org.voxtum.grid.VoxelGrid;
import org.voxtum.vessel.NetworkState;
import org.voxtum.vessel.VesselNetwork;
import org.voxtum.vessel.VesselNode;
import org.voxtum.vessel.VesselSegment;

/** Whether any perfused vessel comes near the box: a cheap test before anything is rasterised. */
final class NetworkReach {
    private NetworkReach() {}

    /** Whether the box, widened by a segment's radius, is met by that segment's axis. */
    static boolean touches(VoxelGrid grid, NetworkState state) {
        VesselNetwork network = state.network();
        for (int i = 0; i < network.segments().size(); i++) {
            if (state.segments().get(i).perfused()
                    && touches(grid, network, network.segments().get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Cuts the axis by the three pairs of planes of the widened box. */
    private static boolean touches(VoxelGrid grid, VesselNetwork network, VesselSegment segment) {
        VesselNode from = network.nodes().get(segment.from());
        VesselNode to = network.nodes().get(segment.to());
        double radius = segment.diameter() / 2;
        double[] part = {0, 1};
        cut(part, from.x(), to.x(), grid.originX(), grid.nx() * grid.dx(), radius);
        cut(part, from.y(), to.y(), grid.originY(), grid.ny() * grid.dy(), radius);
        cut(part, from.z(), to.z(), grid.originZ(), grid.nz() * grid.dz(), radius);
        return part[0] <= part[1];
    }

    /** Keeps the part of the axis between two planes; an empty part ends before it begins. */
    private static void cut(
            double[] part, double from, double to, double origin, double size, double radius) {
        double low = origin - radius - from;
        double high = origin + size + radius - from;
        double along = to - from;
        if (along == 0) {
            part[1] = low > 0 || high < 0 ? -1 : part[1];
            return;
        }
        part[0] = Math.max(part[0], Math.min(low / along, high / along));
        part[1] = Math.min(part[1], Math.max(low / along, high / along));
    }
}
