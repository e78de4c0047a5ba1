package org.voxtum.solver;

import java.util.function.Consumer;
import org.voxtum.grid.CompensatedSum;
import org.voxtum.grid.Field;

/**
 * The gain of plasma that differs from wall to wall: what enters each voxel over the mean of the
 * plasma, so that its sum is that of the exchange coefficients.
 */
final class PlasmaGain {
    private final WallVoxels voxels;
    private final double[] toTissue;
    private final double exchange;
    private final Consumer<double[]> filled;

    /**
     * @param voxels with walls, all that exchange
     * @param toTissue exchange coefficient of every voxel [1/s]
     * @param filled takes the coefficient that the driver multiplies, by voxel with walls [1/s]
     */
    PlasmaGain(WallVoxels voxels, Field toTissue, Consumer<double[]> filled) {
        this.voxels = voxels;
        this.toTissue = new double[voxels.count()];
        voxels.addTo(this.toTissue, toTissue);
        this.filled = filled;
        exchange = sum(this.toTissue);
    }

    WallVoxels voxels() {
        return voxels;
    }

    /** Exchange coefficient of a voxel with walls [1/s]. */
    double toTissue(int voxel) {
        return toTissue[voxel];
    }

    /**
     * Fills the gain and returns the driver that goes with it [mol/m^3].
     *
     * @param entering what enters each voxel with walls [mol/m^3/s]; it is overwritten
     */
    double fill(double[] entering) {
        double mean = exchange > 0 ? sum(entering) / exchange : 0;
        for (int i = 0; i < entering.length; i++) {
            entering[i] = mean > 0 ? entering[i] / mean : 0;
        }
        filled.accept(entering);
        return mean;
    }

    private static double sum(double[] values) {
        CompensatedSum sum = new CompensatedSum();
        for (double value : values) {
            sum.add(value);
        }
        return sum.value();
    }
}
