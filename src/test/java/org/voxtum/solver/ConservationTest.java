package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.Backend;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.NumericsOptions;
import org.voxtum.model.SoluteBoundary;

/** Properties 2 and 3: mass in a closed box, and values that stay between 0 and 1. */
class ConservationTest {
    /** What it runs on. */
    Backend backend() {
        return new ReferenceBackend();
    }

    /** Relative change of the mass in a closed box. */
    double massLimit() {
        return 1e-13;
    }

    /** Relative error of a budget. */
    double budgetLimit() {
        return 1e-12;
    }

    /** How far below 0 a value may be. */
    double negative() {
        return 1e-12;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void massInAClosedBoxIsKept(boolean implicit) {
        Box box = stirredBox(1);
        NumericsOptions d = NumericsOptions.defaults();
        box.options =
                new NumericsOptions(
                        d.cfl(), 60, d.maxStages(), 1, true, d.pressureTolerance(), true, implicit);
        Simulation simulation = box.simulation(1200);
        Field c = simulation.concentration(simulation.agents().get(0));
        double before = Box.content(box.storage, c);
        simulation.run();
        double after =
                Box.content(box.storage, simulation.concentration(simulation.agents().get(0)));
        assertThat(Math.abs(after - before) / before).isLessThan(massLimit());
    }

    @Test
    void theBudgetClosesWithAConcentrationHeldOnEveryFace() {
        Box box = stirredBox(4);
        box.fluxes.x().fillBy((x, y, z) -> 2e-8);
        box.fluxes.y().fillBy((x, y, z) -> -1e-8);
        box.fluxes.z().fillBy((x, y, z) -> 3e-8);
        for (Face face : Face.values()) {
            box.boundaries.put(
                    face, SoluteBoundary.concentration(TimeCourse.constant(0.1 * face.ordinal())));
        }
        Simulation simulation = box.simulation(600);
        simulation.run();
        BudgetReport budget = simulation.budget(simulation.agents().get(0));
        assertThat(budget.terms().keySet()).contains("boundary_x-_in", "boundary_z+_out");
        assertThat(budget.error()).isLessThan(budgetLimit());
    }

    @ParameterizedTest
    @CsvSource({"blocks, false", "blocks, true", "hundred, false", "million, false"})
    void valuesStayBetweenZeroAndOne(String contrast, boolean complement) {
        Box box = stirredBox(3);
        SplittableRandom random = new SplittableRandom(11);
        double[] block = new double[64];
        for (int i = 0; i < block.length; i++) {
            block[i] = StrictMath.pow(10, -6 * random.nextDouble());
        }
        double range = contrast.equals("hundred") ? 2 : 6;
        box.storage.fillBy((x, y, z) -> 0.3 * block[63 - block(x, y, z)]);
        box.diffusivity(
                (x, y, z) ->
                        contrast.equals("blocks")
                                ? 1e-10 * block[block(x, y, z)]
                                : 1e-10 * StrictMath.pow(10, -range * random.nextDouble()));
        boolean[] noise = new boolean[4096];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = random.nextBoolean();
        }
        box.initial = (x, y, z) -> noise[x + 16 * (y + 16 * z)] != complement ? 1 : 0;
        Stepping stepping = new Stepping(box);
        double reach = new Superstep(101, true, Superstep.POSITIVE_INDEX).reach();
        double dt =
                Math.min(stepping.limits.advectiveStep(), reach * stepping.limits.explicitStep());
        for (int i = 0; i < 12; i++) {
            stepping.stepper.step(dt, false);
        }
        Field c = stepping.concentration();
        assertThat(Box.min(c)).isGreaterThanOrEqualTo(-negative());
        assertThat(Box.max(c)).isLessThanOrEqualTo(1 + 2e-2);
    }

    private static int block(int x, int y, int z) {
        return x / 4 + 4 * (y / 4) + 16 * (z / 4);
    }

    private Box stirredBox(long seed) {
        VoxelGrid grid = new VoxelGrid(16, 16, 16, 1e-5, 1e-5, 1e-5, 0, 0, 0);
        Box box = new Box(grid, backend());
        SplittableRandom random = new SplittableRandom(seed);
        box.storage.fillBy((x, y, z) -> 0.1 + 0.2 * random.nextDouble());
        box.diffusivity((x, y, z) -> 1e-12 * (0.1 + random.nextDouble()));
        box.initial = (x, y, z) -> random.nextDouble();
        RandomFlow.fill(box.fluxes, grid, 1e-7, seed);
        return box;
    }

    @Test
    void theFlowIsDivergenceFree() {
        Box box = stirredBox(1);
        double largest = 0;
        for (int z = 0; z < 16; z++) {
            for (int y = 0; y < 16; y++) {
                for (int x = 0; x < 16; x++) {
                    double sum =
                            box.fluxes.x().get(x + 1, y, z)
                                    - box.fluxes.x().get(x, y, z)
                                    + box.fluxes.y().get(x, y + 1, z)
                                    - box.fluxes.y().get(x, y, z)
                                    + box.fluxes.z().get(x, y, z + 1)
                                    - box.fluxes.z().get(x, y, z);
                    largest = Math.max(largest, Math.abs(sum));
                }
            }
        }
        assertThat(largest).isLessThan(1e-20);
    }
}
