package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidBoundary;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidRegion;
import org.voxtum.tissue.RegionKind;
import org.voxtum.verify.FluidProblemBuilder;

/**
 * v04: iterations of the pressure solve to 1e-8 under contrast, anisotropy and holes. Each row ends
 * with the limit and with the number recorded, which may fall but not grow (docs/numerics.md).
 */
class MultigridRobustnessTest {
    private static final double BASE = 3e-14;

    /** How K varies from voxel to voxel. */
    private enum Pattern {
        ALIGNED_BLOCKS,
        RANDOM_BLOCKS,
        VOXELWISE,
        TUBES
    }

    @ParameterizedTest
    @CsvSource({
        "32, 1e4, ALIGNED_BLOCKS, 1, 40, 10",
        "32, 1e6, ALIGNED_BLOCKS, 1, 40, 12",
        "32, 1, VOXELWISE, 5, 40, 13",
        "32, 1e4, VOXELWISE, 1, 60, 28",
        "32, 1, TUBES, 1, 20, 12"
    })
    void coarseGrids(
            int n, double contrast, Pattern pattern, double stretch, int limit, int recorded) {
        assertThat(iterations(n, contrast, pattern, stretch))
                .isLessThan(limit)
                .isLessThanOrEqualTo(recorded);
    }

    @Tag("full")
    @ParameterizedTest
    @CsvSource({
        "64, 1e4, ALIGNED_BLOCKS, 1, 40, 12",
        "128, 1e4, ALIGNED_BLOCKS, 1, 40, 12",
        "64, 1e6, ALIGNED_BLOCKS, 1, 40, 11",
        "128, 1e6, ALIGNED_BLOCKS, 1, 40, 12",
        "64, 1, VOXELWISE, 5, 40, 12",
        "128, 1, VOXELWISE, 5, 40, 12",
        "64, 1e4, VOXELWISE, 1, 60, 30",
        "128, 1e4, VOXELWISE, 1, 60, 40",
        "128, 1e6, VOXELWISE, 1, 250, 161",
        "128, 1e4, RANDOM_BLOCKS, 1, 80, 23",
        "128, 1e6, RANDOM_BLOCKS, 1, 300, 26",
        "64, 1, TUBES, 1, 20, 11",
        "128, 1, TUBES, 1, 20, 12"
    })
    void fineGrids(
            int n, double contrast, Pattern pattern, double stretch, int limit, int recorded) {
        assertThat(iterations(n, contrast, pattern, stretch))
                .isLessThan(limit)
                .isLessThanOrEqualTo(recorded);
    }

    @Tag("full")
    @ParameterizedTest
    @CsvSource({
        "32, 1e4, ALIGNED_BLOCKS, 1",
        "64, 1e4, ALIGNED_BLOCKS, 1",
        "32, 1e6, ALIGNED_BLOCKS, 1",
        "64, 1e6, ALIGNED_BLOCKS, 1",
        "32, 1, VOXELWISE, 5",
        "64, 1, VOXELWISE, 5"
    })
    void refiningHardlyAddsIterations(int n, double contrast, Pattern pattern, double stretch) {
        assertThat((double) iterations(2 * n, contrast, pattern, stretch))
                .isLessThan(1.5 * iterations(n, contrast, pattern, stretch));
    }

    @Tag("full")
    @Test
    void anUnalignedCheckerboardIsSolvedOrRefusedWithItsHistory() {
        FluidCoefficients fluid = problem(64, 1, MultigridRobustnessTest::checkerboard);
        try {
            PressureSolution solution =
                    new PressureSolver(new ReferenceBackend(), fluid, 1e-8).solve();
            assertThat(solution.report().residual()).isLessThanOrEqualTo(1e-8);
        } catch (Fault refused) {
            assertThat(refused.kind()).isEqualTo(Fault.Kind.NUMERICAL);
            assertThat(refused.getMessage()).contains("relative residual");
        }
    }

    private static double checkerboard(int x, int y, int z) {
        return ((x + 1) / 3 + (y + 1) / 3 + (z + 2) / 3) % 2 == 0 ? 1 : 1e-6;
    }

    private static int iterations(int n, double contrast, Pattern pattern, double stretch) {
        SplittableRandom random = new SplittableRandom(n);
        double range = StrictMath.log10(contrast);
        int blocks = 8;
        double[] block = new double[blocks * blocks * blocks];
        for (int i = 0; i < block.length; i++) {
            block[i] = StrictMath.pow(10, -range * random.nextDouble());
        }
        FluidCoefficients fluid =
                problem(
                        n,
                        stretch,
                        (x, y, z) ->
                                switch (pattern) {
                                    case ALIGNED_BLOCKS ->
                                            (x / 8 + y / 8 + z / 8) % 2 == 0 ? 1 : 1 / contrast;
                                    case RANDOM_BLOCKS ->
                                            block[
                                                    unaligned(x, n)
                                                            + blocks
                                                                    * (unaligned(y, n)
                                                                            + blocks
                                                                                    * unaligned(
                                                                                            z, n))];
                                    case VOXELWISE ->
                                            StrictMath.pow(10, -range * random.nextDouble());
                                    case TUBES -> (x % 9 < 2 && y % 11 < 3) ? 0 : 1;
                                });
        PressureSolution solution = new PressureSolver(new ReferenceBackend(), fluid, 1e-8).solve();
        return solution.report().iterations();
    }

    /** Blocks whose borders are not multiples of a power of two. */
    private static int unaligned(int x, int n) {
        return Math.min(7, (x + 3) * 8 / (n + 5));
    }

    private static FluidCoefficients problem(int n, double stretch, Field.VoxelFunction relative) {
        VoxelGrid grid = new VoxelGrid(n, n, n, 1e-5, 1e-5, stretch * 1e-5, 0, 0, 0);
        FluidProblemBuilder builder =
                new FluidProblemBuilder(grid)
                        .paint(
                                new FluidRegion(
                                        "tumour", RegionKind.TUMOUR, 2.1e-11, 0, 0, 0, 0, 0),
                                (x, y, z) -> true,
                                BASE,
                                0,
                                2000);
        builder.conductivity().fillBy((x, y, z) -> BASE * relative.at(x, y, z));
        SplittableRandom random = new SplittableRandom(5);
        builder.surfaceDensity()
                .fillBy((x, y, z) -> random.nextDouble() < 0.05 ? 2e4 * random.nextDouble() : 0);
        builder.vascularPressure().fillBy((x, y, z) -> 1500 + 1000 * random.nextDouble());
        Map<Face, FluidBoundary> faces = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            faces.put(face, FluidBoundary.pressure(0));
        }
        faces.forEach(builder::boundary);
        return builder.build();
    }
}
