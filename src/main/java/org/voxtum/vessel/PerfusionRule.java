package org.voxtum.vessel;

import java.util.Arrays;

/**
 * Which segments count as perfused: those with at least a thousandth of the median flow of their
 * diameter class, not in a dead end, in a component that blood both enters and leaves.
 */
final class PerfusionRule {
    private static final double[] CLASS_LIMITS = {10e-6, 20e-6, 40e-6};
    private static final int LEAST_MEMBERS = 5;
    private static final double LEAST_SHARE = 1e-3;

    /** Solved flows below this share of the largest are rounding, not flow. */
    private static final double ROUNDING = 1e-10;

    private final NetworkGraph graph;
    private final double[] flow;
    private final double least;

    /**
     * @param flow of each segment [m^3/s]
     * @param solved whether the flow carries rounding of a linear solver where there is none
     */
    PerfusionRule(NetworkGraph graph, double[] flow, boolean solved) {
        this.graph = graph;
        this.flow = Arrays.stream(flow).map(Math::abs).toArray();
        double largest = Arrays.stream(this.flow).max().orElse(0);
        this.least = solved ? ROUNDING * largest : 0;
    }

    /** One answer per segment. */
    boolean[] perfused(double[] entering) {
        boolean[] flowing = flowing(entering);
        double[] medians = medians(flowing);
        boolean[] perfused = new boolean[flow.length];
        for (int i = 0; i < flow.length; i++) {
            double median = medians[diameterClass(graph.segment(i).diameter())];
            perfused[i] = flowing[i] && flow[i] >= LEAST_SHARE * median;
        }
        return perfused;
    }

    private boolean[] flowing(double[] entering) {
        int[] component = graph.components();
        boolean[] inlet = new boolean[NetworkGraph.count(component)];
        boolean[] outlet = new boolean[inlet.length];
        for (int node = 0; node < entering.length; node++) {
            inlet[component[node]] |= entering[node] > least;
            outlet[component[node]] |= entering[node] < -least;
        }
        boolean[] dead = graph.deadEnds();
        boolean[] flowing = new boolean[flow.length];
        for (int i = 0; i < flow.length; i++) {
            int part = component[graph.segment(i).from()];
            flowing[i] = flow[i] > least && !dead[i] && inlet[part] && outlet[part];
        }
        return flowing;
    }

    /** Median flow of each class, over the segments in which blood flows. */
    private double[] medians(boolean[] flowing) {
        double all = Quantiles.median(flows(flowing, -1));
        double[] medians = new double[CLASS_LIMITS.length + 1];
        for (int k = 0; k < medians.length; k++) {
            double[] members = flows(flowing, k);
            medians[k] = members.length < LEAST_MEMBERS ? all : Quantiles.median(members);
        }
        return medians;
    }

    private double[] flows(boolean[] flowing, int wanted) {
        double[] flows = new double[flow.length];
        int count = 0;
        for (int i = 0; i < flow.length; i++) {
            boolean member = wanted < 0 || diameterClass(graph.segment(i).diameter()) == wanted;
            if (flowing[i] && member) {
                flows[count++] = flow[i];
            }
        }
        return Arrays.copyOf(flows, count);
    }

    private static int diameterClass(double diameter) {
        int k = 0;
        while (k < CLASS_LIMITS.length && diameter >= CLASS_LIMITS[k]) {
            k++;
        }
        return k;
    }
}
