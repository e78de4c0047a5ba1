package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.EllipticLevel;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;

/**
 * Solves of implicit steps, {@code (phi/tau - A) c = b}, to 1e-7: the cycle that knows how far the
 * faces outweigh the shift takes no more iterations than the K-cycle, and less work. Each row ends
 * with the iterations recorded, which may fall but not grow (docs/numerics.md).
 */
class ShiftedMultigridTest {
    private static final int EDGE = 32;

    /** How the conductivity varies. */
    private enum Pattern {
        UNIFORM,
        ALIGNED_BLOCKS,
        VOXELWISE,
        TUBES
    }

    @ParameterizedTest
    @CsvSource({
        "UNIFORM, 0.5, 5",
        "UNIFORM, 10, 6",
        "UNIFORM, 1e3, 7",
        "UNIFORM, 1e5, 7",
        "ALIGNED_BLOCKS, 10, 6",
        "ALIGNED_BLOCKS, 1e3, 7",
        "ALIGNED_BLOCKS, 1e5, 9",
        "VOXELWISE, 10, 5",
        "VOXELWISE, 1e3, 20",
        "TUBES, 10, 7",
        "TUBES, 1e3, 9"
    })
    void takesNoMoreIterationsAndLessWork(Pattern pattern, double stiffness, int recorded) {
        SolveReport shifted = solve(pattern, stiffness, stiffness);
        SolveReport alike = solve(pattern, stiffness, Double.POSITIVE_INFINITY);
        assertThat(shifted.residual()).isLessThanOrEqualTo(1e-7);
        assertThat(shifted.iterations())
                .isLessThanOrEqualTo(recorded)
                .isLessThanOrEqualTo(alike.iterations());
        assertThat(shifted.passes()).isLessThanOrEqualTo(alike.passes());
        if (stiffness <= 10) { // four levels: 5.5 passes an iteration in place of 6.9
            assertThat(shifted.passes()).isLessThan(0.85 * alike.passes());
        }
    }

    private static SolveReport solve(Pattern pattern, double stiffness, double told) {
        VoxelGrid grid = VoxelGrid.cubes(EDGE, EDGE, EDGE, 1);
        SplittableRandom random = new SplittableRandom(EDGE);
        Field k = Field.on(grid).fillBy((x, y, z) -> conductivity(pattern, x, y, z, random));
        double absorption = 6 / stiffness;
        Backend backend = new ReferenceBackend();
        Shape shape = Shape.of(grid);
        DeviceField a = backend.upload("a", Field.on(grid).fillBy((x, y, z) -> absorption));
        DeviceField b =
                backend.upload("b", Field.on(grid).fillBy((x, y, z) -> random.nextDouble()));
        DeviceField solution = backend.allocate("x", shape);
        EllipticLevel level = backend.level("test", grid, List.of(k, k, k), a);
        double norm = Math.sqrt(backend.vectors().dot(b, b));
        try (ConjugateGradients method =
                ConjugateGradients.borrowing(backend, level, told, "test")) {
            method.lend(backend.allocate("direction", shape), backend.allocate("image", shape));
            StoppingRule rule = new StoppingRule(1e-7 * norm, () -> Double.POSITIVE_INFINITY, 0);
            return method.solve(b, solution, rule);
        }
    }

    /** At most 1, so that the stiffness is the largest. */
    private static double conductivity(
            Pattern pattern, int x, int y, int z, SplittableRandom random) {
        return switch (pattern) {
            case UNIFORM -> 1;
            case ALIGNED_BLOCKS -> (x / 8 + y / 8 + z / 8) % 2 == 0 ? 1 : 1e-4;
            case VOXELWISE -> StrictMath.pow(10, -4 * random.nextDouble());
            case TUBES -> x % 9 < 2 && y % 11 < 3 ? 0 : 1;
        };
    }
}
