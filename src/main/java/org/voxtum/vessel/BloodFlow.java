package org.voxtum.vessel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.voxtum.fault.Fault;
import org.voxtum.fault.NetworkRule;

/**
 * Blood flow, wall pressures, perfusion and arrival times of a network. Flow is laminar with the
 * apparent viscosity of blood in vivo (Pries et al. 1994, Circ Res 75:904) and balances at every
 * node; it is solved from the boundary nodes, or taken from the file with pressures that fit it
 * best.
 */
public final class BloodFlow {
    private final VesselNetwork network;
    private final FlowOptions options;
    private final NetworkGraph graph;
    private final NodePressures pressures;
    private final double[] wallArea;

    private BloodFlow(VesselNetwork network, FlowOptions options) {
        this.network = network;
        this.options = options;
        this.graph = NetworkGraph.of(network);
        this.pressures = new NodePressures(graph, SegmentResistance.conductances(network, options));
        this.wallArea = SegmentResistance.wallAreas(network);
    }

    /**
     * Finds the blood flow of a network.
     *
     * @param network diameters and lengths [m], flows [m^3/s], at least one segment
     * @param options where flows and pressures come from
     * @return state of every segment, statistics and warnings
     * @throws Fault of kind INPUT where the network cannot carry the flow asked for, of kind CASE
     *     where a reference pressure is missing
     */
    public static FlowResult solve(VesselNetwork network, FlowOptions options) {
        if (network.segments().isEmpty()) {
            throw NetworkRule.NO_SEGMENTS.fault("");
        }
        BloodFlow task = new BloodFlow(network, options);
        return options.source() == FlowOptions.Source.SOLVE ? task.solved() : task.fromFile();
    }

    private FlowResult solved() {
        double[] pressure = pressures.solved(options.flowScale());
        double[] flow = pressures.flows(pressure);
        return result(flow, pressure, new PerfusionRule(graph, flow, true));
    }

    private FlowResult fromFile() {
        double[] flow = scaledFileFlows();
        FlowBalance.of(graph, flow).requireUsable(network);
        double[] pressure = pressures.fitted(flow);
        return result(flow, pressure, new PerfusionRule(graph, flow, false));
    }

    private double[] scaledFileFlows() {
        for (VesselSegment segment : network.segments()) {
            if (!Double.isFinite(segment.flow())) {
                throw NetworkRule.NO_FLOW.fault("", segment.name());
            }
        }
        double scale = options.flowScale();
        return network.segments().stream().mapToDouble(s -> scale * s.flow()).toArray();
    }

    private FlowResult result(double[] flow, double[] fitted, PerfusionRule rule) {
        double[] entering = entering(flow);
        boolean[] perfused = rule.perfused(entering);
        FlowOrder order = new FlowOrder(graph, flow, perfused);
        ArrivalTimes arrival = ArrivalTimes.of(graph, order, entering, perfused);
        double[] pressure = wallPressures(fitted, perfused);
        List<SegmentState> states =
                IntStream.range(0, flow.length)
                        .mapToObj(i -> state(i, perfused[i], pressure, arrival, flow[i]))
                        .toList();
        FlowStatistics statistics =
                new FlowStatistics(
                        pressures.misfit(fitted, flow),
                        Arrays.stream(pressure).min().orElseThrow(),
                        Quantiles.median(pressure),
                        Arrays.stream(pressure).max().orElseThrow(),
                        medianVelocity(flow),
                        Arrays.stream(entering).filter(q -> q > 0).sum(),
                        FlowBalance.of(graph, flow).imbalance(),
                        (int) IntStream.range(0, flow.length).filter(i -> perfused[i]).count(),
                        Arrays.stream(wallArea).sum(),
                        Arrays.stream(weights(perfused)).sum(),
                        arrival.quantiles(wallArea, perfused));
        FlowBalance balance = FlowBalance.of(graph, flow);
        List<String> warnings = new FlowWarnings(network, options).of(statistics, balance);
        return new FlowResult(new NetworkState(network, states), statistics, warnings);
    }

    /** What comes in from outside at boundary nodes [m^3/s]; a mismatch elsewhere is no inflow. */
    private double[] entering(double[] flow) {
        double[] entering = FlowBalance.outflow(graph, flow);
        Arrays.setAll(entering, n -> graph.boundaryAt(n) == null ? 0 : entering[n]);
        return entering;
    }

    private double[] wallPressures(double[] fitted, boolean[] perfused) {
        double[] pressure = fitted.clone();
        double[] weight = weights(perfused);
        double value = options.pressureValue();
        switch (options.pressure()) {
            case UNIFORM -> Arrays.fill(pressure, value);
            case MEAN -> {
                pressures.settleFloating(pressure, weight, value);
                pressures.settleMean(pressure, weight, value);
            }
            case FROM_FLOW ->
                    pressures.settleFloating(pressure, weight, options.referencePressure());
        }
        return pressure;
    }

    /** Wall area of perfused segments, 0 of others. */
    private double[] weights(boolean[] perfused) {
        double[] weight = wallArea.clone();
        Arrays.setAll(weight, i -> perfused[i] ? weight[i] : 0);
        return weight;
    }

    private SegmentState state(
            int index, boolean perfused, double[] pressure, ArrivalTimes arrival, double flow) {
        VesselSegment segment = graph.segment(index);
        return new SegmentState(
                perfused,
                pressure[segment.from()],
                pressure[segment.to()],
                perfused ? arrival.at(index, segment.from()) : Double.NaN,
                perfused ? arrival.at(index, segment.to()) : Double.NaN,
                flow);
    }

    private double medianVelocity(double[] flow) {
        double[] velocity = new double[flow.length];
        for (int i = 0; i < flow.length; i++) {
            double diameter = graph.segment(i).diameter();
            velocity[i] = Math.abs(flow[i]) / (Math.PI / 4 * diameter * diameter);
        }
        return Quantiles.median(velocity);
    }
}
