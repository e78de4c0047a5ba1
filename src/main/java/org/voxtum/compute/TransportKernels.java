package org.voxtum.compute;

/**
 * Kernels of {@link TransportSystem}: limited advection, diffusion and linear exchange in one pass.
 */
public interface TransportKernels {
    /** {@code rate = L(c)} with drivers g, and 0 in closed voxels [mol/m^3/s]. */
    void rate(TransportSystem system, DeviceField c, double[] drivers, DeviceField rate);

    /** {@code change = -div of limited advection of c} per voxel volume, not divided by phi. */
    void advection(TransportSystem system, DeviceField c, double[] drivers, DeviceField change);

    /**
     * One stage: {@code older = mu last + nu older + step L(start + last) + weight L(start)}, and
     * {@code integral += share last}.
     *
     * @param start concentration at the step's start
     * @param last d_(j-1)
     * @param older d_(j-2), overwritten by d_j
     * @param rateAtStart L(start)
     * @param integral collects the time integral of c over the step, which begins as that of start
     * @param drivers g_m at the time of stage j-1
     */
    void stage(
            TransportSystem system,
            StageWeights weights,
            DeviceField start,
            DeviceField last,
            DeviceField older,
            DeviceField rateAtStart,
            DeviceField integral,
            double[] drivers);

    /**
     * Adds what the drivers bring in through box and bath faces, {@code inward g / V}, per voxel
     * volume and not divided by phi.
     */
    void addBoundaryGains(TransportSystem system, double[] drivers, DeviceField rate);

    /** Limits of a step. */
    TransportLimits limits(TransportSystem system, double cfl);

    /** Gives back what was kept for a system that is not used again. */
    default void release(TransportSystem system) {}
}
