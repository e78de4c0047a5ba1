package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.opencl.OpenClBackend;
import org.voxtum.grid.Face;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidBoundary;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidRegion;
import org.voxtum.tissue.RegionKind;
import org.voxtum.verify.FluidProblemBuilder;

/** What a pressure solve keeps on a device. */
class PressureMemoryTest {
    private static final VoxelGrid GRID = VoxelGrid.cubes(32, 32, 32, 1e-5);

    /**
     * K, a and right side, p as a pair, the residual, direction, image and two fields of the cycle;
     * and nine fields of coarse levels, a seventh of a voxel and their upper faces.
     */
    private static final double BYTES_PER_VOXEL = 4 * (10 + 9 / 7.0) + 0.2;

    private static FluidCoefficients fluid() {
        FluidRegion tumour = new FluidRegion("tumour", RegionKind.TUMOUR, 2.1e-11, 0, 0, 0, 0, 0);
        return new FluidProblemBuilder(GRID)
                .paint(tumour, (x, y, z) -> true, 3e-14, 2e4, 2000)
                .boundary(Face.X_LOWER, FluidBoundary.pressure(0))
                .build();
    }

    @Test
    void aSolveKeepsNoFacesOfTheFinestLevelAndLeavesNothing() {
        try (OpenClBackend backend = TestDevice.backend(Precision.SINGLE)) {
            PressureSolution solution = new PressureSolver(backend, fluid(), 1e-6).solve();
            assertThat(solution.report().residual()).isLessThanOrEqualTo(1e-6);
            assertThat(backend.ledger().peakBytes() / (double) GRID.voxels())
                    .isLessThan(BYTES_PER_VOXEL);
            assertThat(backend.ledger().bytes()).isZero();
        }
    }
}
