package org.voxtum.vessel;

/** Plasma that flows through the perfused segments of a network and mixes at its nodes. */
final class PlasmaFlow {
    private final NetworkGraph graph;
    private final FlowOrder order;
    private final boolean[] perfused;
    private final double[] share;
    private final double[] entering;

    /** What becomes of plasma on its way through a segment. */
    @FunctionalInterface
    interface Passage {
        /**
         * Concentration where plasma leaves a perfused segment.
         *
         * @param concentration where it enters
         */
        double through(int segment, double concentration);
    }

    /**
     * @param options with which the flow was found: they give the haematocrit
     */
    PlasmaFlow(NetworkState state, FlowOptions options) {
        graph = NetworkGraph.of(state.network());
        perfused = new boolean[graph.segmentCount()];
        share = new double[perfused.length];
        double[] flow = new double[perfused.length];
        for (int i = 0; i < flow.length; i++) {
            perfused[i] = state.segments().get(i).perfused();
            share[i] = 1 - options.haematocritOf(graph.segment(i));
            flow[i] = perfused[i] ? state.segments().get(i).flow() * share[i] : 0;
        }
        order = new FlowOrder(graph, flow, perfused);
        entering = FlowBalance.outflow(graph, flow);
    }

    int segments() {
        return perfused.length;
    }

    boolean perfused(int segment) {
        return perfused[segment];
    }

    /** Share of a segment's blood that is plasma [-]. */
    double share(int segment) {
        return share[segment];
    }

    /** Plasma flow of a segment without its sign [m^3/s]. */
    double flow(int segment) {
        return order.flow(segment);
    }

    /** Whether plasma flows from a segment's first node to its second. */
    boolean forward(int segment) {
        return order.upstream(segment) == graph.segment(segment).from();
    }

    /**
     * Follows an agent from the inlets to the outlets.
     *
     * @param inlet concentration of what enters
     */
    PlasmaThroughput follow(double inlet, Passage passage) {
        double[] arriving = new double[entering.length];
        double[] amount = new double[entering.length];
        double in = 0;
        double out = 0;
        double nodes = 0;
        for (int node : order.nodes()) {
            boolean boundary = graph.boundaryAt(node) != null;
            double inflow = boundary ? Math.max(entering[node], 0) : 0;
            double flow = arriving[node] + inflow;
            double mixed = flow > 0 ? (amount[node] + inflow * inlet) / flow : inlet;
            double outflow = boundary ? Math.max(-entering[node], 0) : 0;
            double leaving = outflow;
            in += inflow * inlet;
            out += outflow * mixed;
            for (int segment : graph.segmentsAt(node)) {
                if (order.leadsFrom(segment, node)) {
                    int next = order.downstream(segment);
                    leaving += order.flow(segment);
                    arriving[next] += order.flow(segment);
                    amount[next] += order.flow(segment) * passage.through(segment, mixed);
                }
            }
            nodes += (flow - leaving) * mixed;
        }
        return new PlasmaThroughput(in, out, nodes);
    }
}
