package org.voxtum.vessel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NetworkDiagnosticsTest {
    @Test
    void countsPartsLoopsAndDegrees() {
        NetworkDiagnostics found = NetworkDiagnostics.of(FlowNetworks.six(3300, 1600));
        assertThat(found.components()).isEqualTo(1);
        assertThat(found.loops()).isEqualTo(2);
        assertThat(found.degrees()).containsExactly(0, 2, 0, 4);
        assertThat(found.deadEnds()).isZero();
        assertThat(found.flowsGiven()).isZero();
        assertThat(found.medianDiameter()).isCloseTo(12e-6, within(1e-15));
    }

    @Test
    void findsWhatIsOdd() {
        VesselNetwork network =
                new FlowNetworks()
                        .node("a", 0, 0)
                        .node("b", 100, 0)
                        .node("c", 100, 0)
                        .node("lone", 500, 0)
                        .segment("a", "b", 1000, 2e-14)
                        .segment("b", "c", 1500, 1.9e-14)
                        .inflow("a", 2e-14)
                        .build();
        NetworkDiagnostics found = NetworkDiagnostics.of(network);
        assertThat(found.components()).isEqualTo(2);
        assertThat(found.deadEnds()).isEqualTo(2);
        assertThat(found.zeroLengths()).containsExactly("b-c");
        assertThat(found.oddDiameters()).containsExactly("a-b", "b-c");
        assertThat(found.unitGuess()).contains("nanometres");
        assertThat(found.balance().mismatch()).isEqualTo(1);
        assertThat(String.join("\n", found.lines()))
                .contains("2 connected parts", "1 segments without length: b-c", "100 %");
    }

    @Test
    void mismatchIsRelativeToTheLargestAdjoiningFlow() {
        VesselNetwork network =
                new FlowNetworks()
                        .node("a", 0, 0)
                        .node("m", 100, 0)
                        .node("b", 200, 0)
                        .segment("a", "m", 10, 2e-14)
                        .segment("m", "b", 10, 1.9e-14)
                        .inflow("a", 2e-14)
                        .inflow("b", -1.9e-14)
                        .build();
        FlowBalance balance = NetworkDiagnostics.of(network).balance();
        assertThat(balance.mismatch()).isCloseTo(0.05, within(1e-12));
        assertThat(balance.imbalance()).isCloseTo(1e-15, within(1e-27));
        assertThat(balance.mismatchNode()).isEqualTo(1);
        assertThat(balance.isDoubtful()).isTrue();
    }
}
