package org.voxtum.verify;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.vessel.BoundaryNode;
import org.voxtum.vessel.VesselNetwork;
import org.voxtum.vessel.VesselNode;
import org.voxtum.vessel.VesselSegment;

/** Small networks of the reference tables. */
final class SixNodes {
    private static final double MICROMETRE = 1e-6;
    private static final String[] ENDS = {"0-1", "1-2", "1-3", "2-3", "2-4", "3-4", "4-5"};
    private static final double[] DIAMETERS = {20, 12, 10, 8, 9, 14, 22};

    private SixNodes() {}

    /** Six nodes and seven segments of the table's lengths, in a plane. */
    static VesselNetwork between(double inlet, double outlet) {
        double[][] at = places();
        List<VesselNode> nodes = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            nodes.add(
                    new VesselNode(
                            Integer.toString(i), at[i][0] * MICROMETRE, at[i][1] * MICROMETRE, 0));
        }
        List<VesselSegment> segments = new ArrayList<>();
        for (int i = 0; i < ENDS.length; i++) {
            segments.add(
                    new VesselSegment(
                            ENDS[i],
                            ENDS[i].charAt(0) - '0',
                            ENDS[i].charAt(2) - '0',
                            DIAMETERS[i] * MICROMETRE,
                            Double.NaN,
                            Double.NaN));
        }
        return network(nodes, segments, List.of(pressure(0, inlet), pressure(5, outlet)));
    }

    /** One vessel along x with a flow [m^3/s]; lengths in micrometres. */
    static VesselNetwork vessel(double diameter, double length, double flow) {
        List<VesselNode> nodes =
                List.of(
                        new VesselNode("a", 0, 0, 0),
                        new VesselNode("b", length * MICROMETRE, 0, 0));
        VesselSegment only =
                new VesselSegment("a-b", 0, 1, diameter * MICROMETRE, flow, Double.NaN);
        BoundaryNode inlet =
                new BoundaryNode(0, BoundaryNode.Kind.FLOW, flow, Double.NaN, Double.NaN);
        return network(nodes, List.of(only), List.of(inlet, pressure(1, 2000)));
    }

    /** Corners of triangles of sides 150, 300, 200 and 200, 250, 180 um. */
    private static double[][] places() {
        double x3 = (150 * 150 + 300 * 300 - 200 * 200) / 300.0;
        double y3 = Math.sqrt(300 * 300 - x3 * x3);
        double ex = (x3 - 150) / 200;
        double ey = y3 / 200;
        double along = (250 * 250 + 200 * 200 - 180 * 180) / 400.0;
        double across = Math.sqrt(250 * 250 - along * along);
        double x4 = 150 + along * ex + across * ey;
        double y4 = along * ey - across * ex;
        return new double[][] {{-200, 0}, {0, 0}, {150, 0}, {x3, y3}, {x4, y4}, {x4 + 220, y4}};
    }

    private static BoundaryNode pressure(int node, double pascal) {
        return new BoundaryNode(node, BoundaryNode.Kind.PRESSURE, pascal, Double.NaN, Double.NaN);
    }

    private static VesselNetwork network(
            List<VesselNode> nodes, List<VesselSegment> segments, List<BoundaryNode> boundaries) {
        return new VesselNetwork(
                "reference", Double.NaN, Double.NaN, Double.NaN, nodes, segments, boundaries);
    }
}
