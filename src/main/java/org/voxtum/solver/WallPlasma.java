package org.voxtum.solver;

import org.voxtum.compute.DeviceField;

/**
 * Plasma that differs from wall to wall. The driver is the mean over all wall exchange and a gain
 * field holds each voxel's exchange relative to it, so that their product is what enters and its
 * sum is what the budget books.
 */
interface WallPlasma extends AutoCloseable {
    /**
     * Fills the gain for a time and returns the driver that goes with it [mol/m^3].
     *
     * @param tissue fields whose sum is the tissue's concentration at that time
     */
    double use(double seconds, DeviceField... tissue);

    /** Gives back what it holds where the backend computes. */
    @Override
    default void close() {}
}
