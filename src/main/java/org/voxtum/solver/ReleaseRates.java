package org.voxtum.solver;

import java.util.Optional;
import org.voxtum.grid.Field;
import org.voxtum.model.Milieu;
import org.voxtum.model.MilieuProperty;
import org.voxtum.model.Release;
import org.voxtum.physics.ReleaseLaw;

/**
 * Rates of release voxel by voxel, by what the tissue is like there.
 *
 * @param milieu conditions of the tissue
 * @param tension of oxygen [mmHg], where it is computed
 */
record ReleaseRates(Milieu milieu, Optional<Field> tension) {
    /** r of each voxel [1/s]; looked up, not stored. */
    Field.VoxelFunction of(Release release) {
        ReleaseLaw law = release.law();
        if (law instanceof ReleaseLaw.Constant) {
            double rate = law.inPlasma();
            return (x, y, z) -> rate;
        }
        Field.VoxelFunction temperature = milieu.of(MilieuProperty.TEMPERATURE, tension);
        Field.VoxelFunction ph = milieu.of(MilieuProperty.PH, tension);
        Field.VoxelFunction enzyme = milieu.of(MilieuProperty.ENZYME, tension);
        Field.VoxelFunction light = milieu.of(MilieuProperty.LIGHT_INTENSITY, tension);
        return (x, y, z) ->
                law.rate(
                        temperature.at(x, y, z),
                        ph.at(x, y, z),
                        enzyme.at(x, y, z),
                        light.at(x, y, z));
    }

    /**
     * r of blood beside each voxel [1/s]: that in the rest of the body, and what the tissue's
     * warmth and light add to it; blood keeps its own pH and has no enzyme.
     */
    Field.VoxelFunction inBlood(Release release) {
        ReleaseLaw law = release.law();
        Field.VoxelFunction temperature = milieu.of(MilieuProperty.TEMPERATURE, tension);
        Field.VoxelFunction light = milieu.of(MilieuProperty.LIGHT_INTENSITY, tension);
        double body = law.inPlasma();
        return (x, y, z) -> {
            double here =
                    law.rate(temperature.at(x, y, z), ReleaseLaw.PLASMA_PH, 0, light.at(x, y, z));
            return Math.max(release.inPlasma() + here - body, 0);
        };
    }
}
