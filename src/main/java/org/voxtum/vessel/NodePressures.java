package org.voxtum.vessel;

import java.util.Arrays;
import org.voxtum.fault.CaseRule;
import org.voxtum.fault.NetworkRule;

/** Blood pressure at the nodes of a network: solved, or fitted to flows that are known. */
final class NodePressures {
    private final NetworkGraph graph;
    private final double[] conductance;
    private final int[] component;

    NodePressures(NetworkGraph graph, double[] conductance) {
        this.graph = graph;
        this.conductance = conductance.clone();
        this.component = graph.components();
    }

    /**
     * Pressures [Pa] that pressure and flow at the boundary nodes ask for. A boundary node without
     * a row is closed.
     *
     * @param flowScale multiplies the flows that boundary nodes give
     */
    double[] solved(double flowScale) {
        boolean[] fixed = pressureNodes();
        int without = firstNodeOfFloating(fixed);
        if (without >= 0) {
            throw NetworkRule.NO_PRESSURE.fault("", graph.nodeName(without));
        }
        double[] inflow = new double[graph.nodeCount()];
        for (BoundaryNode row : graph.network().boundaries()) {
            if (row.kind() == BoundaryNode.Kind.FLOW) {
                inflow[row.node()] = row.value() * flowScale;
            }
        }
        return new KirchhoffSystem(graph, conductance, fixed).solve(start(fixed), inflow);
    }

    /**
     * Pressures [Pa] whose drops fit known flows best: least {@code sum G (drop - Q/G)^2}, with the
     * given pressures kept. A component without one has its first node at 0.
     */
    double[] fitted(double[] flow) {
        boolean[] fixed = pressureNodes();
        double[] start = start(fixed);
        for (int node = firstNodeOfFloating(fixed); node >= 0; node = firstNodeOfFloating(fixed)) {
            fixed[node] = true;
        }
        double[] outflow = FlowBalance.outflow(graph, flow);
        return new KirchhoffSystem(graph, conductance, fixed).solve(start, outflow);
    }

    /** Flow of each segment from first to second node [m^3/s]. */
    double[] flows(double[] pressure) {
        double[] flow = new double[conductance.length];
        for (int i = 0; i < flow.length; i++) {
            flow[i] = conductance[i] * drop(pressure, i);
        }
        return flow;
    }

    /** Root mean square of the pressure drops less flow over conductance [Pa]. */
    double misfit(double[] pressure, double[] flow) {
        double sum = 0;
        for (int i = 0; i < flow.length; i++) {
            double difference = drop(pressure, i) - flow[i] / conductance[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum / Math.max(1, flow.length));
    }

    private double drop(double[] pressure, int index) {
        VesselSegment segment = graph.segment(index);
        return pressure[segment.from()] - pressure[segment.to()];
    }

    /** Moves each component without a pressure node to a wall-area mean of a reference [Pa]. */
    void settleFloating(double[] pressure, double[] weight, double reference) {
        boolean[] has = hasPressure(pressureNodes());
        for (int part = 0; part < has.length; part++) {
            if (!has[part]) {
                requireReference(part, reference);
                shift(pressure, part, reference - mean(pressure, weight, part));
            }
        }
    }

    /** Moves all pressures so that their wall-area mean is a value [Pa]. */
    void settleMean(double[] pressure, double[] weight, double value) {
        double by = value - mean(pressure, weight, -1);
        Arrays.setAll(pressure, node -> pressure[node] + by);
    }

    private void requireReference(int part, double reference) {
        if (!Double.isFinite(reference)) {
            throw CaseRule.NETWORK_REFERENCE.fault("", graph.nodeName(firstNode(part)));
        }
    }

    private void shift(double[] pressure, int part, double by) {
        for (int node = 0; node < pressure.length; node++) {
            pressure[node] += component[node] == part ? by : 0;
        }
    }

    /** Mean over a component, or over all for part -1; plain over its nodes if nothing weighs. */
    private double mean(double[] pressure, double[] weight, int part) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < weight.length; i++) {
            VesselSegment segment = graph.segment(i);
            if (part < 0 || component[segment.from()] == part) {
                sum += weight[i] * (pressure[segment.from()] + pressure[segment.to()]) / 2;
                total += weight[i];
            }
        }
        return total > 0 ? sum / total : plainMean(pressure, part);
    }

    private double plainMean(double[] pressure, int part) {
        double sum = 0;
        int count = 0;
        for (int node = 0; node < pressure.length; node++) {
            if (part < 0 || component[node] == part) {
                sum += pressure[node];
                count++;
            }
        }
        return sum / Math.max(1, count);
    }

    private boolean[] pressureNodes() {
        boolean[] fixed = new boolean[graph.nodeCount()];
        for (BoundaryNode row : graph.network().boundaries()) {
            fixed[row.node()] = row.kind() == BoundaryNode.Kind.PRESSURE;
        }
        return fixed;
    }

    private boolean[] hasPressure(boolean[] fixed) {
        boolean[] has = new boolean[NetworkGraph.count(component)];
        for (int node = 0; node < fixed.length; node++) {
            has[component[node]] |= fixed[node];
        }
        return has;
    }

    private int firstNodeOfFloating(boolean[] fixed) {
        boolean[] has = hasPressure(fixed);
        for (int node = 0; node < fixed.length; node++) {
            if (!has[component[node]] && graph.degree(node) > 0) {
                return node;
            }
        }
        return -1;
    }

    private int firstNode(int part) {
        int node = 0;
        while (component[node] != part) {
            node++;
        }
        return node;
    }

    /** The given pressures, and everywhere else the mean of those of the component. */
    private double[] start(boolean[] fixed) {
        double[] sum = new double[NetworkGraph.count(component)];
        int[] count = new int[sum.length];
        double[] start = new double[fixed.length];
        for (BoundaryNode row : graph.network().boundaries()) {
            if (fixed[row.node()]) {
                start[row.node()] = row.value();
                sum[component[row.node()]] += row.value();
                count[component[row.node()]]++;
            }
        }
        for (int node = 0; node < start.length; node++) {
            int part = component[node];
            if (!fixed[node] && count[part] > 0) {
                start[node] = sum[part] / count[part];
            }
        }
        return start;
    }
}
