package org.voxtum.vessel;

/**
 * Haematocrit of every segment so that red cells are conserved at nodes: what is given for the
 * segments that leave a node, times one factor. It comes from data that balances roughly.
 */
final class FlowingHaematocrit {
    private final NetworkGraph graph;
    private final FlowOrder order;
    private final FlowOptions options;
    private final double[] entering;
    private final double[] haematocrit;

    FlowingHaematocrit(
            NetworkGraph graph, FlowOrder order, double[] entering, FlowOptions options) {
        this.graph = graph;
        this.order = order;
        this.options = options;
        this.entering = entering;
        this.haematocrit = new double[graph.segmentCount()];
        for (int i = 0; i < haematocrit.length; i++) {
            haematocrit[i] = options.haematocritOf(graph.segment(i));
        }
        for (int node : order.nodes()) {
            balance(node);
        }
    }

    /**
     * Whether blood comes to a node; none does where all that flows there counts as not perfused,
     * and what leaves keeps the haematocrit that it is given.
     */
    boolean isFed(int node) {
        boolean fed = entering[node] > 0;
        for (int segment : graph.segmentsAt(node)) {
            fed = fed || order.leadsTo(segment, node);
        }
        return fed;
    }

    /** Discharge haematocrit of a segment [-]. */
    double of(int segment) {
        return haematocrit[segment];
    }

    /** Volume of red cells that reaches a node per time, from outside too [m^3/s]. */
    double cells(int node) {
        double cells = Math.max(entering[node], 0) * atInlet(node);
        for (int segment : graph.segmentsAt(node)) {
            if (order.leadsTo(segment, node)) {
                cells += order.flow(segment) * haematocrit[segment];
            }
        }
        return cells;
    }

    /** Haematocrit of what enters at a boundary node [-]. */
    double atInlet(int node) {
        BoundaryNode boundary = graph.boundaryAt(node);
        boolean given = boundary != null && !Double.isNaN(boundary.haematocrit());
        if (given && Double.isNaN(options.haematocrit())) {
            return boundary.haematocrit();
        }
        double flow = 0;
        double cells = 0;
        for (int segment : graph.segmentsAt(node)) {
            if (order.leadsFrom(segment, node)) {
                flow += order.flow(segment);
                cells += order.flow(segment) * options.haematocritOf(graph.segment(segment));
            }
        }
        return flow > 0 ? cells / flow : 0;
    }

    private void balance(int node) {
        if (!isFed(node)) {
            return;
        }
        double out = 0;
        double given = 0;
        for (int segment : graph.segmentsAt(node)) {
            if (order.leadsFrom(segment, node)) {
                out += order.flow(segment);
                given += order.flow(segment) * haematocrit[segment];
            }
        }
        double leaving = out + Math.max(-entering[node], 0);
        double mean = leaving > 0 ? cells(node) / leaving : 0;
        for (int segment : graph.segmentsAt(node)) {
            if (order.leadsFrom(segment, node)) {
                double factor = given > 0 ? mean * out / given : 0;
                haematocrit[segment] = given > 0 ? factor * haematocrit[segment] : mean;
            }
        }
    }
}
