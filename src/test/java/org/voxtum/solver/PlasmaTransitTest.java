package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.compute.Backend;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Field;
import org.voxtum.physics.Transcytosis;
import org.voxtum.vessel.PlasmaTransit;

/** Plasma that loses an agent on its way through vessels, and the tissue that gains it. */
class PlasmaTransitTest {

    Backend backend() {
        return new ReferenceBackend();
    }

    /** Relative difference that two ways to the same numbers may have. */
    double exactly() {
        return 1e-12;
    }

    /** What an implicit stage leaves between plasma and tissue, over the plasma's largest. */
    double settled() {
        return 1e-9;
    }

    /** Share of a concentration that the plasma beside does not see: what the field carries. */
    double uncarried() {
        return 1e-12;
    }

    /** Decay that leaves nearly nothing in the tissue [1/s]. */
    double emptying() {
        return 1e12;
    }

    /** Tissue that takes nearly everything: what is left is Renkin's and Crone's. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-8, 3e-6, 3e-5})
    void oneVesselBesideEmptyTissueLosesAnExponential(double permeability) {
        Vessels vessels =
                new Vessels(backend(), Vessels.straight(), permeability).stepping(50, true);
        vessels.box.decay = emptying();
        Simulation simulation = vessels.run(10);
        PlasmaTransit.Course course = vessels.course(simulation.agents().get(0));
        double left =
                Math.exp(
                        -permeability
                                * vessels.surface
                                / (Vessels.FLOW * (1 - Vessels.HAEMATOCRIT)));
        double kept = permeability * Box.max(vessels.fluid.vesselSurfaceDensity()) / Vessels.PHI;
        assertThat(course.through().extraction())
                .isCloseTo(1 - left, within(1e-12 + kept / emptying()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatPlasmaLosesIsWhatTissueGains(boolean implicit) {
        Vessels vessels = new Vessels(backend(), Vessels.fork(), 3e-6).stepping(20, implicit);
        vessels.box.diffusivity((x, y, z) -> 1e-10);
        vessels.box.decay = 0.1;
        Simulation simulation = vessels.run(10);
        AgentState state = simulation.agents().get(0);
        PlasmaTransit.Course course = vessels.course(state);
        double in = course.through().in();
        assertThat(in).isCloseTo(Vessels.FLOW * (1 - Vessels.HAEMATOCRIT), within(1e-12 * in));
        assertThat(course.through().out()).isLessThan(0.9 * in);
        assertThat(in - course.through().out()).isCloseTo(course.given(), within(1e-12 * in));
        assertThat(vessels.gained(state)).isCloseTo(course.given(), within(uncarried() * in));
        assertThat(simulation.budget(state).error()).isLessThan(exactly());
    }

    /** At steady state nothing but decay takes what plasma left behind. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatPlasmaLosesIsWhatDecays(boolean implicit) {
        Vessels vessels =
                new Vessels(backend(), Vessels.fork(), 3e-6).stepping(implicit ? 4 : 1, implicit);
        vessels.box.diffusivity((x, y, z) -> 1e-10);
        vessels.box.decay = 0.1;
        Simulation simulation = vessels.run(400);
        AgentState state = simulation.agents().get(0);
        PlasmaTransit.Course course = vessels.course(state);
        double lost = course.through().in() - course.through().out();
        double decays = 0.1 * state.content(vessels.box.backend, Vessels.GRID);
        assertThat(decays).isCloseTo(lost, within(Math.max(settled(), exactly()) * 100 * lost));
    }

    /** What cells of the wall carry both ways is as what diffuses through its pores. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void carriageBothWaysIsAsPermeability(boolean implicit) {
        Field pores = carried(3e-6, Optional.empty(), implicit);
        Transcytosis cells = new Transcytosis(3e-6, Double.POSITIVE_INFINITY, true);
        Field carriage = carried(0, Optional.of(cells), implicit);
        double limit = 10 * Math.max(settled(), exactly()) * Box.max(pores);
        assertThat(difference(carriage, pores)).isLessThan(limit);
    }

    private Field carried(double permeability, Optional<Transcytosis> cells, boolean implicit) {
        Vessels vessels = new Vessels(backend(), Vessels.fork(), permeability);
        vessels.stepping(20, implicit);
        vessels.box.diffusivity((x, y, z) -> 1e-10);
        vessels.box.transcytosis = cells;
        Simulation simulation = vessels.run(10);
        AgentState state = simulation.agents().get(0);
        BudgetReport budget = simulation.budget(state);
        assertThat(budget.error()).isLessThan(exactly());
        double given = -state.transferred("vessels_walls");
        assertThat(budget.content()).isCloseTo(given, within(10 * exactly() * given));
        return fieldOf(simulation);
    }

    /** One way it takes what Renkin's and Crone's exponential says, whatever the tissue holds. */
    @Test
    void carriageOneWayLosesAnExponential() {
        Vessels vessels = new Vessels(backend(), Vessels.straight(), 0).stepping(20, true);
        vessels.box.transcytosis = Optional.of(Transcytosis.oneWay(3e-6));
        vessels.box.initial = (x, y, z) -> 0.3;
        AgentState state = vessels.run(10).agents().get(0);
        double left = Math.exp(-3e-6 * vessels.surface / (Vessels.FLOW * 0.6));
        double in = state.transferred("vessels_in");
        double out = -state.transferred("vessels_out");
        assertThat(out).isCloseTo(left * in, within(exactly() * in));
    }

    @Test
    void supersAndImplicitStepsAgree() {
        assertThat(difference(end(false, 4), end(true, 4))).isLessThan(1e-3);
    }

    /** The exchange of plasma and tissue lags nowhere: steps keep their second order. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void stepsAreOfSecondOrder(boolean implicit) {
        Field exact = end(implicit, 2.5);
        double coarse = difference(end(implicit, 20), exact);
        double fine = difference(end(implicit, 10), exact);
        assertThat(coarse / fine).isGreaterThan(3);
    }

    static double difference(Field a, Field b) {
        double most = 0;
        for (int x = 0; x < Vessels.GRID.nx(); x++) {
            most = Math.max(most, Math.abs(a.get(x, 6, 6) - b.get(x, 6, 6)));
        }
        return most;
    }

    final Field end(boolean implicit, double longest) {
        Vessels vessels = new Vessels(backend(), Vessels.fork(), 1e-6).stepping(longest, implicit);
        vessels.box.diffusivity((x, y, z) -> 1e-10);
        vessels.box.decay = 0.01;
        vessels.box.initial = (x, y, z) -> 0.5;
        return fieldOf(vessels.run(20));
    }

    private static Field fieldOf(Simulation simulation) {
        return simulation.concentration(simulation.agents().get(0)).copy();
    }
}
