package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.NumericsOptions;

/** v31: a spike, a line and 0/1 noise under one superstep, and the share that stays in a voxel. */
class SpikeAndLineTest {
    private static final int N = 24;

    @ParameterizedTest
    @ValueSource(ints = {3, 9, 25, 51})
    void oneSuperstepOfIndexFiveHalvesStaysPositiveAtConstantDiffusivity(int stages) {
        assertThat(least(stages, Superstep.POSITIVE_INDEX, false)).isGreaterThanOrEqualTo(-1e-14);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 9})
    void atBlockwiseContrastAThousandItStaysPositiveUpToNineStages(int stages) {
        assertThat(least(stages, Superstep.POSITIVE_INDEX, true)).isGreaterThanOrEqualTo(-1e-14);
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 51})
    void atBlockwiseContrastManyStagesDipByLessThanAHundredth(int stages) {
        assertThat(least(stages, Superstep.POSITIVE_INDEX, true)).isGreaterThanOrEqualTo(-1e-2);
    }

    @Test
    void indexOneHalfGoesNegativeSoTheTestCanFail() {
        assertThat(least(9, 0.5, false)).isLessThan(-1e-2);
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 51})
    void theWholeStepWithRepeatsIsPositive(int stages) {
        for (Field.VoxelFunction start : starts()) {
            Box box = box(true);
            box.initial = start;
            Stepping stepping = new Stepping(box);
            stepping.state.stepsSinceEvent = 2;
            double reach = new Superstep(stages, true, Superstep.POSITIVE_INDEX).reach();
            stepping.stepper.step(reach * stepping.limits.explicitStep(), false);
            assertThat(Box.min(stepping.concentration())).isGreaterThanOrEqualTo(-1e-12);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2, 4, 8.869990e-3", "10, 4, 7.236746e-4", "50, 4, 6.373339e-5",
        "2, 8, 8.869990e-3", "10, 8, 7.236746e-4", "50, 8, 6.373339e-5"
    })
    void theShareInTheVoxelAgreesWithTheExactKernel(double tau, int steps, double exact) {
        Box box = new Box(VoxelGrid.cubes(40, 40, 40, 1)).diffusivity((x, y, z) -> 1);
        box.initial = (x, y, z) -> x == 20 && y == 20 && z == 20 ? 1 : 0;
        Stepping stepping = new Stepping(box);
        for (int i = 0; i < steps; i++) {
            stepping.stepper.step(tau / steps, false);
        }
        assertThat(stepping.concentration().get(20, 20, 20)).isCloseTo(exact, within(0.1 * exact));
    }

    private static double least(int stages, double index, boolean blocks) {
        double least = 0;
        for (Field.VoxelFunction start : starts()) {
            Box box = box(blocks);
            box.initial = start;
            Stepping stepping = new Stepping(box);
            Superstep step = new Superstep(stages, true, index);
            stepping.stepper.attempt(
                    stepping.system.system, step, step.reach() * stepping.limits.explicitStep());
            stepping.stepper.accept(1);
            least = Math.min(least, Box.min(stepping.concentration()));
        }
        return least;
    }

    private static List<Field.VoxelFunction> starts() {
        SplittableRandom random = new SplittableRandom(3);
        boolean[] noise = new boolean[N * N * N];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = random.nextBoolean();
        }
        int m = N / 2;
        return List.of(
                (x, y, z) -> x == m && y == m && z == m ? 1 : 0,
                (x, y, z) -> y == m && z == m ? 1 : 0,
                (x, y, z) -> noise[x + N * (y + N * z)] ? 1 : 0);
    }

    private static Box box(boolean blocks) {
        SplittableRandom random = new SplittableRandom(5);
        double[] block = new double[64];
        for (int i = 0; i < block.length; i++) {
            block[i] = blocks ? Math.pow(10, -3 * random.nextDouble()) : 1;
        }
        Box box =
                new Box(VoxelGrid.cubes(N, N, N, 1))
                        .diffusivity((x, y, z) -> block[x / 6 + 4 * (y / 6) + 16 * (z / 6)]);
        box.options = NumericsOptions.defaults();
        return box;
    }
}
