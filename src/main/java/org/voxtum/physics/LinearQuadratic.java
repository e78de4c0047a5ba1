package org.voxtum.physics;

import org.voxtum.fault.Check;

/**
 * Survival of cells after one dose of radiation, {@code S = exp(-alpha m D - beta m^2 D^2)}, where
 * {@code m(P) = (oer P + K)/((P + K) oer)} tells how far oxygen enhances the dose: 1 in plenty,
 * 1/oer without.
 *
 * <p>Source: linear-quadratic model with the enhancement of Alper and Howard-Flanders 1956, Nature
 * 178:978; oer 3 and K 3 mmHg are usual.
 *
 * @param alpha [1/Gy], not negative
 * @param beta [1/Gy^2], not negative
 * @param enhancement oer, ratio of doses of equal effect without and with oxygen [-], 1 or more
 * @param half K, tension of half the enhancement [mmHg], greater than 0
 */
public record LinearQuadratic(double alpha, double beta, double enhancement, double half) {
    /** Checks each. */
    public LinearQuadratic {
        Check.notNegative("alpha", alpha, "1/Gy");
        Check.notNegative("beta", beta, "1/Gy^2");
        Check.positive("oxygen enhancement", enhancement, "");
        Check.positive("tension of half the enhancement", half, "mmHg");
    }

    /**
     * ln S of cells in plenty of oxygen.
     *
     * @param dose D [Gy], not negative
     */
    public double logSurvival(double dose) {
        return -alpha * dose - beta * dose * dose;
    }

    /**
     * ln S at a tension of oxygen.
     *
     * @param dose D [Gy], not negative
     * @param tension P [mmHg], not negative
     */
    public double logSurvival(double dose, double tension) {
        return logSurvival(dose * effectiveShare(tension));
    }

    /** m, the share of the dose that acts as if there were plenty of oxygen [-]. */
    public double effectiveShare(double tension) {
        return (enhancement * tension + half) / ((tension + half) * enhancement);
    }
}
