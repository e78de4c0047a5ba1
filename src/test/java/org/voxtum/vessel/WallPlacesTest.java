package org.voxtum.vessel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;

/** Where walls lie is where their area lies, along the segment from first to second node. */
class WallPlacesTest {
    private static final VoxelGrid GRID = VoxelGrid.cubes(20, 12, 12, 10e-6);

    private static NetworkState vessels() {
        NetworkState wide =
                Networks.vessel(35, new double[] {20, 61, 58}, new double[] {260, 63, 55});
        NetworkState thin =
                Networks.vessel(6, new double[] {180, 20, 30}, new double[] {20, 30, 31});
        return Networks.together(wide, thin);
    }

    @Test
    void sharesAddUpToTheDensityOfEachVoxel() {
        NetworkState state = vessels();
        RasterisedNetwork raster =
                NetworkRaster.rasterise(GRID, state, TissueVoxels.everywhere(), true);
        WallPlaces places = raster.places().orElseThrow();
        Field area = Field.on(GRID);
        for (int i = 0; i < 2; i++) {
            VesselSegment segment = state.network().segments().get(i);
            double wall = Math.PI * segment.diameter() * places.length(i);
            double sum = 0;
            int first = places.firstPlace(places.firstStation(i));
            int end = places.firstPlace(places.firstStation(i + 1));
            for (int place = first; place < end; place++) {
                long voxel = places.voxel(place);
                int x = (int) (voxel % GRID.nx());
                int y = (int) (voxel / GRID.nx() % GRID.ny());
                int z = (int) (voxel / GRID.nx() / GRID.ny());
                area.set(x, y, z, area.get(x, y, z) + wall * places.share(place));
                sum += places.share(place);
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
        Field density = raster.surfaceDensity();
        for (int x = 0; x < GRID.nx(); x++) {
            for (int y = 0; y < GRID.ny(); y++) {
                double expected = density.get(x, y, 5) * GRID.voxelVolume();
                assertThat(area.get(x, y, 5)).isCloseTo(expected, within(1e-20));
            }
        }
        assertThat(places.length(0)).as("cut at the box").isCloseTo(180e-6, within(1e-7));
    }

    @Test
    void stationsRunFromTheFirstNodeToTheSecond() {
        WallPlaces places =
                NetworkRaster.rasterise(GRID, vessels(), TissueVoxels.everywhere(), true)
                        .places()
                        .orElseThrow();
        long start = places.voxel(places.firstPlace(places.firstStation(1)));
        long end = places.voxel(places.firstPlace(places.firstStation(2) - 1));
        assertThat(start % GRID.nx()).isEqualTo(17);
        assertThat(end % GRID.nx()).isEqualTo(2);
        assertThat(places.firstStation(2)).isEqualTo(places.stations());
    }

    @Test
    void theyAreKeptOnlyWhereAskedFor() {
        assertThat(NetworkRaster.rasterise(GRID, vessels(), TissueVoxels.everywhere()).places())
                .isEmpty();
    }
}
