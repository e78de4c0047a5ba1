package org.voxtum.vessel;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Concentration in flowing plasma that loses an agent through the walls, node after node. */
final class PlasmaMixing {
    private final NetworkGraph graph;
    private final FlowOrder order;
    private final boolean[] perfused;
    private final double[] plasmaFlow;
    private final double[] wallArea;
    private final double[] number;
    private final double[] upstream;
    private final double[] downstream;
    private final double[] entering;

    /**
     * @param permeability of each segment's wall [m/s]
     */
    PlasmaMixing(NetworkState state, FlowOptions options, double[] permeability) {
        VesselNetwork network = state.network();
        int count = network.segments().size();
        this.graph = NetworkGraph.of(network);
        this.perfused = new boolean[count];
        this.plasmaFlow = new double[count];
        this.number = new double[count];
        this.wallArea = SegmentResistance.wallAreas(network);
        for (int i = 0; i < count; i++) {
            double plasma = 1 - options.haematocritOf(graph.segment(i));
            perfused[i] = state.segments().get(i).perfused();
            plasmaFlow[i] = perfused[i] ? state.segments().get(i).flow() * plasma : 0;
            number[i] = perfused[i] ? wallArea[i] * permeability[i] / Math.abs(plasmaFlow[i]) : 0;
        }
        this.order = new FlowOrder(graph, plasmaFlow, perfused);
        this.entering = FlowBalance.outflow(graph, plasmaFlow);
        this.upstream = filled(count);
        this.downstream = filled(count);
    }

    private static double[] filled(int count) {
        double[] values = new double[count];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    PlasmaExtraction extraction(double depleted) {
        double in = 0;
        double out = 0;
        for (int node : order.nodes()) {
            double concentration = mix(node);
            boolean boundary = graph.boundaryAt(node) != null;
            in += boundary ? Math.max(entering[node], 0) : 0;
            out += boundary ? Math.max(-entering[node], 0) * concentration : 0;
        }
        return new PlasmaExtraction(
                in > 0 ? 1 - out / in : 0,
                depletedShare(depleted),
                IntStream.range(0, perfused.length).mapToObj(this::profile).toList());
    }

    /** Mixes what reaches a node, sends it on, and returns it. */
    private double mix(int node) {
        boolean boundary = graph.boundaryAt(node) != null;
        double flow = boundary ? Math.max(entering[node], 0) : 0;
        double amount = flow;
        for (int segment : graph.segmentsAt(node)) {
            if (order.leadsTo(segment, node)) {
                flow += order.flow(segment);
                amount += order.flow(segment) * downstream[segment];
            }
        }
        double concentration = flow > 0 ? amount / flow : 1;
        for (int segment : graph.segmentsAt(node)) {
            if (perfused[segment] && order.upstream(segment) == node) {
                upstream[segment] = concentration;
                downstream[segment] = concentration * StrictMath.exp(-number[segment]);
            }
        }
        return concentration;
    }

    private PlasmaProfile profile(int segment) {
        boolean forward = order.upstream(segment) == graph.segment(segment).from();
        return forward
                ? new PlasmaProfile(upstream[segment], downstream[segment])
                : new PlasmaProfile(downstream[segment], upstream[segment]);
    }

    private double depletedShare(double limit) {
        double below = 0;
        double all = 0;
        for (int i = 0; i < perfused.length; i++) {
            if (perfused[i]) {
                below += wallArea[i] * shareBelow(limit, i);
                all += wallArea[i];
            }
        }
        return all > 0 ? below / all : 0;
    }

    private double shareBelow(double limit, int segment) {
        if (upstream[segment] < limit) {
            return 1;
        }
        if (downstream[segment] >= limit) {
            return 0;
        }
        return 1 - StrictMath.log(upstream[segment] / limit) / number[segment];
    }
}
