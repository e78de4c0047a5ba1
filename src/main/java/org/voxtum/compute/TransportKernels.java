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
     * the same recurrence with c in place of L for the time integral of c.
     *
     * @param start concentration at the step's start
     * @param last d_(j-1)
     * @param older d_(j-2), overwritten by d_j
     * @param rateAtStart L(start)
     * @param lastIntegral I_(j-1)
     * @param olderIntegral I_(j-2), overwritten by I_j
     * @param drivers g_m at the time of stage j-1
     */
    void stage(
            TransportSystem system,
            StageWeights weights,
            DeviceField start,
            DeviceField last,
            DeviceField older,
            DeviceField rateAtStart,
            DeviceField lastIntegral,
            DeviceField olderIntegral,
            double[] drivers);

    /**
     * Adds what the drivers bring in through box and bath faces, {@code inward g / V}, per voxel
     * volume and not divided by phi.
     */
    void addBoundaryGains(TransportSystem system, double[] drivers, DeviceField rate);

    /**
     * What went through a group of faces.
     *
     * @param integral time integral of c over a step [mol s/m^3]
     * @param driver time integral of the group's driver
     */
    BoundaryFlow boundaryFlow(BoundaryExchange faces, DeviceField integral, double driver);

    /** Limits of a step. */
    TransportLimits limits(TransportSystem system, double cfl);

    /** {@code rho = div q - (filtration - lymph + injection)} from the stored fluxes [1/s]. */
    void continuityDefect(
            TransportSystem system, DeviceField fluidSource, DeviceField continuityDefect);
}
