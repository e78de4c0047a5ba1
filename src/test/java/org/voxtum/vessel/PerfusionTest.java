package org.voxtum.vessel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voxtum.fault.Fault;

/** Which segments are perfused, and when blood arrives in them. */
class PerfusionTest {
    private static final double Q = 1e-14;

    @Test
    void deadEndsAreNotPerfusedThoughTheRestIs() {
        FlowNetworks network =
                new FlowNetworks()
                        .node("a", 0, 0)
                        .node("m", 100, 0)
                        .node("b", 200, 0)
                        .node("tip", 100, 50)
                        .node("twig", 100, 90)
                        .segment("a", "m", 10, Double.NaN)
                        .segment("m", "b", 10, Double.NaN)
                        .segment("m", "tip", 10, Double.NaN)
                        .segment("tip", "twig", 10, Double.NaN)
                        .pressure("a", 2000)
                        .pressure("b", 1900);
        assertPerfused(BloodFlow.solve(network.build(), FlowOptions.solved()), "a-m", "m-b");
    }

    @Test
    void aCircleAtADeadEndIsNotPerfused() {
        FlowNetworks network =
                new FlowNetworks()
                        .node("a", 0, 0)
                        .node("m", 100, 0)
                        .node("b", 200, 0)
                        .node("k", 100, 50)
                        .node("l", 70, 90)
                        .node("r", 130, 90)
                        .segment("a", "m", 10, Double.NaN)
                        .segment("m", "b", 10, Double.NaN)
                        .segment("m", "k", 10, Double.NaN)
                        .segment("k", "l", 10, Double.NaN)
                        .segment("l", "r", 10, Double.NaN)
                        .segment("r", "k", 10, Double.NaN)
                        .pressure("a", 2000)
                        .pressure("b", 1900);
        assertPerfused(BloodFlow.solve(network.build(), FlowOptions.solved()), "a-m", "m-b");
    }

    @Test
    void aPartThatNothingEntersIsNotPerfused() {
        FlowNetworks network =
                new FlowNetworks()
                        .node("a", 0, 0)
                        .node("b", 100, 0)
                        .node("k", 0, 50)
                        .node("l", 70, 90)
                        .node("r", 130, 90)
                        .segment("a", "b", 10, Q)
                        .segment("k", "l", 10, Q)
                        .segment("l", "r", 10, Q)
                        .segment("r", "k", 10, Q)
                        .inflow("a", Q)
                        .inflow("b", -Q);
        FlowOptions options = FlowOptions.fromFile().withReferencePressure(2000);
        assertPerfused(BloodFlow.solve(network.build(), options), "a-b");
    }

    @Test
    void lessThanAThousandthOfTheClassMedianIsNotPerfused() {
        assertThat(detourPerfused(1.1e-3)).isTrue();
        assertThat(detourPerfused(0.9e-3)).isFalse();
        assertThat(detourPerfused(0)).isFalse();
    }

    /** The slowest is far below the median of all, not below that of the thin ones. */
    @Test
    void eachDiameterClassHasItsMedian() {
        FlowNetworks network = new FlowNetworks();
        for (int i = 0; i < 6; i++) {
            lone(network, "wide" + i, i, 30, 1e4 * Q);
            lone(network, "thin" + i, i + 6, 8, i == 0 ? 2e-3 * Q : Q);
        }
        FlowResult result =
                BloodFlow.solve(
                        network.build(), FlowOptions.fromFile().withReferencePressure(2000));
        assertThat(result.state().segments()).allMatch(SegmentState::perfused);
    }

    @Test
    void aSmallClassTakesTheMedianOfAll() {
        FlowNetworks network = new FlowNetworks();
        for (int i = 0; i < 6; i++) {
            lone(network, "wide" + i, i, 30, 1e4 * Q);
        }
        for (int i = 0; i < 4; i++) {
            lone(network, "thin" + i, i + 6, 8, Q);
        }
        FlowResult result =
                BloodFlow.solve(
                        network.build(), FlowOptions.fromFile().withReferencePressure(2000));
        assertThat(result.statistics().perfusedSegments()).isEqualTo(6);
    }

    @Test
    void arrivalMixesByFlowAndGrowsByVolumeOverFlow() {
        VesselNetwork network =
                new FlowNetworks()
                        .node("a", 0, 0)
                        .node("b", 0, 100)
                        .node("m", 100, 0)
                        .node("o", 300, 0)
                        .segment("a", "m", 10, 3 * Q)
                        .segment("m", "b", 20, -Q)
                        .segment("m", "o", 20, 4 * Q)
                        .inflow("a", 3 * Q)
                        .inflow("b", Q)
                        .pressure("o", 2000)
                        .build();
        NetworkState state = BloodFlow.solve(network, FlowOptions.fromFile()).state();
        double fromA = Math.PI / 4 * 1e-10 * 100e-6 / (3 * Q);
        double fromB = Math.PI / 4 * 4e-10 * Math.sqrt(2) * 100e-6 / Q;
        double mixed = (3 * fromA + fromB) / 4;
        double out = mixed + Math.PI / 4 * 4e-10 * 200e-6 / (4 * Q);
        assertThat(state.segments().get(0).fromArrival()).isZero();
        assertThat(state.segments().get(0).toArrival()).isCloseTo(fromA, within(1e-12));
        assertThat(state.segments().get(1).toArrival()).isZero();
        assertThat(state.segments().get(1).fromArrival()).isCloseTo(fromB, within(1e-12));
        assertThat(state.segments().get(2).fromArrival()).isCloseTo(mixed, within(1e-12));
        assertThat(state.segments().get(2).toArrival()).isCloseTo(out, within(1e-12));
    }

    @Test
    void arrivalIsCountedByWallArea() {
        FlowNetworks line = new FlowNetworks().node("a", 0, 0).node("b", 100, 0);
        line.segment("a", "b", 10, Q).inflow("a", Q).pressure("b", 2000);
        FlowResult result = BloodFlow.solve(line.build(), FlowOptions.fromFile());
        double transit = Math.PI / 4 * 1e-10 * 100e-6 / Q;
        ArrivalQuantiles arrival = result.statistics().arrival();
        assertThat(arrival.last()).isCloseTo(transit, within(1e-12));
        assertThat(arrival.median()).isCloseTo(transit / 2, within(transit / 8));
        assertThat(arrival.percent95()).isCloseTo(0.95 * transit, within(transit / 8));
    }

    @Test
    void flowInACircleNamesItsNodes() {
        VesselNetwork network =
                new FlowNetworks()
                        .node("in", 0, 0)
                        .node("k", 100, 0)
                        .node("l", 70, 90)
                        .node("r", 130, 90)
                        .node("out", 200, 0)
                        .segment("in", "k", 10, Q)
                        .segment("k", "l", 10, 2 * Q)
                        .segment("l", "r", 10, 2 * Q)
                        .segment("r", "k", 10, Q)
                        .segment("r", "out", 10, Q)
                        .inflow("in", Q)
                        .pressure("out", 2000)
                        .build();
        assertThatThrownBy(() -> BloodFlow.solve(network, FlowOptions.fromFile()))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind().exitCode()).isEqualTo(4))
                .hasMessageContaining("circle")
                .hasMessageMatching(".*(k, l, r|l, r, k|r, k, l).*");
    }

    /** A vessel and a detour that carries a share of its flow; five others give the median. */
    private static boolean detourPerfused(double share) {
        FlowNetworks network =
                new FlowNetworks()
                        .node("a", 0, 0)
                        .node("m", 50, 30)
                        .node("b", 100, 0)
                        .segment("a", "b", 12, Q)
                        .segment("a", "m", 12, share * Q)
                        .segment("m", "b", 12, share * Q)
                        .inflow("a", Q)
                        .pressure("b", 2000);
        for (int i = 0; i < 5; i++) {
            lone(network, "other" + i, i + 1, 12, Q);
        }
        FlowResult result =
                BloodFlow.solve(
                        network.build(), FlowOptions.fromFile().withReferencePressure(2000));
        List<SegmentState> states = result.state().segments();
        assertThat(states.get(0).perfused()).isTrue();
        assertThat(states.get(1).perfused()).isEqualTo(states.get(2).perfused());
        return states.get(1).perfused();
    }

    private static void lone(
            FlowNetworks network, String name, int row, double diameter, double flow) {
        network.node(name + "i", 0, 100 * row).node(name + "o", 100, 100 * row);
        network.segment(name + "i", name + "o", diameter, flow);
        network.inflow(name + "i", flow).inflow(name + "o", -flow);
    }

    private static void assertPerfused(FlowResult result, String... wanted) {
        VesselNetwork network = result.state().network();
        for (int i = 0; i < network.segments().size(); i++) {
            String name = network.segments().get(i).name();
            assertThat(result.state().segments().get(i).perfused())
                    .as(name)
                    .isEqualTo(List.of(wanted).contains(name));
        }
    }
}
