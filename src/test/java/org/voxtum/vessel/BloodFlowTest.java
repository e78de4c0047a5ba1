package org.voxtum.vessel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.voxtum.ReferenceCsv;
import org.voxtum.fault.Fault;

class BloodFlowTest {
    private static final double MMHG = 133.322387415;

    @Test
    void reproducesTheReferenceNetwork() {
        NetworkState state =
                BloodFlow.solve(FlowNetworks.six(3300, 1600), FlowOptions.solved()).state();
        int compared = 0;
        for (Map<String, String> row : ReferenceCsv.rows("v24_network")) {
            if (row.get("kind").equals("node")) {
                assertThat(pressure(state, row.get("id")))
                        .isCloseTo(ReferenceCsv.number(row, "v1"), Percentage.withPercentage(1e-6));
                compared++;
            } else if (row.get("kind").equals("segment")) {
                int segment = segment(state.network(), row.get("id"));
                assertThat(state.network().length(state.network().segments().get(segment)))
                        .isCloseTo(ReferenceCsv.number(row, "v2") * 1e-6, within(1e-18));
                assertThat(state.segments().get(segment).flow())
                        .isCloseTo(
                                ReferenceCsv.number(row, "Q_m3_s"),
                                Percentage.withPercentage(1e-6));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(13);
    }

    @Test
    void flowIsConserved() {
        assertConserved(BloodFlow.solve(FlowNetworks.six(3300, 1600), FlowOptions.solved()));
    }

    @Test
    void scalingPressuresScalesFlows() {
        NetworkState once =
                BloodFlow.solve(FlowNetworks.six(3300, 1600), FlowOptions.solved()).state();
        NetworkState thrice =
                BloodFlow.solve(FlowNetworks.six(9900, 4800), FlowOptions.solved()).state();
        for (int i = 0; i < 7; i++) {
            assertThat(thrice.segments().get(i).flow())
                    .isCloseTo(3 * once.segments().get(i).flow(), Percentage.withPercentage(1e-9));
        }
    }

    @Test
    void removingASegmentReroutesWithConservation() {
        FlowResult whole = BloodFlow.solve(FlowNetworks.six(3300, 1600), FlowOptions.solved());
        FlowResult cut = BloodFlow.solve(FlowNetworks.six(3300, 1600, "1-2"), FlowOptions.solved());
        assertConserved(cut);
        assertThat(cut.statistics().inflow()).isLessThan(whole.statistics().inflow());
        assertThat(flow(cut.state(), "1-3")).isGreaterThan(flow(whole.state(), "1-3"));
        assertThat(flow(cut.state(), "2-3")).isNegative();
        assertThat(flow(cut.state(), "2-4")).isPositive();
    }

    @Test
    void mirroredBoundariesReverseTheFlow() {
        NetworkState state =
                BloodFlow.solve(FlowNetworks.six(1600, 3300), FlowOptions.solved()).state();
        assertThat(flow(state, "0-1"))
                .isCloseTo(-3.27718457886e-13, Percentage.withPercentage(1e-6));
    }

    @Test
    void haematocritOfTheCaseWinsOverTheFile() {
        VesselNetwork line = line(Double.NaN, 0.2);
        double file = BloodFlow.solve(line, FlowOptions.solved()).statistics().inflow();
        double given =
                BloodFlow.solve(line, FlowOptions.solved().withHaematocrit(0.45))
                        .statistics()
                        .inflow();
        assertThat(file / given)
                .isCloseTo(5.87243767418 / 2.65141027366, Percentage.withPercentage(1e-7));
    }

    @Test
    void aPartWithoutPressureCannotBeSolved() {
        VesselNetwork network =
                new FlowNetworks()
                        .node("a", 0, 0)
                        .node("b", 100, 0)
                        .node("lonely", 0, 50)
                        .node("d", 100, 50)
                        .segment("a", "b", 10, Double.NaN)
                        .segment("lonely", "d", 10, Double.NaN)
                        .pressure("a", 2000)
                        .inflow("lonely", 1e-14)
                        .build();
        assertThatThrownBy(() -> BloodFlow.solve(network, FlowOptions.solved()))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind().exitCode()).isEqualTo(4))
                .hasMessageContaining("lonely");
    }

    @Test
    void givenFlowsGiveTheirPressures() {
        VesselNetwork network = FlowNetworks.six(3300, 1600);
        FlowResult solved = BloodFlow.solve(network, FlowOptions.solved());
        FlowResult file = BloodFlow.solve(withFlows(network, solved), FlowOptions.fromFile());
        assertThat(file.statistics().misfit()).isLessThan(1e-8);
        for (int i = 0; i < 7; i++) {
            assertThat(file.state().segments().get(i).toPressure())
                    .isCloseTo(solved.state().segments().get(i).toPressure(), within(1e-7));
        }
    }

    @Test
    void flowScaleMovesPressuresAboutThePressureNode() {
        VesselNetwork network = onePressureNode();
        FlowResult one = BloodFlow.solve(network, FlowOptions.fromFile());
        FlowResult half = BloodFlow.solve(network, FlowOptions.fromFile().withFlowScale(0.5));
        double drop = one.state().segments().get(0).fromPressure() - 11 * MMHG;
        assertThat(drop).isGreaterThan(10);
        assertThat(half.state().segments().get(0).fromPressure() - 11 * MMHG)
                .isCloseTo(drop / 2, within(1e-9));
        assertThat(half.state().segments().get(0).flow()).isEqualTo(5e-15);
    }

    @Test
    void pressureModes() {
        VesselNetwork network = onePressureNode();
        FlowOptions options = FlowOptions.fromFile();
        NetworkState uniform =
                BloodFlow.solve(
                                network,
                                options.withPressure(FlowOptions.PressureMode.UNIFORM, 2000))
                        .state();
        assertThat(uniform.segments())
                .allMatch(s -> s.fromPressure() == 2000 && s.toPressure() == 2000);
        NetworkState mean =
                BloodFlow.solve(network, options.withPressure(FlowOptions.PressureMode.MEAN, 2000))
                        .state();
        assertThat(areaMean(mean)).isCloseTo(2000, within(1e-9));
        assertThat(drop(mean, 0))
                .isCloseTo(drop(BloodFlow.solve(network, options).state(), 0), within(1e-9));
    }

    @Test
    void aPartWithoutPressureTakesTheReference() {
        VesselNetwork floating = line(1e-14, 0.45, false);
        assertThatThrownBy(() -> BloodFlow.solve(floating, FlowOptions.fromFile()))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.CASE))
                .hasMessageContaining("vascular_pressure");
        NetworkState state =
                BloodFlow.solve(floating, FlowOptions.fromFile().withReferencePressure(2100))
                        .state();
        assertThat(areaMean(state)).isCloseTo(2100, within(1e-9));
        assertThat(drop(state, 0)).isPositive();
    }

    @Test
    void mismatchAboveOnePercentWarnsAndAboveTenFails() {
        assertThat(BloodFlow.solve(leaking(0.005), FlowOptions.fromFile()).warnings()).isEmpty();
        assertThat(BloodFlow.solve(leaking(0.05), FlowOptions.fromFile()).warnings())
                .singleElement()
                .asString()
                .contains("5.00 %", "node m");
        assertThatThrownBy(() -> BloodFlow.solve(leaking(0.2), FlowOptions.fromFile()))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind().exitCode()).isEqualTo(4))
                .hasMessageContaining("node m");
    }

    @Test
    void aSegmentWithoutFlowNeedsSolving() {
        assertThatThrownBy(
                        () -> BloodFlow.solve(FlowNetworks.six(3300, 1600), FlowOptions.fromFile()))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("no flow for segment 0-1")
                .hasMessageContaining("flow: solve");
    }

    @Test
    void twoNodesAtOnePlaceFail() {
        VesselNetwork network =
                new FlowNetworks()
                        .node("a", 5, 5)
                        .node("b", 5, 5)
                        .segment("a", "b", 10, 1e-14)
                        .pressure("a", 2000)
                        .build();
        assertThatThrownBy(() -> BloodFlow.solve(network, FlowOptions.solved()))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("segment a-b has no length");
    }

    @Test
    void fastFlowInATumourWarnsUnlessScaled() {
        FlowOptions tumour = FlowOptions.fromFile().withTumour(true).withReferencePressure(2000);
        VesselNetwork fast = line(3e-14, 0.45, false);
        assertThat(BloodFlow.solve(fast, tumour).warnings())
                .singleElement()
                .asString()
                .contains("382 um/s", "flow_scale");
        assertThat(BloodFlow.solve(fast, tumour.withTumour(false)).warnings()).isEmpty();
        assertThat(BloodFlow.solve(fast, tumour.withFlowScale(0.99)).warnings()).isEmpty();
    }

    @Test
    void pressuresOutOfRangeWarn() {
        assertThat(
                        BloodFlow.solve(FlowNetworks.six(70 * MMHG, 1600), FlowOptions.solved())
                                .warnings())
                .singleElement()
                .asString()
                .contains("to 70.0 mmHg");
    }

    private static VesselNetwork leaking(double share) {
        return new FlowNetworks()
                .node("a", 0, 0)
                .node("m", 100, 0)
                .node("b", 200, 0)
                .segment("a", "m", 10, 1e-14)
                .segment("m", "b", 10, 1e-14 * (1 - share))
                .inflow("a", 1e-14)
                .pressure("b", 11 * MMHG)
                .build();
    }

    private static VesselNetwork onePressureNode() {
        return leaking(0);
    }

    private static VesselNetwork line(double flow, double haematocrit) {
        return line(flow, haematocrit, true);
    }

    private static VesselNetwork line(double flow, double haematocrit, boolean pressures) {
        FlowNetworks line =
                new FlowNetworks()
                        .node("a", 0, 0)
                        .node("b", 100, 0)
                        .segment("a", "b", 10, flow, haematocrit);
        return pressures
                ? line.pressure("a", 2100).pressure("b", 2000).build()
                : line.inflow("a", flow).inflow("b", -flow).build();
    }

    private static VesselNetwork withFlows(VesselNetwork network, FlowResult result) {
        List<VesselSegment> segments = new ArrayList<>();
        for (int i = 0; i < network.segments().size(); i++) {
            VesselSegment s = network.segments().get(i);
            double flow = result.state().segments().get(i).flow();
            segments.add(
                    new VesselSegment(
                            s.name(), s.from(), s.to(), s.diameter(), flow, s.haematocrit()));
        }
        return new VesselNetwork(
                network.title(),
                network.boxX(),
                network.boxY(),
                network.boxZ(),
                network.nodes(),
                segments,
                network.boundaries());
    }

    private static void assertConserved(FlowResult result) {
        double[] net = new double[result.state().network().nodes().size()];
        for (int i = 0; i < result.state().segments().size(); i++) {
            VesselSegment segment = result.state().network().segments().get(i);
            net[segment.from()] += result.state().segments().get(i).flow();
            net[segment.to()] -= result.state().segments().get(i).flow();
        }
        for (int node = 1; node <= 4; node++) {
            assertThat(net[node]).isCloseTo(0, within(1e-12 * result.statistics().inflow()));
        }
        assertThat(net[0]).isCloseTo(-net[5], Percentage.withPercentage(1e-9));
    }

    private static double areaMean(NetworkState state) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < state.segments().size(); i++) {
            VesselSegment segment = state.network().segments().get(i);
            double area = segment.diameter() * state.network().length(segment);
            SegmentState s = state.segments().get(i);
            sum += area * (s.fromPressure() + s.toPressure()) / 2;
            total += area;
        }
        return sum / total;
    }

    private static double drop(NetworkState state, int segment) {
        SegmentState s = state.segments().get(segment);
        return s.fromPressure() - s.toPressure();
    }

    private static double flow(NetworkState state, String name) {
        return state.segments().get(segment(state.network(), name)).flow();
    }

    private static int segment(VesselNetwork network, String name) {
        return network.segments().stream().map(VesselSegment::name).toList().indexOf(name);
    }

    private static double pressure(NetworkState state, String node) {
        for (int i = 0; i < state.segments().size(); i++) {
            VesselSegment segment = state.network().segments().get(i);
            if (state.network().nodes().get(segment.from()).name().equals(node)) {
                return state.segments().get(i).fromPressure();
            }
            if (state.network().nodes().get(segment.to()).name().equals(node)) {
                return state.segments().get(i).toPressure();
            }
        }
        throw new AssertionError("no segment at node " + node);
    }
}
