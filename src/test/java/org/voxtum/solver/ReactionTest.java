package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.AgentRegion;
import org.voxtum.model.FluidBoundary;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidRegion;
import org.voxtum.model.NumericsOptions;
import org.voxtum.model.SoluteBoundary;
import org.voxtum.model.TransportProblem;
import org.voxtum.tissue.RegionKind;
import org.voxtum.verify.FluidProblemBuilder;

/** Decay, phagocytes and injection: amounts against closed forms, and pools that add up. */
class ReactionTest {
    private static final double RATE = 2e-4;
    private static final double END = 3600;
    private static final double INJECTION = 1e-5;

    private static Box box() {
        Box box = new Box(VoxelGrid.cubes(5, 4, 3, 2e-5));
        box.storage.fill(0.2);
        box.diffusivity((x, y, z) -> 1e-12);
        box.initial = (x, y, z) -> 1;
        return box;
    }

    /** A second-order step of dt has a relative error per unit time of (k dt)^2 k/6. */
    private static double timeError(Box box) {
        double dt = Math.min(box.options.maxStep(), END / 200);
        return RATE * END * Math.pow(RATE * dt, 2);
    }

    @Test
    void decayFollowsTheExponential() {
        Box box = box();
        box.decay = RATE;
        Simulation simulation = box.simulation(END);
        simulation.run();
        Field c = simulation.concentration(simulation.agents().get(0));
        double exact = Math.exp(-RATE * END);
        assertThat(c.get(2, 1, 1)).isCloseTo(exact, within(exact * timeError(box)));
        BudgetReport budget = simulation.budget(simulation.agents().get(0));
        assertThat(budget.terms().get("decay")).isNegative();
        Field gone = simulation.pools(simulation.agents().get(0)).get("degraded");
        assertThat(gone.get(2, 1, 1) + 0.2 * c.get(2, 1, 1)).isCloseTo(0.2, within(1e-13));
        assertThat(budget.error()).isLessThan(1e-12);
    }

    @Test
    void phagocytesHoldWhatTheFluidLost() {
        Box box = box();
        box.phagocytes = RATE;
        Simulation simulation = box.simulation(END);
        simulation.run();
        AgentState state = simulation.agents().get(0);
        Field c = simulation.concentration(state);
        Field pool = simulation.pools(state).get("phagocyte");
        assertThat(pool.get(2, 1, 1) + 0.2 * c.get(2, 1, 1)).isCloseTo(0.2, within(1e-13));
        assertThat(simulation.budget(state).error()).isLessThan(1e-12);
    }

    @Test
    void injectedFluidCarriesItsSoluteThroughTheBox() {
        Box box = new Box(VoxelGrid.cubes(6, 1, 1, 1e-5));
        FluidCoefficients fluid = injected(box.grid);
        PressureSolution flow = new PressureSolver(box.backend, fluid, 1e-12).solve();
        double out = flow.fluxes().x().get(6, 0, 0);
        assertThat(out).isCloseTo(INJECTION * 6e-5, within(1e-10 * INJECTION * 6e-5));
        box.boundaries.put(Face.X_UPPER, SoluteBoundary.open());
        double longTime = 2e6;
        TransportProblem problem =
                new TransportProblem(
                        fluid,
                        List.of(withInjectedSolute(box.agent())),
                        longTime,
                        List.of(longTime),
                        NumericsOptions.defaults().withMaxStep(1e9));
        Simulation simulation =
                new Simulation(problem, box.backend, new SimulationListener() {}, flow);
        simulation.run();
        Field c = simulation.concentration(simulation.agents().get(0));
        assertThat(Box.min(c)).isCloseTo(0.5, within(1e-6));
        assertThat(Box.max(c)).isCloseTo(0.5, within(1e-6));
        BudgetReport budget = simulation.budget(simulation.agents().get(0));
        double amount = INJECTION * 0.5 * 6e-15 * longTime;
        assertThat(budget.terms().get("injected")).isCloseTo(amount, within(1e-9 * amount));
        assertThat(budget.error()).isLessThan(1e-12);
    }

    private static FluidCoefficients injected(VoxelGrid grid) {
        FluidRegion region = new FluidRegion("tissue", RegionKind.TUMOUR, 0, 0, 0, 0, INJECTION, 0);
        return new FluidProblemBuilder(grid)
                .paint(region, (x, y, z) -> true, 1e-14, 0, 0)
                .boundary(Face.X_UPPER, FluidBoundary.pressure(0))
                .build();
    }

    private static AgentCoefficients withInjectedSolute(AgentCoefficients base) {
        AgentRegion region = new AgentRegion(1, List.of(), 0, 0, 0.5, SoluteBoundary.sealed());
        return new AgentCoefficients(
                base.name(),
                base.storage(),
                base.conductivityX(),
                base.conductivityY(),
                base.conductivityZ(),
                List.of(region),
                base.plasma(),
                base.boundaries(),
                base.initial(),
                List.of(),
                List.of());
    }
}
