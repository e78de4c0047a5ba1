package org.voxtum.physics;

/**
 * Half-life of particles in the blood of mice over their diameter, a fit. Source: Wang et al. 2022,
 * AIChE J 68:e17747, doi:10.1002/aic.17747, where it is called a half-life; the code beside the
 * paper (PSORLab/CancerModel) puts the same number in as the time constant of exp(-t/k).
 */
public final class CirculationHalfLife {
    /** Smallest diameter of the fit [m]. */
    public static final double LEAST_DIAMETER = 10e-9;

    /** Largest diameter of the fit [m]. */
    public static final double MOST_DIAMETER = 130e-9;

    private static final double MINUTE = 60;
    private static final double PER_NANOMETRE = 1e9;

    private CirculationHalfLife() {}

    /**
     * Half-life [s].
     *
     * @param diameter of the particle [m], 10 to 130 nm
     */
    public static double ofDiameter(double diameter) {
        double d = diameter * PER_NANOMETRE;
        return MINUTE * (1081 * bell((d + 16.63) / 84.82) + 517.4 * bell((d - 65.61) / 996.6));
    }

    private static double bell(double x) {
        return StrictMath.exp(-x * x);
    }
}
