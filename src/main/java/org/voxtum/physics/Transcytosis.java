package org.voxtum.physics;

/**
 * Carriage through the cells of the vessel wall, beside its pores: {@code J_T = P_T S_V c_p} one
 * way, or {@code P_T S_V (c_p - c)} where it works back as well. Where carriage saturates, P_T =
 * P_T,max/(1 + c_p/K_sat), which only the plasma's side decides; then it must be one way.
 *
 * @param permeability P_T, its most where it saturates [m/s], at least 0
 * @param saturation K_sat, plasma concentration at which P_T is half its most [mol/m^3], above 0;
 *     infinite where it does not saturate
 * @param back whether the tissue's side is carried back
 */
public record Transcytosis(double permeability, double saturation, boolean back) {
    /** Holds the ranges. */
    public Transcytosis {
        if (!(permeability >= 0) || !(saturation > 0)) {
            throw new IllegalArgumentException(
                    "transcytosis of " + permeability + " m/s, half at " + saturation);
        }
        if (back && Double.isFinite(saturation)) {
            throw new IllegalArgumentException("transcytosis that saturates and works back");
        }
    }

    /** Whether much plasma fills the carriers. */
    public boolean saturates() {
        return Double.isFinite(saturation);
    }

    /** c_p/(1 + c_p/K_sat), what carriage sees of a plasma concentration [mol/m^3]. */
    public double seen(double plasma) {
        return plasma / (1 + plasma / saturation);
    }

    /** One way and never saturated. */
    public static Transcytosis oneWay(double permeability) {
        return new Transcytosis(permeability, Double.POSITIVE_INFINITY, false);
    }
}
