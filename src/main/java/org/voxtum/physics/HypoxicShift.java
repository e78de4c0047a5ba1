package org.voxtum.physics;

import org.voxtum.fault.Check;

/**
 * A property of tissue that goes over from one value to another as oxygen falls: {@code X = X_n +
 * (X_h - X_n) P_h^m/(P_h^m + P^m)}, at half of the way where P = P_h.
 *
 * <p>Source: Hill's saturation (Hill 1910, J Physiol 40:iv), turned round as it drives what hypoxic
 * tissue makes (Owen et al. 2011, Cancer Res 71:2826); that it holds for pH or an enzyme is a
 * choice.
 *
 * @param normoxic X_n, value at high tension
 * @param hypoxic X_h, value without oxygen
 * @param half P_h, tension at which half of the shift is done [mmHg], greater than 0
 * @param exponent m, steepness [-], greater than 0
 */
public record HypoxicShift(double normoxic, double hypoxic, double half, double exponent) {
    /** Checks tension and exponent. */
    public HypoxicShift {
        Check.positive("tension of half the shift", half, "mmHg");
        Check.positive("exponent of the shift", exponent, "");
    }

    /**
     * X at a tension, between both values.
     *
     * @param tension P [mmHg], not negative
     */
    public double at(double tension) {
        double share = 1 / (1 + StrictMath.pow(tension / half, exponent));
        return normoxic + (hypoxic - normoxic) * share;
    }
}
