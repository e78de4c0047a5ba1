package org.voxtum.compute;

import org.voxtum.physics.UserRate;

/** Kernels made of what users wrote. */
public interface UserKernels {
    /**
     * Reactions on fields of this backend.
     *
     * @throws org.voxtum.fault.Fault where the device cannot compute one of the rates
     */
    UserReactions reactions(UserReactionSystem system);

    /**
     * A rate as this backend computes it.
     *
     * @param arguments a row for each argument, a column for each point; one row that is not read
     *     for a rate without arguments
     * @return its value at each point, in the precision of the backend's fields
     */
    double[] evaluate(UserRate rate, double[][] arguments);
}
