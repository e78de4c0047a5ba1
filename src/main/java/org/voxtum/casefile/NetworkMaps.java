package org.voxtum.casefile;

import java.util.Optional;
import org.voxtum.grid.Field;
import org.voxtum.model.PlasmaArrival;
import org.voxtum.model.VoxelFraction;

/**
 * What a vessel network leaves on the grid.
 *
 * @param surfaceDensity S_V of perfused segments [1/m]
 * @param vascularPressure p_V, weighted by wall area [Pa]
 * @param bloodFraction v_b of all segments [-]; above 0.5 is lumen
 * @param arrival when blood reaches the wall; empty where it counts as at once
 * @param distance from each voxel centre to the nearest perfused wall [m], negative inside
 */
record NetworkMaps(
        Field surfaceDensity,
        Field vascularPressure,
        VoxelFraction bloodFraction,
        Optional<PlasmaArrival> arrival,
        Field distance) {
    private static final double LUMEN_ABOVE = 0.5;

    /** 1 - v_b, 0 in lumen. */
    double tissueFraction(int x, int y, int z) {
        double blood = bloodFraction.at(x, y, z);
        return blood > LUMEN_ABOVE ? 0 : 1 - blood;
    }
}
