package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voxtum.agent.CourseIntegral;
import org.voxtum.agent.ExponentialCourse;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.WallPores;
import org.voxtum.physics.Transcytosis;

/**
 * Carriage through the cells of walls: steady states, what is booked, saturation; both backends.
 */
class TranscytosisTest {
    private static final double DENSITY = 1e4;
    private static final double CARRIAGE = 2e-9;
    private static final double PHI = 0.2;
    private static final double PLASMA = 4e-3;

    private static Box box(Backend backend) {
        Box box = new Box(VoxelGrid.cubes(5, 4, 3, 1e-5), backend);
        box.builder.surfaceDensity().fill(DENSITY);
        box.storage.fill(PHI);
        box.diffusivity((x, y, z) -> 1e-12);
        box.plasma = TimeCourse.constant(PLASMA);
        return box;
    }

    private static Simulation run(Box box, double seconds) {
        Simulation simulation = box.simulation(seconds);
        assertThat(simulation.run()).isTrue();
        return simulation;
    }

    private static void everywhere(Simulation simulation, double expected, double relative) {
        Field c = simulation.concentration(simulation.agents().get(0));
        assertThat(Box.min(c)).isCloseTo(expected, within(expected * relative));
        assertThat(Box.max(c)).isCloseTo(expected, within(expected * relative));
    }

    private static Map<String, Double> terms(Simulation simulation, double closure) {
        BudgetReport budget = simulation.budget(simulation.agents().get(0));
        assertThat(budget.error()).isLessThan(closure);
        return budget.terms();
    }

    /** One way against decay: c = P_T S_V c_p/(k phi), reached to e^-20. */
    private static void oneWay(Backend backend, double closure, double relative) {
        Box box = box(backend);
        box.transcytosis = Optional.of(Transcytosis.oneWay(CARRIAGE));
        box.decay = 1e-3;
        Simulation simulation = run(box, 20 / box.decay);
        everywhere(simulation, CARRIAGE * DENSITY * PLASMA / (box.decay * PHI), relative);
        double entered = CARRIAGE * DENSITY * PLASMA * 20 / box.decay * 60 * box.grid.voxelVolume();
        Map<String, Double> terms = terms(simulation, closure);
        assertThat(terms.get("transcytosis")).isCloseTo(entered, within(entered * relative));
        assertThat(terms.get("wall_diffusive")).isZero();
        assertThat(terms.get("wall_convective_in")).isZero();
    }

    @Test
    void oneWayAgainstDecay() {
        oneWay(new ReferenceBackend(), 1e-12, 1e-7);
    }

    @Test
    void oneWayAgainstDecayOnADevice() {
        try (Backend backend = TestDevice.backend(Precision.SINGLE)) {
            oneWay(backend, 1e-6, 1e-5);
        }
    }

    /**
     * c = c_p (1 - e^(-P_T S_V t/phi)): phi/(P_T S_V) is 1e4 s. Steps of 60 s leave (60/1e4)^2/6 of
     * second order and 4 (30/1e4)^2/2 of the first-order start.
     */
    private static void back(Backend backend, double closure, double relative) {
        Box box = box(backend);
        box.transcytosis = Optional.of(new Transcytosis(CARRIAGE, Double.POSITIVE_INFINITY, true));
        everywhere(run(box, 1e4), -PLASMA * StrictMath.expm1(-1), relative);
        Simulation simulation = run(box, 3e5);
        everywhere(simulation, PLASMA, relative);
        double entered = PHI * PLASMA * 60 * box.grid.voxelVolume();
        assertThat(terms(simulation, closure).get("transcytosis"))
                .isCloseTo(entered, within(entered * relative));
    }

    @Test
    void backAndForthToThePlasma() {
        back(new ReferenceBackend(), 1e-12, 3e-5);
    }

    @Test
    void backAndForthToThePlasmaOnADevice() {
        try (Backend backend = TestDevice.backend(Precision.SINGLE)) {
            back(backend, 1e-5, 4e-5);
        }
    }

    /**
     * What enters is P_T S_V K/k ln((K + c_0)/(K + c_0 e^(-k t))) of a falling plasma; steps of 20
     * s leave (20 k)^2/12, and 4 (10 s)^2 k/2 over what is 1.8e3 s long of the first-order start.
     */
    private static void saturates(Backend backend, double closure, double relative) {
        double fall = 1e-3;
        double half = 1e-3;
        Box box = box(backend);
        box.plasma =
                new ExponentialCourse(PLASMA, List.of(new ExponentialCourse.Phase(1, fall)), 0, 0);
        box.transcytosis = Optional.of(new Transcytosis(CARRIAGE, half, false));
        Simulation simulation = run(box, 3000);
        double area =
                half
                        / fall
                        * StrictMath.log(
                                (half + PLASMA) / (half + PLASMA * StrictMath.exp(-3000 * fall)));
        assertThat(area).isLessThan(0.5 * CourseIntegral.of(box.plasma, 0, 3000));
        everywhere(simulation, CARRIAGE * DENSITY * area / PHI, relative);
        double entered = CARRIAGE * DENSITY * area * 60 * box.grid.voxelVolume();
        assertThat(terms(simulation, closure).get("transcytosis"))
                .isCloseTo(entered, within(entered * relative));
    }

    @Test
    void aFallingPlasmaSaturates() {
        saturates(new ReferenceBackend(), 1e-12, 3e-4);
    }

    @Test
    void aFallingPlasmaSaturatesOnADevice() {
        try (Backend backend = TestDevice.backend(Precision.SINGLE)) {
            saturates(backend, 1e-6, 3e-4);
        }
    }

    /** Pores and carriage side by side: c (P S_V + k phi) = (P + P_T) S_V c_p. */
    @Test
    void besideThePoresOfTheWall() {
        Box box = box(new ReferenceBackend());
        double pores = 3e-9;
        box.pores = List.of(new WallPores(pores, 1, 1, 0));
        box.transcytosis = Optional.of(Transcytosis.oneWay(CARRIAGE));
        box.decay = 1e-3;
        Simulation simulation = run(box, 5e4);
        double in = (pores + CARRIAGE) * DENSITY * PLASMA;
        everywhere(simulation, in / (pores * DENSITY + box.decay * PHI), 1e-7);
        Map<String, Double> terms = terms(simulation, 1e-12);
        assertThat(terms.get("transcytosis")).isPositive();
        assertThat(terms.get("wall_diffusive")).isPositive();
        assertThat(simulation.wallBackflowShare(simulation.agents().get(0))).isZero();
    }
}
