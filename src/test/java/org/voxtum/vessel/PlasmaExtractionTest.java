package org.voxtum.vessel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voxtum.ReferenceCsv;
import org.voxtum.fault.Fault;

class PlasmaExtractionTest {
    private static final double Q = 1e-14;

    @Test
    void fallsAlongAVesselAsTheReference() {
        int compared = 0;
        for (Map<String, String> row : ReferenceCsv.rows("v24_transit_extraction")) {
            double share = ReferenceCsv.number(row, "s_over_L");
            if (share > 0) {
                double diameter = ReferenceCsv.number(row, "D_um");
                double length = ReferenceCsv.number(row, "L_um") * share;
                double velocity = ReferenceCsv.number(row, "u_m_s");
                double flow = velocity * Math.PI / 4 * diameter * diameter * 1e-12;
                PlasmaExtraction found =
                        extraction(
                                vessel(diameter, length, flow),
                                0,
                                ReferenceCsv.number(row, "P_m_s"));
                double left = ReferenceCsv.number(row, "c_over_cin");
                assertThat(1 - found.extraction()).isCloseTo(left, within(1e-9));
                assertThat(found.profiles().get(0).to()).isCloseTo(left, within(1e-9));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(15);
    }

    /** Haematocrits of a file need not fit: a tenth of the plasma ends at the node between. */
    @Test
    void whatNodesLoseIsNotExtracted() {
        VesselNetwork network =
                new FlowNetworks()
                        .node("a", 0, 0)
                        .node("m", 100, 0)
                        .node("o", 300, 0)
                        .segment("a", "m", 20, Q, 0.4)
                        .segment("m", "o", 20, Q, 0.46)
                        .inflow("a", Q)
                        .pressure("o", 2000)
                        .build();
        FlowOptions options = FlowOptions.fromFile();
        PlasmaExtraction tight =
                PlasmaExtraction.of(BloodFlow.solve(network, options), options, new double[2]);
        assertThat(tight.extraction()).isCloseTo(0, within(1e-12));
    }

    @Test
    void redCellsCarryNothing() {
        VesselNetwork vessel = vessel(10, 500, Q);
        double exponent = Math.PI * 10e-6 * 500e-6 * 1e-7 / (Q * 0.55);
        assertThat(extraction(vessel, 0.45, 1e-7).extraction())
                .isCloseTo(1 - Math.exp(-exponent), within(1e-12));
    }

    @Test
    void nodesMixByPlasmaFlow() {
        VesselNetwork network =
                new FlowNetworks()
                        .node("a", 0, 0)
                        .node("b", 0, 100)
                        .node("m", 100, 0)
                        .node("o", 300, 0)
                        .segment("a", "m", 10, 3 * Q, 0.5)
                        .segment("m", "b", 20, -Q, 0.2)
                        .segment("m", "o", 20, 4 * Q, 0.425)
                        .inflow("a", 3 * Q)
                        .inflow("b", Q)
                        .pressure("o", 2000)
                        .build();
        double p = 3e-7;
        FlowOptions options = FlowOptions.fromFile();
        PlasmaExtraction found =
                PlasmaExtraction.of(
                        BloodFlow.solve(network, options), options, new double[] {p, 0, p});
        double a = Math.exp(-Math.PI * 10e-6 * 100e-6 * p / (1.5 * Q));
        double mixed = (1.5 * a + 0.8) / 2.3;
        double out = mixed * Math.exp(-Math.PI * 20e-6 * 200e-6 * p / (2.3 * Q));
        assertThat(found.profiles().get(1).from()).isEqualTo(1);
        assertThat(found.profiles().get(2).from()).isCloseTo(mixed, within(1e-12));
        assertThat(found.extraction()).isCloseTo(1 - out, within(1e-12));
    }

    @Test
    void depletedShareIsTheWallBelowNineTenths() {
        PlasmaExtraction found = extraction(vessel(10, 500, Q), 0, 1e-7);
        double exponent = Math.PI * 10e-6 * 500e-6 * 1e-7 / Q;
        assertThat(found.depletedShare())
                .isCloseTo(1 - Math.log(1 / 0.9) / exponent, within(1e-12));
        assertThat(extraction(vessel(10, 500, Q), 0, 0).depletedShare()).isZero();
        assertThat(extraction(vessel(10, 500, Q), 0, 0).extraction()).isZero();
    }

    @Test
    void negativePermeabilityFails() {
        assertThatThrownBy(() -> extraction(vessel(10, 500, Q), 0, -1e-9))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("wall permeability is -1.0E-9 m/s");
    }

    private static PlasmaExtraction extraction(
            VesselNetwork network, double haematocrit, double permeability) {
        FlowOptions options = FlowOptions.fromFile().withHaematocrit(haematocrit);
        return PlasmaExtraction.of(
                BloodFlow.solve(network, options), options, new double[] {permeability});
    }

    private static VesselNetwork vessel(double diameter, double length, double flow) {
        return new FlowNetworks()
                .node("a", 0, 0)
                .node("b", length, 0)
                .segment("a", "b", diameter, flow)
                .inflow("a", flow)
                .pressure("b", 2000)
                .build();
    }
}
