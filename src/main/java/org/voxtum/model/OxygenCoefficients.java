package org.voxtum.model;

import java.util.Optional;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.vessel.NetworkOxygen;

/**
 * Everything the oxygen tension depends on: {@code -div(K grad P) + M_0 P/(P + P_m) = g (P_b - P)},
 * no flux at the box. Tensions in mmHg, oxygen as volume per tissue volume.
 *
 * <p>Functions of voxels depend on nothing that changes.
 *
 * @param grid voxels
 * @param conductivity Krogh's coefficient K [m^2/s/mmHg]; 0 where oxygen does not pass, and in
 *     voxels that are held
 * @param consumption M_0 [1/s], as large as it gets, not negative
 * @param halfSaturation P_m [mmHg], greater than 0
 * @param held tension of baths and painted lumens, on their faces [mmHg]; not a number elsewhere
 * @param wallConductance g of walls whose blood has the tension that is given [1/s/mmHg]
 * @param bloodTension P_b of that blood [mmHg]
 * @param network vessels whose blood loses oxygen on its way; empty where no blood does
 */
public record OxygenCoefficients(
        VoxelGrid grid,
        Field.VoxelFunction conductivity,
        Field.VoxelFunction consumption,
        double halfSaturation,
        Field.VoxelFunction held,
        Field.VoxelFunction wallConductance,
        double bloodTension,
        Optional<NetworkOxygen> network) {
    /** Tissue between voxels that are held, without vessels. */
    public static OxygenCoefficients avascular(
            VoxelGrid grid,
            Field.VoxelFunction conductivity,
            Field.VoxelFunction consumption,
            double halfSaturation,
            Field.VoxelFunction held) {
        return new OxygenCoefficients(
                grid,
                conductivity,
                consumption,
                halfSaturation,
                held,
                (x, y, z) -> 0,
                0,
                Optional.empty());
    }

    /** Whether the voxel's tension is given. */
    public boolean isHeld(int x, int y, int z) {
        return !Double.isNaN(held.at(x, y, z));
    }
}
