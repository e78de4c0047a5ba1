package org.voxtum.physics;

/**
 * Hindered transport of a sphere through a cylindrical pore; the partition coefficient is inside H
 * and W. A sphere as large as the pore does not pass.
 *
 * <p>Source: Deen 1987, AIChE J 33:1409; Dechadilok and Deen 2006, Ind Eng Chem Res 45:6953,
 * doi:10.1021/ie051387n.
 */
public final class PoreTheory {
    private static final double HIGH_RATIO = 0.95;

    private PoreTheory() {}

    /**
     * H, diffusive hindrance times partition coefficient [-].
     *
     * @param ratio sphere radius over pore radius, not negative
     */
    public static double diffusiveHindrance(double ratio) {
        if (ratio >= 1) {
            return 0;
        }
        double free = 1 - ratio;
        if (ratio > HIGH_RATIO) {
            return free * free * 0.984 * StrictMath.pow(free / ratio, 2.5);
        }
        if (ratio == 0) {
            return 1;
        }
        double polynomial =
                -1.56034
                        + ratio
                                * (0.528155
                                        + ratio
                                                * (1.91521
                                                        + ratio
                                                                * (-2.81903
                                                                        + ratio
                                                                                * (0.270788
                                                                                        + ratio
                                                                                                * (1.10115
                                                                                                        + ratio
                                                                                                                * -0.435933)))));
        return 1 + 9.0 / 8 * ratio * StrictMath.log(ratio) + ratio * polynomial;
    }

    /** W, convective hindrance times partition coefficient [-]. */
    public static double convectiveHindrance(double ratio) {
        if (ratio >= 1) {
            return 0;
        }
        double l = ratio;
        double above = 1 + 3.867 * l - 1.907 * l * l - 0.834 * l * l * l;
        return (1 - l) * (1 - l) * above / (1 + 1.867 * l - 0.741 * l * l);
    }

    /**
     * P [m/s] of a hard neutral sphere at 37 C.
     *
     * @param radius of the solute [m]
     * @param poreRadius [m]
     * @param areaFraction share of the wall that pores cover [-]
     * @param wall thickness of the wall [m]
     */
    public static double permeability(
            double radius, double poreRadius, double areaFraction, double wall) {
        PoreClass pores = new PoreClass(poreRadius, areaFraction, wall, 0);
        return permeability(Particle.sphere(radius), pores, Constants.BODY_TEMPERATURE);
    }

    /**
     * {@code P = gamma e_q H(lambda) D0 / L_w} [m/s]: the pore sees the steric radius, D0 the
     * hydrodynamic one.
     *
     * @param particle the solute
     * @param pores one size of pores
     * @param temperature T [K]
     */
    public static double permeability(Particle particle, PoreClass pores, double temperature) {
        double hindrance =
                particle.chargeFactor()
                        * pores.hindrance().diffusive(particle.stericRadius() / pores.radius());
        double free = FreeDiffusivity.inPlasma(particle.radius(), temperature);
        return pores.areaFraction() * hindrance * free / pores.wall();
    }

    /** sigma, solvent-drag reflection coefficient [-], of a hard neutral sphere. */
    public static double reflection(double radius, double poreRadius) {
        return reflection(Particle.sphere(radius), new PoreClass(poreRadius, 0, poreRadius, 0));
    }

    /**
     * {@code sigma = 1 - min(1, e_q W(lambda))} [-].
     *
     * @param particle the solute
     * @param pores one size of pores
     */
    public static double reflection(Particle particle, PoreClass pores) {
        double ratio = particle.stericRadius() / pores.radius();
        double passing = particle.chargeFactor() * pores.hindrance().convective(ratio);
        return 1 - Math.min(1, passing);
    }

    /** L_p [m/Pa/s] by Poiseuille flow of plasma through the pores. */
    public static double hydraulicConductivity(
            double poreRadius, double areaFraction, double wall) {
        return areaFraction * poreRadius * poreRadius / (8 * Constants.PLASMA_VISCOSITY * wall);
    }
}
