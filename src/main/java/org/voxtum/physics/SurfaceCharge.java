package org.voxtum.physics;

/**
 * What the charge of a particle does at a negatively charged vessel wall.
 *
 * <p>Source: Stylianopoulos et al. 2013, Ann Biomed Eng 41:68, doi:10.1007/s10439-012-0630-4 (flux
 * at least doubled by a cationic surface, repulsion of little effect); Grahame 1947, Chem Rev
 * 41:441, for the charge.
 */
public final class SurfaceCharge {
    /** Debye length at 150 mM [m]. */
    public static final double DEBYE_LENGTH = 0.8e-9;

    /** Charge from which on the factor is 2 [C/m^2]; a choice that meets the source. */
    private static final double DOUBLING = 3e-3;

    private static final double PERMITTIVITY = 74.4 * 8.8541878128e-12;
    private static final double ELEMENTARY = 1.602176634e-19;
    private static final double SMALL_POTENTIAL = 25e-3;

    private SurfaceCharge() {}

    /**
     * Charge of a surface with a zeta potential in saline at 37 C [C/m^2]: linear up to 25 mV,
     * Grahame's equation beyond.
     *
     * @param zeta potential [V], either sign
     */
    public static double ofZeta(double zeta) {
        double linear = PERMITTIVITY * zeta / DEBYE_LENGTH;
        if (Math.abs(zeta) <= SMALL_POTENTIAL) {
            return linear;
        }
        double thermal = Constants.BOLTZMANN * Constants.BODY_TEMPERATURE / ELEMENTARY;
        double half = zeta / (2 * thermal);
        return linear * StrictMath.sinh(half) / half;
    }

    /**
     * e_q, factor on what pores let through [-], 1 to 2; 1 for neutral and anionic surfaces.
     *
     * @param charge of the surface [C/m^2]
     */
    public static double wallFactor(double charge) {
        return 1 + Math.min(1, Math.max(0, charge / DOUBLING));
    }
}
