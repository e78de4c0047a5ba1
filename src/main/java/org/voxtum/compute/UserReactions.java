package org.voxtum.compute;

/** Reactions of a {@link UserReactionSystem}, ready to be advanced. */
public interface UserReactions {
    /**
     * Advances every voxel over dt [s], in parts as long as their error allows: extents of the
     * reactions by a Rosenbrock method of second order that damps fast reactions whatever the part
     * ({@link ExtentSteps}). What one pool loses others gain by the reaction's numbers; no pool
     * falls below 0. A rate that is not finite makes the pools that it changes not finite.
     *
     * @param time at the start of dt [s]
     */
    void advance(double dt, double time);
}
