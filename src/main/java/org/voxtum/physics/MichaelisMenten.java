package org.voxtum.physics;

import org.voxtum.fault.Check;

/**
 * Saturable consumption {@code M = M_0 P/(P + P_m)}.
 *
 * <p>Source: Michaelis and Menten 1913, Biochem Z 49:333; for oxygen in tumours Secomb et al. 2004,
 * Ann Biomed Eng 32:1519, doi:10.1114/B:ABME.0000049036.08817.44.
 *
 * @param largest M_0, consumption of oxygen per tissue volume at high tension [1/s], not negative
 * @param half P_m, tension at which half of it is left [mmHg], greater than 0
 */
public record MichaelisMenten(double largest, double half) {
    /** Checks both. */
    public MichaelisMenten {
        Check.notNegative("largest consumption", largest, "1/s");
        Check.positive("tension of half consumption", half, "mmHg");
    }

    /** M at a tension [1/s]; not negative where the tension is not. */
    public double at(double tension) {
        return coefficient(tension) * tension;
    }

    /**
     * {@code M_0/(P + P_m)}, what multiplies P in the form that keeps P from becoming negative
     * [1/s/mmHg].
     *
     * @param tension P [mmHg], greater than -P_m
     */
    public double coefficient(double tension) {
        return largest / (tension + half);
    }
}
