package org.voxtum.physics;

/**
 * One family of fibres of a matrix.
 *
 * @param fraction v_f, volume of the fibres per volume of the interstitium [-], 0 to 1
 * @param radius r_f [m], greater than 0
 */
public record Fibres(double fraction, double radius) {
    /** Fibre radii up to which a sphere's drag among fibres is known. */
    private static final double DRAG_REACH = 59.6;

    /** f_a = v_f (1 + r/r_f)^2, the share that the fibres exclude a sphere from [-]. */
    double excluded(double sphere) {
        return Hindrance.excludedFraction(fraction, radius, sphere);
    }

    /**
     * Whether the drag of Clague and Phillips 1996, Phys Fluids 8:1720, holds.
     *
     * @param sphere hydrodynamic radius [m]
     */
    public boolean dragKnown(double sphere) {
        return DRAG_REACH * radius > sphere;
    }
}
