package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.LocalKinetics;
import org.voxtum.model.Milieu;
import org.voxtum.model.MilieuProperty;
import org.voxtum.model.Release;
import org.voxtum.model.TransportProblem;
import org.voxtum.physics.ReleaseLaw;

/** Carriers that pass a vessel and release their drug in its blood on the way. */
class ReleaseInVesselsTest {
    private static final double DURATION = 10;

    /** Share of the carrier that the warm half of the vessel leaves, as a logarithm. */
    private static final double RELEASED = 0.7;

    private static final double RATE = RELEASED / (Vessels.travel() / 2);

    private static Vessels vessels(double permeability, double plasma) {
        Vessels vessels =
                new Vessels(new ReferenceBackend(), Vessels.straight(), permeability)
                        .inCells(2.5 * Vessels.UM);
        vessels.box.diffusivity((x, y, z) -> 1e-10);
        vessels.box.plasma = TimeCourse.constant(plasma);
        return vessels.stepping(4, false);
    }

    private static AgentCoefficients carrier(ReleaseLaw law) {
        Vessels own = vessels(0, 1);
        Release release = Release.ofDrug("drug", law, 0);
        own.box.kinetics = LocalKinetics.none().releasing(List.of(release));
        return own.agent().named("carrier");
    }

    /** Tissue along the second half of the vessel is warm. */
    private static Simulation run(ReleaseLaw law, double permeability) {
        Vessels drug = vessels(permeability, 0);
        Milieu warm =
                new Milieu(
                        Map.of(
                                MilieuProperty.TEMPERATURE,
                                (x, y, z, tension) -> x < 15 ? 310.15 : 316));
        Simulation simulation =
                new Simulation(
                        new TransportProblem(
                                drug.fluid,
                                List.of(carrier(law), drug.agent().named("drug")),
                                DURATION,
                                List.of(DURATION),
                                drug.box.options,
                                false,
                                Optional.empty(),
                                warm,
                                Optional.empty()),
                        drug.box.backend,
                        new SimulationListener() {},
                        drug.flow);
        assertThat(simulation.run()).isTrue();
        return simulation;
    }

    private static double last(AgentState state) {
        double[] c = state.vessels.orElseThrow().concentration();
        return c[c.length - 1];
    }

    /** Carrier exp(-k t) of what entered, t its time in the warmth; the drug is the rest. */
    @Test
    void theWarmPartOfAVesselReleasesByItsOwnTemperature() {
        ReleaseLaw.Thermal law = new ReleaseLaw.Thermal(0, RATE, 313, 0.05);
        List<AgentState> agents = run(law, 0).agents();
        double left = Math.exp(-RELEASED);
        double ofCells = RELEASED * RELEASED / 2 / 60 * left;
        assertThat(last(agents.get(0))).isCloseTo(left, within(1.1 * ofCells));
        assertThat(last(agents.get(1))).isCloseTo(1 - left, within(1.1 * ofCells));
        assertThat(last(agents.get(0)) + last(agents.get(1))).isCloseTo(1, within(1e-6));
    }

    /** A rate that does not follow the tissue releases all along the vessel. */
    @Test
    void aConstantRateReleasesAllAlong() {
        List<AgentState> agents = run(new ReleaseLaw.Constant(RATE / 2), 0).agents();
        double left = Math.exp(-RELEASED);
        double ofCells = RELEASED * RELEASED / 2 / 120 * left;
        assertThat(last(agents.get(0))).isCloseTo(left, within(1.1 * ofCells));
        assertThat(last(agents.get(1))).isCloseTo(1 - left, within(1.1 * ofCells));
    }

    @Test
    void whatTheCarrierLosesTheDrugGainsInPlasmaAndTissue() {
        Simulation simulation = run(new ReleaseLaw.Constant(RATE), 3e-6);
        AgentState carrier = simulation.agents().get(0);
        AgentState drug = simulation.agents().get(1);
        double lost = -carrier.transferred("vessels_released");
        double in = carrier.transferred("vessels_in");
        assertThat(lost).isBetween(0.3 * in, 0.9 * in);
        assertThat(drug.transferred("vessels_released")).isCloseTo(lost, within(1e-12 * in));
        for (AgentState agent : List.of(carrier, drug)) {
            double gained = PlasmaFlows.NAMES.stream().mapToDouble(agent::transferred).sum();
            double stored = agent.vessels.orElseThrow().content();
            assertThat(gained).isCloseTo(stored, within(1e-12 * in));
        }
        assertThat(simulation.budget(drug).content()).isPositive();
        double given = -drug.transferred("vessels_walls");
        assertThat(simulation.budget(drug).content()).isCloseTo(given, within(1e-12 * in));
    }
}
