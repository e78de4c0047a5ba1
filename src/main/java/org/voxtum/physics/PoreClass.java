package org.voxtum.physics;

import org.voxtum.fault.Check;

/**
 * Pores of one size in a vessel wall.
 *
 * <p>Source: Rippe and Haraldsson 1994, Physiol Rev 74:163 (parallel classes of pores); Deen 1987,
 * AIChE J 33:1409.
 *
 * @param radius of the pores [m], greater than 0
 * @param areaFraction share of the wall's surface that these pores cover [-], 0 to 1
 * @param wall thickness of the wall [m], greater than 0
 * @param osmoticReflection sigma_T, reflection of plasma proteins [-], 0 to 1
 * @param hindrance law by which they hinder solutes
 */
public record PoreClass(
        double radius,
        double areaFraction,
        double wall,
        double osmoticReflection,
        PoreHindrance hindrance) {
    /** Checks the four values. */
    public PoreClass {
        Check.positive("pore radius", radius, "m");
        Check.within("pore area fraction", areaFraction, 0, 1, "");
        Check.positive("wall thickness", wall, "m");
        Check.within("osmotic reflection", osmoticReflection, 0, 1, "");
    }

    /** Pores with the usual law of hindrance. */
    public PoreClass(double radius, double areaFraction, double wall, double osmoticReflection) {
        this(radius, areaFraction, wall, osmoticReflection, PoreHindrance.DECHADILOK_DEEN);
    }

    /** Pores whose osmotic reflection follows from their size: that of albumin. */
    public static PoreClass of(double radius, double areaFraction, double wall) {
        return of(radius, areaFraction, wall, PoreHindrance.DECHADILOK_DEEN);
    }

    /** The same with a law of hindrance. */
    public static PoreClass of(
            double radius, double areaFraction, double wall, PoreHindrance hindrance) {
        double albumin = 1 - hindrance.convective(Constants.ALBUMIN_RADIUS / radius);
        return new PoreClass(radius, areaFraction, wall, albumin, hindrance);
    }

    /** L_p [m/Pa/s] of this class alone. */
    public double hydraulicConductivity() {
        return PoreTheory.hydraulicConductivity(radius, areaFraction, wall);
    }

    /**
     * J_V through this class [1/s].
     *
     * @param surfaceDensity S_V, vessel surface per tissue volume [1/m]
     * @param hydrostatic p_V - p, over the wall [Pa]
     * @param oncotic pi_V - pi_i, over the wall [Pa]
     */
    public double filtration(double surfaceDensity, double hydrostatic, double oncotic) {
        return hydraulicConductivity()
                * surfaceDensity
                * (hydrostatic - osmoticReflection * oncotic);
    }

    /**
     * Exchange of a solute through this class, with the class's own filtration.
     *
     * @param soluteRadius hydrodynamic radius [m]
     */
    public PatlakExchange.Exchange exchange(
            double soluteRadius, double surfaceDensity, double hydrostatic, double oncotic) {
        Particle solute = Particle.sphere(soluteRadius);
        double permeability = PoreTheory.permeability(solute, this, Constants.BODY_TEMPERATURE);
        return PatlakExchange.of(
                filtration(surfaceDensity, hydrostatic, oncotic),
                PoreTheory.reflection(solute, this),
                permeability * surfaceDensity);
    }
}
