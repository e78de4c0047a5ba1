package org.voxtum.physics;

import org.voxtum.fault.Check;

/**
 * Oxygen carried by blood, bound and dissolved: {@code C(P, H) = C_b H S(P) + alpha P} with Hill's
 * saturation {@code S = (P/P50)^n/(1 + (P/P50)^n)}.
 *
 * <p>Source: Hill 1910, J Physiol 40:iv; values of rat blood: Secomb et al. 2004, Ann Biomed Eng
 * 32:1519, doi:10.1114/B:ABME.0000049036.08817.44.
 *
 * @param capacity C_b, volume of oxygen that a volume of red cells binds [-], not negative
 * @param halfSaturation P50 [mmHg], greater than 0
 * @param exponent n of Hill [-], at least 1
 * @param solubility alpha, volume of oxygen dissolved per volume and tension [1/mmHg], greater than
 *     0
 */
public record BloodOxygen(
        double capacity, double halfSaturation, double exponent, double solubility) {
    private static final double PRECISION = 1e-13;
    private static final int MOST_ITERATIONS = 200;

    /** Checks all four. */
    public BloodOxygen {
        Check.notNegative("oxygen capacity of red cells", capacity, "");
        Check.positive("tension of half saturation", halfSaturation, "mmHg");
        Check.within("exponent of Hill", exponent, 1, Double.MAX_VALUE, "");
        Check.positive("solubility of oxygen", solubility, "1/mmHg");
    }

    /** Rat blood as in the data sets of Secomb et al. 2004. */
    public static BloodOxygen rat() {
        return new BloodOxygen(0.5, 38, 3, 3.1e-5);
    }

    /**
     * S [-], from 0 to 1.
     *
     * @param tension P [mmHg], not negative
     */
    public double saturation(double tension) {
        double power = StrictMath.pow(tension / halfSaturation, exponent);
        return Double.isInfinite(power) ? 1 : power / (1 + power);
    }

    /**
     * C, volume of oxygen per volume of blood [-].
     *
     * @param tension P [mmHg], not negative
     * @param haematocrit H [-], 0 to 1; 0 carries what is dissolved alone
     */
    public double content(double tension, double haematocrit) {
        return capacity * haematocrit * saturation(tension) + solubility * tension;
    }

    /** The tension P [mmHg] of a content C [-], not negative; the inverse of {@link #content}. */
    public double tension(double content, double haematocrit) {
        return tension(content, haematocrit, 0);
    }

    /**
     * P of {@code C(P, H) + k P = b}: blood that gives off oxygen through a conductance on its way.
     *
     * @param sum b [-], not negative
     * @param haematocrit H [-], 0 to 1
     * @param loss k [1/mmHg], not negative
     * @return P [mmHg], by Newton's method kept between bounds that close in
     */
    public double tension(double sum, double haematocrit, double loss) {
        double linear = solubility + loss;
        double low = 0;
        double high = sum / linear;
        double tension = Math.min(high, halfSaturation);
        for (int i = 0; i < MOST_ITERATIONS && high - low > PRECISION * high; i++) {
            double saturated = capacity * haematocrit * saturation(tension);
            double excess = saturated + linear * tension - sum;
            low = excess < 0 ? tension : low;
            high = excess < 0 ? high : tension;
            double next = tension - excess / (linear + slope(tension, haematocrit));
            boolean inside = next > low && next < high;
            if (Math.abs(next - tension) <= PRECISION * tension) {
                return inside ? next : tension;
            }
            tension = inside ? next : (low + high) / 2;
        }
        return tension;
    }

    /** Slope of what is bound over the tension [1/mmHg]. */
    private double slope(double tension, double haematocrit) {
        double s = saturation(tension);
        return tension > 0 ? capacity * haematocrit * exponent * s * (1 - s) / tension : 0;
    }
}
