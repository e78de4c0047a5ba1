package org.voxtum.vessel;

import java.util.List;
import java.util.Optional;
import org.voxtum.grid.Field;

/**
 * A network on the grid.
 *
 * @param surfaceDensity perfused wall area per voxel volume S_V [1/m]
 * @param vascularPressure blood pressure, mean by wall area [Pa], 0 where there is no wall
 * @param arrivalTime time that blood takes from the inlets, mean by wall area [s], 0 where there is
 *     no wall
 * @param bloodFraction share of each voxel inside vessels, perfused or not; more than half of it
 *     makes a voxel lumen
 * @param places where each segment's wall lies; empty where that was not kept
 * @param areas sums of wall area
 * @param unplaced names of perfused segments in the box none of whose wall found a tissue voxel
 */
public record RasterisedNetwork(
        Field surfaceDensity,
        Field vascularPressure,
        Field arrivalTime,
        BloodFraction bloodFraction,
        Optional<WallPlaces> places,
        Areas areas,
        List<String> unplaced) {
    /** Copies the names. */
    public RasterisedNetwork {
        unplaced = List.copyOf(unplaced);
    }

    /**
     * Wall area of perfused segments inside the box [m^2].
     *
     * @param wall sum of pi D L over segments of which any part was placed
     * @param placed sum over voxels of surface density times volume; equals wall but for rounding
     * @param moved area whose samples lay in no tissue voxel and went to the nearest one
     * @param dropped area whose samples lay inside another vessel or found no tissue voxel; their
     *     share went to the other samples of the segment
     * @param unplaced sum of pi D L over segments of which nothing was placed
     */
    public record Areas(
            double wall, double placed, double moved, double dropped, double unplaced) {}
}
