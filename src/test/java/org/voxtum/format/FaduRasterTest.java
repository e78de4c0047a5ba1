package org.voxtum.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.vessel.BloodFlow;
import org.voxtum.vessel.FlowOptions;
import org.voxtum.vessel.NetworkRaster;
import org.voxtum.vessel.NetworkState;
import org.voxtum.vessel.RasterisedNetwork;
import org.voxtum.vessel.TissueVoxels;
import org.voxtum.vessel.WallDistance;

/**
 * The FaDu xenograft of Secomb et al. 2004 on voxels; the file is not ours to ship, so these tests
 * run where VOXTUM_REAL_DATA names a folder that holds it.
 */
class FaduRasterTest {
    private NetworkState state;

    @BeforeEach
    void read() {
        String folder = System.getenv("VOXTUM_REAL_DATA");
        assumeTrue(folder != null, "VOXTUM_REAL_DATA is unset: no FaDu network to try");
        Path file = Path.of(folder, "fadu-window-chamber", "network.dat");
        state = BloodFlow.solve(SecombReader.read(file), FlowOptions.fromFile()).state();
    }

    @Test
    void tenMicrometres() {
        check(grid(10e-6), 0.412, 0.045359);
    }

    @Test
    void fiveMicrometres() {
        check(grid(5e-6), 0.486, 0.049533);
    }

    @Test
    void wallDistance() {
        double[] sorted = values(WallDistance.toNearestPerfused(grid(5e-6), state));
        Arrays.sort(sorted);
        assertThat(sorted[sorted.length / 2]).isBetween(27e-6, 29e-6);
        assertThat(sorted[(int) (0.95 * sorted.length)]).isCloseTo(75e-6, within(1.5e-6));
        assertThat(sorted[sorted.length - 1]).isCloseTo(134e-6, within(1e-6));
    }

    /**
     * Shares of wall outside tissue and of lumen come from a search over all points and segments,
     * written apart in another language. Were a voxel that is exactly half vessel lumen too, they
     * would be 0.433 and 0.0467 at 10 um, 0.509 and 0.0505 at 5 um.
     */
    private void check(VoxelGrid grid, double outside, double lumen) {
        RasterisedNetwork raster = NetworkRaster.rasterise(grid, state, TissueVoxels.everywhere());
        RasterisedNetwork.Areas areas = raster.areas();
        double volume = grid.voxels() * grid.voxelVolume();
        double sum = Arrays.stream(values(raster.surfaceDensity())).sum() * grid.voxelVolume();
        assertThat(sum).isCloseTo(areas.wall(), within(1e-5 * areas.wall()));
        assertThat((areas.wall() + areas.unplaced()) / volume).isCloseTo(9170, within(5.0));
        assertThat(areas.unplaced()).isLessThan(0.005 * areas.wall());
        assertThat((areas.moved() + areas.dropped()) / areas.wall())
                .isCloseTo(outside, within(0.005));
        assertThat((double) raster.bloodFraction().lumenVoxels() / grid.voxels())
                .isCloseTo(lumen, within(1e-6));
        assertThat(raster.bloodFraction().mean()).isCloseTo(0.0514, within(5e-5));
    }

    private static VoxelGrid grid(double edge) {
        return VoxelGrid.cubes(
                (int) Math.round(990e-6 / edge),
                (int) Math.round(810e-6 / edge),
                (int) Math.round(150e-6 / edge),
                edge);
    }

    private static double[] values(Field field) {
        double[] values = new double[(int) field.shape().size()];
        for (int z = 0; z < field.shape().nz(); z++) {
            int size = field.shape().planeSize();
            System.arraycopy(field.chunk(z), field.rowOffset(0, z), values, z * size, size);
        }
        return values;
    }
}
