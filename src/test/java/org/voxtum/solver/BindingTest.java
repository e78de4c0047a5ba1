package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.LocalKinetics;
import org.voxtum.model.TransportProblem;

/** Binding, internalisation, degradation and uptake on the way of a simulation. */
class BindingTest {
    private static final double END = 1800;

    private static Box box(Backend backend) {
        Box box = new Box(VoxelGrid.cubes(7, 6, 5, 1e-5), backend);
        box.storage.fillBy((x, y, z) -> 0.1 + 0.03 * x);
        box.diffusivity((x, y, z) -> 1e-12);
        box.initial = (x, y, z) -> x < 2 ? 1e-3 : 0;
        box.decay = 2e-5;
        return box;
    }

    private static LocalKinetics kinetics(double on, double uptake) {
        Field receptors = Field.on(VoxelGrid.cubes(7, 6, 5, 1e-5));
        receptors.fillBy((x, y, z) -> y == 0 ? 0 : 2e-4);
        return new LocalKinetics(Optional.of(receptors), on, 1e-3, 3e-4, 1e-4, uptake);
    }

    private static Field field(Simulation simulation, String pool) {
        return simulation.pools(simulation.agents().get(0)).get(pool);
    }

    private static void closes(Backend backend, double limit) {
        Box box = box(backend);
        box.kinetics = kinetics(100, 1e-4);
        try (Simulation simulation = box.simulation(END)) {
            assertThat(simulation.run()).isTrue();
            AgentState agent = simulation.agents().get(0);
            BudgetReport budget = simulation.budget(agent);
            assertThat(budget.error()).isLessThan(limit);
            assertThat(budget.terms()).containsKeys("binding", "uptake", "decay");
            assertThat(budget.terms().get("binding")).isNegative();
            assertThat(Box.min(simulation.concentration(agent))).isGreaterThan(-1e-12);
            for (Field pool : simulation.pools(agent).values()) {
                assertThat(Box.min(pool)).isNotNegative();
                assertThat(Box.max(pool)).isPositive();
            }
            assertThat(Box.max(field(simulation, "bound"))).isLessThanOrEqualTo((float) 2e-4);
            assertThat(field(simulation, "bound").get(0, 0, 0)).isZero();
        }
    }

    @Test
    void budgetAndBoundsHold() {
        closes(new ReferenceBackend(), 1e-12);
    }

    @Test
    void budgetAndBoundsHoldOnADevice() {
        try (Backend backend = TestDevice.backend(Precision.SINGLE)) {
            closes(backend, 1e-6);
        }
    }

    @Test
    void whatDoesNotBindMovesAsIfThereWereNoReceptors() {
        Box bare = box(new ReferenceBackend());
        Box idle = box(new ReferenceBackend());
        idle.kinetics = kinetics(0, 0);
        Simulation without = bare.simulation(END);
        Simulation with = idle.simulation(END);
        without.run();
        with.run();
        assertThat(
                        with.concentration(with.agents().get(0))
                                .sameBits(without.concentration(without.agents().get(0))))
                .isTrue();
        assertThat(Box.max(field(with, "bound"))).isZero();
        assertThat(with.agents().get(0).steps()).isEqualTo(without.agents().get(0).steps());
    }

    @Test
    void aRunThatGoesOnHasTheBitsOfOneThatWasNotStopped() {
        Box box = box(new ReferenceBackend());
        box.kinetics = kinetics(100, 1e-4);
        TransportProblem problem = box.problem(box.builder.build(), END);
        SimulationState end = GoneOn.sameAsWhole(problem, GoneOn.stopped(problem, 60));
        assertThat(end.agents().get(0).fields())
                .containsKeys("bound pool", "internal pool", "degraded pool");
    }

    /** k_on R_t/phi of 1e11 1/s: the front passes voxel by voxel and nothing falls below 0. */
    @Test
    void stiffBindingStaysInItsBounds() {
        Box box = box(new ReferenceBackend());
        Field receptors = Field.on(VoxelGrid.cubes(7, 6, 5, 1e-5));
        receptors.fill(1.7e3);
        box.kinetics = new LocalKinetics(Optional.of(receptors), 1e6, 1e-4, 1e-5, 1e-5, 0);
        Simulation simulation = box.simulation(END);
        assertThat(simulation.run()).isTrue();
        Field c = simulation.concentration(simulation.agents().get(0));
        assertThat(Box.min(c)).isNotNegative();
        assertThat(Box.max(c)).isLessThan(1e-12);
        assertThat(simulation.budget(simulation.agents().get(0)).error()).isLessThan(1e-12);
    }

    /** 1e9 1/M/s and 1e12 receptors a cell, in one tissue without losses: (R_t - b) c = K_D b. */
    @Test
    void stiffBindingEndsAtItsEquilibrium() {
        double sites = 1e12 * 5e14 / 6.02214076e23;
        for (double start : new double[] {1e-3, 0.5 * sites / 0.3, 3 * sites / 0.3}) {
            Box box = new Box(VoxelGrid.cubes(4, 3, 2, 1e-5));
            box.storage.fill(0.3);
            box.initial = (x, y, z) -> start;
            Field receptors = Field.on(box.grid);
            receptors.fill(sites);
            double affinity = 1e-4 * sites;
            box.kinetics = new LocalKinetics(Optional.of(receptors), 1e6, 1e6 * affinity, 0, 0, 0);
            Simulation simulation = box.simulation(60);
            assertThat(simulation.run()).isTrue();
            double all = 0.3 * start;
            // b^2 - (all + R_t + phi K_D) b + all R_t = 0, the smaller root without cancellation
            double half = (all + sites + 0.3 * affinity) / 2;
            double bound = all * sites / (half + Math.sqrt(half * half - all * sites));
            double free = affinity * bound / (sites - bound);
            assertThat(field(simulation, "bound").get(1, 1, 1))
                    .isCloseTo(bound, within(0.01 * bound));
            assertThat(simulation.concentration(simulation.agents().get(0)).get(1, 1, 1))
                    .isCloseTo(free, within(0.01 * free));
        }
    }
}
