package org.voxtum.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voxtum.grid.Field;
import org.voxtum.model.NumericsOptions;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;
import org.voxtum.verify.SoluteProblemBuilder;

/**
 * Properties 2 and 3 in closed boxes with a random flow free of divergence: the amount is kept;
 * values between 0 and 1 stay there, whatever the contrast of diffusivity and fraction.
 */
class ClosedBoxPropertyTest extends GeneratedCases {
    private static final double STEPS = 20;

    ClosedBoxPropertyTest() {
        super(15);
    }

    @ParameterizedTest
    @MethodSource("few")
    void theAmountIsKept(long seed) {
        mass(seed);
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("many")
    void theAmountIsKeptInMany(long seed) {
        mass(seed);
    }

    @ParameterizedTest
    @MethodSource("few")
    void valuesStayInBounds(long seed, TestReporter reporter) {
        bounds(seed, reporter);
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("many")
    void valuesStayInBoundsInMany(long seed, TestReporter reporter) {
        bounds(seed, reporter);
    }

    private void mass(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomBox box = new RandomBox(random);
        SoluteProblemBuilder problem =
                box.problem(box.voxelwise(0.05, 0.5), box.voxelwise(1e-13, 1e-10));
        double speed = box.spread(1e-10, 1e-7);
        box.stir(problem.fluxes(), speed);
        Field start = Field.on(box.grid).fillBy(box.voxelwise(1e-3, 1));
        problem.initial(start::get);
        boolean implicit = random.nextInt(3) == 0;
        problem.options(options(implicit));
        box.tell("ClosedBoxPropertyTest.mass: speed %s m/s, implicit %s, 600 s", speed, implicit);
        Reproducible.check(
                "mass",
                seed,
                box.description(),
                () -> {
                    try (Simulation simulation = problem.onGivenFlow(on().backend(), 600)) {
                        AgentState state = simulation.agents().get(0);
                        Field phi = state.agent().storage();
                        double before = Extremes.dot(phi, simulation.concentration(state));
                        simulation.advanceTo(600);
                        double after = Extremes.dot(phi, simulation.concentration(state));
                        assertThat(Math.abs(after / before - 1))
                                .as("drift of the amount")
                                .isLessThan(on().byPrecision(1e-13, 1e-7));
                    }
                });
    }

    private static NumericsOptions options(boolean implicit) {
        NumericsOptions d = NumericsOptions.defaults();
        return new NumericsOptions(
                d.cfl(), d.maxStep(), d.maxStages(), 1, true, 1e-14, true, implicit);
    }

    /** Even seeds: contrast 1e6 between blocks; odd ones: diffusivity by voxel, 1e2 or 1e6. */
    private void bounds(long seed, TestReporter reporter) {
        RandomBox box = new RandomBox(new SplittableRandom(seed));
        boolean blocks = seed % 2 == 0;
        double least = blocks ? 3e-7 : 0.05;
        double contrast = seed % 4 == 1 ? 1e2 : 1e6;
        Field.VoxelFunction phi = blocks ? box.blockwise(least, 0.3) : box.voxelwise(least, 0.3);
        Field.VoxelFunction diffusivity =
                blocks ? box.blockwise(1e-16, 1e-10) : box.voxelwise(1e-10 / contrast, 1e-10);
        SoluteProblemBuilder problem = box.problem(phi, diffusivity);
        double speed = box.spread(1e-16, 1e-9);
        double flux = box.stir(problem.fluxes(), speed);
        double step =
                Math.min(60, 0.8 * box.grid.smallestSpacing() * least / Math.max(flux, 1e-30));
        Field.VoxelFunction start = box.noise();
        box.tell(
                "ClosedBoxPropertyTest.bounds: %s, speed %s m/s, to %s s",
                blocks ? "blocks of 1e6" : "voxels of " + contrast, speed, STEPS * step);
        Reproducible.check(
                "bounds",
                seed,
                box.description(),
                () -> {
                    long repeats =
                            stayInBounds(problem, start, STEPS * step, 1.02)
                                    + stayInBounds(
                                            problem,
                                            (x, y, z) -> 1 - start.at(x, y, z),
                                            STEPS * step,
                                            1.02);
                    reporter.publishEntry("repeated steps", Long.toString(repeats));
                });
    }

    private long stayInBounds(
            SoluteProblemBuilder problem, Field.VoxelFunction start, double end, double most) {
        problem.initial(start::at);
        try (Simulation simulation = problem.onGivenFlow(on().backend(), 200 * end)) {
            simulation.advanceTo(end);
            AgentState state = simulation.agents().get(0);
            Field c = simulation.concentration(state);
            assertThat(Extremes.smallest(c))
                    .as("smallest")
                    .isGreaterThanOrEqualTo(-on().byPrecision(1e-12, 1e-6));
            assertThat(Extremes.largest(c)).as("largest").isLessThanOrEqualTo(most);
            return state.repeats();
        }
    }
}
