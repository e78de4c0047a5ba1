package org.voxtum.physics;

import org.voxtum.fault.Check;

/**
 * Resistance of flowing blood to oxygen on its way out to the wall, per length of vessel: {@code q
 * = (P_b - P_w)/K_w} with q the volume of oxygen per length and time. Linear in the diameter
 * between tabulated values, constant beyond the ends (4 and 50 micrometres).
 *
 * <p>Source: table of the data sets of Secomb et al. 2004, Ann Biomed Eng 32:1519,
 * doi:10.1114/B:ABME.0000049036.08817.44.
 *
 * @param factor multiplies every value [-], greater than 0
 */
public record IntravascularResistance(double factor) {
    private static final double MICROMETRE = 1e-6;
    private static final double[] DIAMETER = {
        4, 5, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 28, 32, 40, 50
    };
    private static final double[] RESISTANCE = {
        2.45, 2.00, 1.74, 1.44, 1.27, 1.16, 1.08, 1.02, .974, .935, .895, .853, .815, .779, .750,
        .730
    };

    /** Checks the factor. */
    public IntravascularResistance {
        Check.positive("factor on the intravascular resistance", factor, "");
    }

    /**
     * K_w [mmHg s/m^2].
     *
     * @param diameter of the vessel [m], greater than 0
     */
    public double at(double diameter) {
        return factor * tabulated(diameter / MICROMETRE) / (MICROMETRE * MICROMETRE);
    }

    /** 1/(pi D K_w), oxygen through the wall per area, time and difference [m/s/mmHg]. */
    public double wallCoefficient(double diameter) {
        return 1 / (Math.PI * diameter * at(diameter));
    }

    private static double tabulated(double diameter) {
        int last = DIAMETER.length - 1;
        if (diameter <= DIAMETER[0]) {
            return RESISTANCE[0];
        }
        int upper = 1;
        while (upper < last && DIAMETER[upper] < diameter) {
            upper++;
        }
        double share = (diameter - DIAMETER[upper - 1]) / (DIAMETER[upper] - DIAMETER[upper - 1]);
        return RESISTANCE[upper - 1]
                + Math.min(share, 1) * (RESISTANCE[upper] - RESISTANCE[upper - 1]);
    }
}
