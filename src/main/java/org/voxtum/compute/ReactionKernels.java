package org.voxtum.compute;

/** Pointwise kinetics of {@link ReactionSystem}; no voxel looks at another. */
public interface ReactionKernels {
    /** Most parts that a step is cut into where binding is fast against it; a power of two. */
    int MOST_PARTS = 64;

    /** What the chain moves over half of the smallest part of a step. */
    static ChainShares smallest(ReactionSystem system, double dt) {
        double time = dt / MOST_PARTS / 2;
        return ChainShares.over(system.internalisation(), system.degradation(), time);
    }

    /**
     * Advances every voxel over dt [s], cut into the least power of two of parts that makes {@code
     * k_on (c + R_t/phi)} times a part at most 1, or into {@link #MOST_PARTS}. Each part is half a
     * part of internalisation and degradation, binding, and the other half. {@code phi c + b + i +
     * m} stays, b stays in 0 to R_t and nothing falls below 0, whatever dt.
     */
    void advance(ReactionSystem system, double dt);

    /**
     * The same of two agents that compete for the same receptors, of which {@code k_on c} of both
     * and the larger {@code k_on R_t/phi} of those that are there count for the parts. {@code phi c
     * + b + i + m} of each stays, {@code b_1 + b_2} stays in 0 to R_t, to rounding, and nothing
     * falls below 0.
     */
    void compete(CompetingSystems systems, double dt);

    /**
     * {@code pool += rate phi integral}: what a pool gains of what transport took.
     *
     * @param pool amount per tissue volume [mol/m^3]
     * @param rate acting on phi c [1/s]
     * @param storage phi [-]
     * @param integral time integral of c [mol s/m^3]
     */
    void gain(DeviceField pool, double rate, DeviceField storage, DeviceField integral);

    /**
     * {@code pool += coefficient integral}, a coefficient of each voxel's own.
     *
     * @param pool amount per tissue volume [mol/m^3]
     * @param coefficient what multiplies c [1/s]
     * @param integral time integral of c [mol s/m^3]
     */
    void gain(DeviceField pool, DeviceField coefficient, DeviceField integral);

    /**
     * Moves {@code (1 - e^(-rate dt)) from} to another pool.
     *
     * @param rate of each voxel, at least 0 [1/s]
     */
    void pass(DeviceField from, DeviceField to, DeviceField rate, double dt);

    /** Moves a share in 0 to 1 of a pool to another one. */
    void pass(DeviceField from, DeviceField to, double share);

    /** Finds {@code loss} and {@code effluxGain} for a step of transport over dt [s]. */
    void beforeUptake(UptakeSystem system, double dt);

    /**
     * Moves what transport took into the cells, and what leaves these. {@code phi c + x + m} stays
     * but for what is given; nothing falls below 0.
     *
     * @param dt the step [s] that {@link #beforeUptake} was called with
     */
    void afterUptake(UptakeSystem system, double dt);
}
