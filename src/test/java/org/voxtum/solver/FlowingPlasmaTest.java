package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.agent.ExponentialCourse;
import org.voxtum.agent.ReleasedCourse;
import org.voxtum.compute.Backend;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Field;
import org.voxtum.model.TransportProblem;

/** Plasma that takes its time to pass vessels, and the tissue that it exchanges with. */
class FlowingPlasmaTest {
    private static final double UM = Vessels.UM;

    Backend backend() {
        return new ReferenceBackend();
    }

    /** Relative difference that two ways to the same numbers may have. */
    double exactly() {
        return 1e-12;
    }

    private Vessels vessels(double permeability, double longestStep) {
        Vessels vessels = new Vessels(backend(), Vessels.fork(), permeability);
        vessels.inCells(2.5 * UM).stepping(longestStep, false);
        vessels.box.diffusivity((x, y, z) -> 1e-10);
        vessels.box.decay = 0.1;
        return vessels;
    }

    private static double sum(AgentState state) {
        return PlasmaFlows.NAMES.stream().mapToDouble(state::transferred).sum();
    }

    /** What entered by the inlet left by the outlets, went through walls or is still there. */
    @ParameterizedTest
    @ValueSource(doubles = {4, 1000})
    void plasmaKeepsWhatEnters(double longestStep) {
        Vessels vessels = vessels(3e-6, longestStep);
        Simulation simulation = vessels.run(10);
        AgentState state = simulation.agents().get(0);
        double in = state.transferred("vessels_in");
        double expected = Vessels.FLOW * (1 - Vessels.HAEMATOCRIT) * 10;
        assertThat(in).isCloseTo(expected, within(exactly() * expected));
        assertThat(state.transferred("vessels_out")).isNegative();
        assertThat(sum(state)).isCloseTo(vessels.stored(state), within(exactly() * in));
        double given = -state.transferred("vessels_walls");
        assertThat(given).isPositive();
        double walls =
                simulation.budget(state).terms().entrySet().stream()
                        .filter(term -> term.getKey().startsWith("wall"))
                        .mapToDouble(term -> term.getValue())
                        .sum();
        assertThat(walls).isCloseTo(given, within(exactly() * in));
        assertThat(simulation.budget(state).error()).isLessThan(exactly());
    }

    @ParameterizedTest
    @ValueSource(doubles = {4, 1000})
    void nothingFallsBelowZero(double longestStep) {
        Vessels vessels = vessels(3e-5, longestStep);
        vessels.box.plasma = ExponentialCourse.halfLife(1, 1, 0, 1);
        Simulation simulation = vessels.run(20);
        AgentState state = simulation.agents().get(0);
        double least = -10 * Tolerances.of(vessels.box.backend.precision()).acceptedPlasma();
        for (double value : state.vessels.orElseThrow().concentration()) {
            assertThat(value).isGreaterThan(least);
        }
        assertThat(Box.min(simulation.concentration(state))).isGreaterThan(-1e-7);
    }

    /** Once nothing changes any more it is the balance of plasma that passes at once. */
    @Test
    void theSteadyStateIsThatOfTheSteadyBalance() {
        double[] differences = new double[2];
        Field steady = end(new Vessels(backend(), Vessels.fork(), 3e-6), 400);
        for (int i = 0; i < 2; i++) {
            Vessels vessels = new Vessels(backend(), Vessels.fork(), 3e-6);
            differences[i] =
                    PlasmaTransitTest.difference(
                            end(vessels.inCells(2.5 * UM / (1 + i)), 400), steady);
        }
        double largest = Box.max(steady);
        assertThat(differences[0]).isLessThan(0.01 * largest);
        assertThat(differences[0] / differences[1])
                .as("of first order in the length of the cells")
                .isCloseTo(2, within(0.1));
    }

    private static Field end(Vessels vessels, double duration) {
        vessels.stepping(4, true);
        vessels.box.diffusivity((x, y, z) -> 1e-10);
        vessels.box.decay = 0.1;
        Simulation simulation = vessels.run(duration);
        return simulation.concentration(simulation.agents().get(0)).copy();
    }

    /** Half of a step at the inlet is at the end after volume over flow, by the transport alone. */
    @Test
    void aStepAtTheInletArrivesAfterVolumeOverFlow() {
        Vessels vessels = new Vessels(backend(), Vessels.straight(), 0).inCells(1 * UM);
        double travel = Vessels.travel();
        double before = lastCell(vessels, 0.9 * travel);
        double at = lastCell(vessels, travel);
        double after = lastCell(vessels, 1.1 * travel);
        assertThat(before).isLessThan(0.2);
        assertThat(at).isCloseTo(0.5, within(0.05));
        assertThat(after).isGreaterThan(0.8);
    }

    private static double lastCell(Vessels vessels, double seconds) {
        vessels.stepping(0.25, true);
        AgentState state = vessels.run(seconds).agents().get(0);
        double[] c = state.vessels.orElseThrow().concentration();
        return c[c.length - 1];
    }

    /** A dose that runs in slowly: steps are of second order in plasma and tissue. */
    @Test
    void stepsAreOfSecondOrder() {
        double exact = inPlasma(0.125);
        double coarse = inPlasma(1) - exact;
        double fine = inPlasma(0.5) - exact;
        assertThat(coarse / fine).isGreaterThan(3);
    }

    /** Amount after steps of so many seconds, of a drug that comes as the square of the time. */
    private double inPlasma(double seconds) {
        Vessels vessels = vessels(3e-6, 20 * seconds);
        ExponentialCourse carrier = ExponentialCourse.halfLife(1, 1e9, 0, 100);
        vessels.box.plasma =
                ReleasedCourse.of(carrier, 1e-2, List.of(new ExponentialCourse.Phase(1, 1e-2)));
        return vessels.stored(vessels.run(10).agents().get(0));
    }

    @Test
    void aRunGoesOnWhereItWasStopped() {
        TransportProblem problem = vessels(3e-6, 2).problem(10);
        SimulationState end = GoneOn.sameAsWhole(problem, GoneOn.stopped(problem, 30));
        assertThat(end.agents().get(0).fields()).containsKey("plasma along vessels");
    }
}
