package org.voxtum.model;

import org.voxtum.grid.Field;

/**
 * What one class of wall pores does to an agent in each voxel, where images decide it; regions
 * without images have their numbers in it.
 *
 * @param permeability P [m/s]
 * @param reflection sigma, solvent drag [-]
 * @param osmoticPressure sigma_T (pi_V - pi_i) that this class sees [Pa]
 */
public record WallMaps(Field permeability, Field reflection, Field osmoticPressure) {
    /** A class of pores as it is in a voxel. */
    public WallPores at(WallPores ofRegion, int x, int y, int z) {
        return new WallPores(
                permeability.get(x, y, z),
                reflection.get(x, y, z),
                ofRegion.conductanceShare(),
                osmoticPressure.get(x, y, z));
    }
}
