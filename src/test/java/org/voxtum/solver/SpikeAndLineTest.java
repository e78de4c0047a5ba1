package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.NumericsOptions;

/** A spike, a line and 0/1 noise under one long step with its repeats, beside case v31. */
class SpikeAndLineTest {
    private static final int N = 24;

    @ParameterizedTest
    @ValueSource(ints = {25, 51})
    void theWholeStepWithRepeatsIsPositive(int stages) {
        for (Field.VoxelFunction start : starts()) {
            Box box = blocks();
            box.initial = start;
            Stepping stepping = new Stepping(box);
            stepping.state.stepsSinceEvent = 2;
            double reach = new Superstep(stages, true, Superstep.POSITIVE_INDEX).reach();
            stepping.stepper.step(reach * stepping.limits.explicitStep(), false);
            assertThat(Box.min(stepping.concentration())).isGreaterThanOrEqualTo(-1e-12);
        }
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

    private static Box blocks() {
        SplittableRandom random = new SplittableRandom(5);
        double[] block = new double[64];
        for (int i = 0; i < block.length; i++) {
            block[i] = Math.pow(10, -3 * random.nextDouble());
        }
        Box box =
                new Box(VoxelGrid.cubes(N, N, N, 1))
                        .diffusivity((x, y, z) -> block[x / 6 + 4 * (y / 6) + 16 * (z / 6)]);
        box.options = NumericsOptions.defaults();
        return box;
    }
}
