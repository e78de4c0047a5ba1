package org.voxtum.vessel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small networks for tests, in micrometres and SI. */
final class FlowNetworks {
    private final List<VesselNode> nodes = new ArrayList<>();
    private final Map<String, Integer> index = new HashMap<>();
    private final List<VesselSegment> segments = new ArrayList<>();
    private final List<BoundaryNode> boundaries = new ArrayList<>();

    FlowNetworks node(String name, double x, double y) {
        index.put(name, nodes.size());
        nodes.add(new VesselNode(name, x * 1e-6, y * 1e-6, 0));
        return this;
    }

    FlowNetworks segment(String from, String to, double diameter, double flow, double haematocrit) {
        segments.add(
                new VesselSegment(
                        from + "-" + to,
                        index.get(from),
                        index.get(to),
                        diameter * 1e-6,
                        flow,
                        haematocrit));
        return this;
    }

    FlowNetworks segment(String from, String to, double diameter, double flow) {
        return segment(from, to, diameter, flow, Double.NaN);
    }

    FlowNetworks pressure(String node, double pascal) {
        return boundary(node, BoundaryNode.Kind.PRESSURE, pascal);
    }

    FlowNetworks inflow(String node, double flow) {
        return boundary(node, BoundaryNode.Kind.FLOW, flow);
    }

    private FlowNetworks boundary(String node, BoundaryNode.Kind kind, double value) {
        boundaries.add(new BoundaryNode(index.get(node), kind, value, Double.NaN, Double.NaN));
        return this;
    }

    VesselNetwork build() {
        return new VesselNetwork(
                "test", Double.NaN, Double.NaN, Double.NaN, nodes, segments, boundaries);
    }

    /** The six nodes and seven segments of the reference table, without segments named here. */
    static VesselNetwork six(double inlet, double outlet, String... without) {
        List<String> gone = List.of(without);
        double x3 = (150 * 150 + 300 * 300 - 200 * 200) / 300.0;
        double y3 = Math.sqrt(300 * 300 - x3 * x3);
        double ex = (x3 - 150) / 200;
        double ey = y3 / 200;
        double along = (250 * 250 + 200 * 200 - 180 * 180) / 400.0;
        double across = Math.sqrt(250 * 250 - along * along);
        double x4 = 150 + along * ex + across * ey;
        double y4 = along * ey - across * ex;
        FlowNetworks six =
                new FlowNetworks()
                        .node("0", -200, 0)
                        .node("1", 0, 0)
                        .node("2", 150, 0)
                        .node("3", x3, y3)
                        .node("4", x4, y4)
                        .node("5", x4 + 220, y4)
                        .pressure("0", inlet)
                        .pressure("5", outlet);
        String[] ends = {"0-1", "1-2", "1-3", "2-3", "2-4", "3-4", "4-5"};
        double[] diameters = {20, 12, 10, 8, 9, 14, 22};
        for (int i = 0; i < ends.length; i++) {
            if (!gone.contains(ends[i])) {
                six.segment(
                        ends[i].substring(0, 1), ends[i].substring(2), diameters[i], Double.NaN);
            }
        }
        return six.build();
    }
}
