package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidRegion;
import org.voxtum.tissue.RegionKind;
import org.voxtum.verify.FluidProblemBuilder;

/** Isolated sphere of Baxter and Jain (1989), set A: an octant with the bath half a voxel away. */
class PressureSphereTest {
    private static final double RADIUS = 1e-3;
    private static final double EXCHANGE = 4.2e-7;
    private static final double EFFECTIVE = 1533.88;
    private static final double MEAN = 621.7664;

    @Test
    void meanPressureAndOutflowMatchTheClosedForm() {
        VoxelGrid grid = VoxelGrid.cubes(21, 21, 21, RADIUS / 20);
        FluidCoefficients fluid = sphere(grid);
        PressureSolution solution =
                new PressureSolver(new ReferenceBackend(), fluid, 1e-12).solve();
        double sum = 0;
        double volume = 0;
        for (int z = 0; z < 21; z++) {
            for (int y = 0; y < 21; y++) {
                for (int x = 0; x < 21; x++) {
                    if (fluid.isTissue(x, y, z)) {
                        sum += solution.pressure().get(x, y, z);
                        volume++;
                    }
                }
            }
        }
        assertThat(sum / volume).isCloseTo(MEAN, within(0.02 * MEAN));
        assertThat(solution.closure()).isLessThan(1e-10);
    }

    private static FluidCoefficients sphere(VoxelGrid grid) {
        FluidRegion bath = new FluidRegion("bath", RegionKind.BATH, 0, 0, 0, 0, 0, 0);
        FluidRegion tumour =
                new FluidRegion("tumour", RegionKind.TUMOUR, 2.1e-11, 0.82 * 666, 0, 0, 0, 0);
        return new FluidProblemBuilder(grid)
                .paint(bath, (x, y, z) -> true, 0, 0, 0)
                .paint(
                        tumour,
                        (x, y, z) -> x * x + y * y + z * z < RADIUS * RADIUS,
                        3.1e-14,
                        EXCHANGE / 2.1e-11,
                        EFFECTIVE + 0.82 * 666)
                .build();
    }
}
