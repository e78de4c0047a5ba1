package org.voxtum.vessel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.grid.Field;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;

/** What a network becomes on the grid, against what it is. */
class NetworkRasterTest {
    private static final double IDENTITY = 1e-5;
    private static final VoxelGrid GRID = VoxelGrid.cubes(20, 20, 20, 10e-6);

    @ParameterizedTest
    @CsvSource({
        "6, 20, 103, 97, 180, 103, 97",
        "6, 21, 33, 47, 171, 163, 121",
        "35, 40, 103, 97, 160, 103, 97",
        "35, 53, 48, 47, 151, 143, 121",
        "12, 60, 100, 100, 60, 100, 157",
        "11, 100, 100, 100, 100.5, 100, 100",
    })
    void wallAreaIsKept(
            double diameter, double x, double y, double z, double ex, double ey, double ez) {
        NetworkState state =
                Networks.vessel(diameter, new double[] {x, y, z}, new double[] {ex, ey, ez});
        RasterisedNetwork raster = NetworkRaster.rasterise(GRID, state, TissueVoxels.everywhere());
        double expected = Networks.wallArea(state);
        assertThat(areaOn(GRID, raster)).isCloseTo(expected, within(IDENTITY * expected));
        assertThat(raster.areas().wall()).isCloseTo(expected, within(IDENTITY * expected));
        assertThat(raster.unplaced()).isEmpty();
    }

    @Test
    void onlyTheLengthInsideTheBoxCounts() {
        NetworkState state =
                Networks.vessel(6, new double[] {-100, 55, 55}, new double[] {300, 55, 55});
        RasterisedNetwork raster = NetworkRaster.rasterise(GRID, state, TissueVoxels.everywhere());
        double expected = Math.PI * 6e-6 * 200e-6;
        assertThat(areaOn(GRID, raster)).isCloseTo(expected, within(IDENTITY * expected));
    }

    @Test
    void pressureAndArrivalAreLinearAlongAThinVessel() {
        NetworkState state =
                Networks.vessel(6, new double[] {0, 55, 55}, new double[] {200, 55, 55});
        RasterisedNetwork raster = NetworkRaster.rasterise(GRID, state, TissueVoxels.everywhere());
        assertThat(raster.vascularPressure().get(0, 5, 5)).isCloseTo(2975, within(1e-9));
        assertThat(raster.vascularPressure().get(19, 5, 5)).isCloseTo(2025, within(1e-9));
        assertThat(raster.arrivalTime().get(9, 5, 5)).isCloseTo(1.475, within(1e-12));
        assertThat(raster.surfaceDensity().get(3, 5, 5))
                .isCloseTo(Math.PI * 6e-6 * 10e-6 / 1e-15, within(1e-6));
        assertThat(raster.vascularPressure().get(3, 6, 5)).isZero();
    }

    @Test
    void twoVesselsInAVoxelAreWeightedByArea() {
        NetworkState thin =
                Networks.vessel(3, new double[] {0, 53, 55}, new double[] {200, 53, 55});
        NetworkState other =
                Networks.vessel(6, new double[] {200, 57, 55}, new double[] {0, 57, 55});
        RasterisedNetwork raster =
                NetworkRaster.rasterise(
                        GRID, Networks.together(thin, other), TissueVoxels.everywhere());
        assertThat(raster.vascularPressure().get(0, 5, 5))
                .isCloseTo((3 * 2975 + 6 * 2025) / 9.0, within(1e-9));
    }

    @Test
    void bloodFractionIsTheVolumeOfTheVessel() {
        VoxelGrid grid = VoxelGrid.cubes(20, 20, 20, 5e-6);
        NetworkState state =
                Networks.vessel(41, new double[] {-60, 51.3, 48.9}, new double[] {160, 51.3, 48.9});
        BloodFraction blood =
                NetworkRaster.rasterise(grid, state, TissueVoxels.everywhere()).bloodFraction();
        double expected = Math.PI * 20.5 * 20.5 / (100 * 100);
        assertThat(blood.mean()).isCloseTo(expected, within(0.01 * expected));
        assertThat(blood.at(10, 10, 9)).isEqualTo(1);
        assertThat(blood.at(0, 0, 0)).isZero();
        assertThat(blood.isLumen(10, 10, 9)).isTrue();
        assertThat(blood.lumenVoxels()).isBetween(20L * 48, 20L * 58);
    }

    @Test
    void vesselsThatOverlapFillAVoxelOnce() {
        NetworkState state =
                Networks.vessel(30, new double[] {0, 100, 100}, new double[] {200, 100, 100});
        BloodFraction once =
                NetworkRaster.rasterise(GRID, state, TissueVoxels.everywhere()).bloodFraction();
        BloodFraction twice =
                NetworkRaster.rasterise(
                                GRID, Networks.together(state, state), TissueVoxels.everywhere())
                        .bloodFraction();
        assertThat(twice.mean()).isEqualTo(once.mean());
    }

    @Test
    void wallOfAWideVesselLiesAroundItsLumen() {
        NetworkState state =
                Networks.vessel(40, new double[] {50, 100, 100}, new double[] {150, 100, 100});
        RasterisedNetwork raster = NetworkRaster.rasterise(GRID, state, TissueVoxels.everywhere());
        double[] inLumen = {0};
        forEachVoxel(
                GRID,
                (x, y, z) -> {
                    double density = raster.surfaceDensity().get(x, y, z);
                    inLumen[0] += raster.bloodFraction().isLumen(x, y, z) ? density : 0;
                });
        assertThat(inLumen[0]).isZero();
        assertThat(raster.bloodFraction().lumenVoxels()).isPositive();
        assertThat(raster.areas().moved()).isPositive();
    }

    @Test
    void aVesselWithoutFlowFillsSpaceButHasNoWall() {
        NetworkState state =
                Networks.still(12, new double[] {0, 55, 55}, new double[] {200, 55, 55});
        RasterisedNetwork raster = NetworkRaster.rasterise(GRID, state, TissueVoxels.everywhere());
        assertThat(raster.bloodFraction().mean()).isPositive();
        assertThat(areaOn(GRID, raster)).isZero();
        assertThat(raster.areas().wall()).isZero();
    }

    @Test
    void wallOutsideTissueGoesToTheNearestTissue() {
        NetworkState state =
                Networks.vessel(6, new double[] {0, 55, 115}, new double[] {200, 55, 115});
        RasterisedNetwork raster = NetworkRaster.rasterise(GRID, state, lowerHalf());
        double expected = Networks.wallArea(state);
        assertThat(areaOn(GRID, raster)).isCloseTo(expected, within(IDENTITY * expected));
        assertThat(raster.areas().moved()).isCloseTo(expected, within(IDENTITY * expected));
        assertThat(raster.surfaceDensity().get(4, 5, 9))
                .isCloseTo(expected / 20 / 1e-15, within(1e-6));
    }

    @Test
    void equallyNearTissueIsTakenInTheOrderOfStorage() {
        Labels labels = Labels.on(GRID);
        forEachVoxel(GRID, (x, y, z) -> labels.set(x, y, z, y == 5 ? 1 : 0));
        NetworkState state =
                Networks.vessel(6, new double[] {0, 55, 55}, new double[] {200, 55, 55});
        RasterisedNetwork raster =
                NetworkRaster.rasterise(
                        GRID, state, TissueVoxels.of(labels, new boolean[] {true, false}));
        assertThat(raster.surfaceDensity().get(4, 4, 5)).isPositive();
        assertThat(raster.surfaceDensity().get(4, 6, 5)).isZero();
    }

    @Test
    void aVesselFarFromTissueIsNamedAndLeavesBothSides() {
        NetworkState far =
                Networks.vessel(6, new double[] {0, 55, 155}, new double[] {200, 55, 155});
        NetworkState near =
                Networks.vessel(6, new double[] {0, 55, 55}, new double[] {200, 55, 55});
        RasterisedNetwork raster =
                NetworkRaster.rasterise(GRID, Networks.together(near, far), lowerHalf());
        double expected = Networks.wallArea(near);
        assertThat(raster.unplaced()).containsExactly("2");
        assertThat(raster.areas().wall()).isCloseTo(expected, within(IDENTITY * expected));
        assertThat(raster.areas().unplaced()).isCloseTo(expected, within(IDENTITY * expected));
        assertThat(areaOn(GRID, raster)).isCloseTo(expected, within(IDENTITY * expected));
    }

    @Test
    void wallInsideAnotherVesselGoesToTheRestOfItsOwn() {
        NetworkState wide =
                Networks.vessel(40, new double[] {100, 100, 0}, new double[] {100, 100, 200});
        NetworkState thin =
                Networks.vessel(6, new double[] {0, 100, 105}, new double[] {200, 100, 105});
        RasterisedNetwork alone = NetworkRaster.rasterise(GRID, wide, TissueVoxels.everywhere());
        RasterisedNetwork both =
                NetworkRaster.rasterise(
                        GRID, Networks.together(wide, thin), TissueVoxels.everywhere());
        double expected = Networks.wallArea(thin);
        double added = areaOn(GRID, both) - areaOn(GRID, alone);
        assertThat(added).isCloseTo(expected, within(IDENTITY * expected));
        // Deeper than half a voxel: 15 um either side of the wide axis, of 200 um; the samples,
        // 2.5 um apart, say 30 um of it. A thin vessel of 6 um hides none of the wide one.
        assertThat(both.areas().dropped()).isCloseTo(expected * 30 / 200, within(1e-6 * expected));
    }

    @Test
    void voxelsNeedNotBeCubes() {
        VoxelGrid grid = new VoxelGrid(30, 18, 1, 8e-6, 12e-6, 40e-6, -20e-6, 5e-6, -20e-6);
        NetworkState state =
                Networks.vessel(20, new double[] {40, 60, 0}, new double[] {151, 117, 3});
        RasterisedNetwork raster = NetworkRaster.rasterise(grid, state, TissueVoxels.everywhere());
        double expected = Networks.wallArea(state);
        assertThat(areaOn(grid, raster)).isCloseTo(expected, within(IDENTITY * expected));
    }

    private static TissueVoxels lowerHalf() {
        Labels labels = Labels.on(GRID);
        forEachVoxel(GRID, (x, y, z) -> labels.set(x, y, z, z < 10 ? 0 : 1));
        return TissueVoxels.of(labels, new boolean[] {true, false});
    }

    private interface Visit {
        void voxel(int x, int y, int z);
    }

    private static void forEachVoxel(VoxelGrid grid, Visit visit) {
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    visit.voxel(x, y, z);
                }
            }
        }
    }

    private static double areaOn(VoxelGrid grid, RasterisedNetwork raster) {
        Field density = raster.surfaceDensity();
        double[] sum = {0};
        forEachVoxel(grid, (x, y, z) -> sum[0] += density.get(x, y, z) * grid.voxelVolume());
        return sum[0];
    }
}
