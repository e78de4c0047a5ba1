package org.voxtum.vessel;

import org.voxtum.fault.NetworkRule;

/**
 * How well the flows of a network balance at nodes that are no boundary.
 *
 * @param imbalance largest net flow at such a node [m^3/s]
 * @param imbalanceNode index of that node, -1 where all balance
 * @param mismatch largest net flow over the largest flow of a segment at the same node [-]
 * @param mismatchNode index of that node, -1 where all balance
 */
public record FlowBalance(double imbalance, int imbalanceNode, double mismatch, int mismatchNode) {
    private static final double WARNING = 0.01;
    private static final double FAILURE = 0.1;

    /** Balance of the flows that the file gives; segments without one count as 0. */
    public static FlowBalance ofFile(VesselNetwork network) {
        return of(NetworkGraph.of(network), fileFlows(network));
    }

    static double[] fileFlows(VesselNetwork network) {
        return network.segments().stream()
                .mapToDouble(s -> Double.isNaN(s.flow()) ? 0 : s.flow())
                .toArray();
    }

    static FlowBalance of(NetworkGraph graph, double[] flow) {
        double[] net = outflow(graph, flow);
        FlowBalance worst = new FlowBalance(0, -1, 0, -1);
        for (int node = 0; node < net.length; node++) {
            if (graph.boundaryAt(node) == null && net[node] != 0) {
                double share = Math.abs(net[node]) / largest(graph, flow, node);
                worst = worst.and(node, Math.abs(net[node]), share);
            }
        }
        return worst;
    }

    /** What enters the network from outside at each node [m^3/s], as its segments have it. */
    static double[] outflow(NetworkGraph graph, double[] flow) {
        double[] out = new double[graph.nodeCount()];
        for (int i = 0; i < flow.length; i++) {
            out[graph.segment(i).from()] += flow[i];
            out[graph.segment(i).to()] -= flow[i];
        }
        return out;
    }

    private static double largest(NetworkGraph graph, double[] flow, int node) {
        double largest = 0;
        for (int segment : graph.segmentsAt(node)) {
            largest = Math.max(largest, Math.abs(flow[segment]));
        }
        return largest;
    }

    private FlowBalance and(int node, double net, double share) {
        boolean larger = net > imbalance;
        boolean worse = share > mismatch;
        return new FlowBalance(
                larger ? net : imbalance,
                larger ? node : imbalanceNode,
                worse ? share : mismatch,
                worse ? node : mismatchNode);
    }

    /** Whether the mismatch deserves a warning: above 1 %. */
    public boolean isDoubtful() {
        return mismatch > WARNING;
    }

    /** The mismatch in words, with the name of the node. */
    public String text(VesselNetwork network) {
        String where =
                mismatchNode < 0 ? "" : " (node " + network.nodes().get(mismatchNode).name() + ")";
        return FlowText.number(100 * mismatch)
                + " % of the largest adjoining flow at inner nodes"
                + where;
    }

    /** Refuses a mismatch above 10 %. */
    void requireUsable(VesselNetwork network) {
        if (mismatch > FAILURE) {
            throw NetworkRule.BALANCE.fault("", text(network));
        }
    }
}
