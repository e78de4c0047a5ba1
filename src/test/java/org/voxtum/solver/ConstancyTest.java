package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.Backend;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidBoundary;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidRegion;
import org.voxtum.model.NumericsOptions;
import org.voxtum.model.SoluteBoundary;
import org.voxtum.model.WallPores;
import org.voxtum.tissue.RegionKind;
import org.voxtum.verify.FluidProblemBuilder;

/**
 * Property 1: where tissue and plasma hold the same concentration and nothing is reflected, it
 * stays, whatever flows; the most sensitive test of pressure against transport.
 */
class ConstancyTest {
    private static final double HOURS = 3600;

    /** What it runs on. */
    Backend backend() {
        return new ReferenceBackend();
    }

    /** The limit of the backend's precision. */
    double limit() {
        return 1e-12;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void constantConcentrationStaysConstantForADay(boolean implicit) {
        Simulation simulation = dayOfUniformConcentration(1e-12, true, implicit);
        Field c = simulation.concentration(simulation.agents().get(0));
        assertThat(deviation(c)).isLessThan(limit());
        BudgetReport budget = simulation.budget(simulation.agents().get(0));
        assertThat(budget.error()).isLessThan(limit());
    }

    @Test
    void withoutTheContinuityTermOnAPoorPressureItDrifts() {
        Simulation simulation = dayOfUniformConcentration(1e-4, false, false);
        Field c = simulation.concentration(simulation.agents().get(0));
        assertThat(deviation(c)).isGreaterThan(1e-5);
    }

    private static double deviation(Field c) {
        return Math.max(Math.abs(Box.max(c) - 1), Math.abs(Box.min(c) - 1));
    }

    private Simulation dayOfUniformConcentration(
            double tolerance, boolean continuity, boolean implicit) {
        VoxelGrid grid = new VoxelGrid(9, 8, 7, 2e-5, 3e-5, 4e-5, 0, 0, 0);
        SplittableRandom random = new SplittableRandom(7);
        FluidCoefficients fluid = leakyTissue(grid, random);
        Box box = new Box(grid, backend());
        box.storage.fillBy((x, y, z) -> 0.1 + 0.2 * random.nextDouble());
        box.diffusivity((x, y, z) -> 1e-11 * Math.pow(10, 2 * random.nextDouble() - 1));
        box.plasma = TimeCourse.constant(1);
        box.pores = List.of(new WallPores(5e-9, 0, 1, 500));
        box.initial = (x, y, z) -> 1;
        box.boundaries.put(Face.X_UPPER, SoluteBoundary.concentration(TimeCourse.constant(1)));
        box.boundaries.put(Face.Y_LOWER, SoluteBoundary.open());
        NumericsOptions d = NumericsOptions.defaults();
        box.options =
                new NumericsOptions(
                        d.cfl(),
                        d.maxStep(),
                        d.maxStages(),
                        d.stepFactor(),
                        true,
                        tolerance,
                        continuity,
                        implicit);
        PressureSolution flow = new PressureSolver(box.backend, fluid, tolerance).solve();
        Simulation simulation = box.simulation(fluid, 24 * HOURS, flow);
        simulation.run();
        return simulation;
    }

    private static FluidCoefficients leakyTissue(VoxelGrid grid, SplittableRandom random) {
        FluidProblemBuilder builder =
                new FluidProblemBuilder(grid)
                        .paint(
                                new FluidRegion(
                                        "tumour", RegionKind.TUMOUR, 2e-11, 500, 1e-8, 100, 0, 0),
                                (x, y, z) -> true,
                                1,
                                1,
                                1);
        builder.conductivity()
                .fillBy((x, y, z) -> 3e-14 * Math.pow(10, 2 * random.nextDouble() - 1));
        builder.surfaceDensity()
                .fillBy((x, y, z) -> random.nextDouble() < 0.3 ? 2e4 * random.nextDouble() : 0);
        builder.vascularPressure().fillBy((x, y, z) -> 1500 + 1000 * random.nextDouble());
        Map<Face, FluidBoundary> open = new EnumMap<>(Face.class);
        open.put(Face.X_UPPER, FluidBoundary.pressure(300));
        open.put(Face.Y_LOWER, new FluidBoundary(FluidBoundary.Kind.FAR_TISSUE, 138, 2.76e-11));
        open.forEach(builder::boundary);
        return builder.build();
    }
}
