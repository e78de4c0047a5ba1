package org.voxtum.casefile;

import org.voxtum.fault.Check;

/**
 * A concentration that is constant or halves with a fixed period.
 *
 * @param peak value at time 0 [mol/m^3], not negative
 * @param halfLife time in which it halves [s], infinite for a constant
 */
public record TimeCourse(double peak, double halfLife) {
    /** Checks both. */
    public TimeCourse {
        Check.notNegative("concentration", peak, "mol/m^3");
        if (!(halfLife > 0)) {
            Check.positive("half-life", halfLife, "s");
        }
    }

    /** The same at every time. */
    public static TimeCourse constant(double value) {
        return new TimeCourse(value, Double.POSITIVE_INFINITY);
    }

    /** Concentration at a time since the start of the run [mol/m^3]. */
    public double at(double time) {
        return Double.isInfinite(halfLife) ? peak : peak * StrictMath.pow(2, -time / halfLife);
    }
}
