package org.voxtum.physics;

import org.voxtum.fault.Check;

/**
 * Share S of cells that survive a drug, as {@code ln S}, which products of many effects need and
 * which does not vanish where S does.
 */
public sealed interface DrugResponse {
    /**
     * ln S [-], not positive.
     *
     * @param exposure of the cells, not negative; the unit is the law's
     */
    double logSurvival(double exposure);

    /**
     * {@code S = exp(-k X)}.
     *
     * <p>Source: independent lethal events (Poisson), the form that pharmacodynamic models give the
     * area under the curve.
     *
     * @param sensitivity k [1 over the unit of the exposure X], not negative
     */
    record Exponential(double sensitivity) implements DrugResponse {
        /** Checks the sensitivity. */
        public Exponential {
            Check.notNegative("sensitivity", sensitivity, "");
        }

        @Override
        public double logSurvival(double exposure) {
            return -sensitivity * exposure;
        }
    }

    /**
     * {@code S = 1 - E X^m/(X_50^m + X^m)}.
     *
     * <p>Source: Hill 1910, J Physiol 40:iv; with the peak inside cells for doxorubicin El-Kareh &
     * Secomb 2000, Neoplasia 2:325.
     *
     * @param maximum E, share that dies of a boundless exposure [-], in [0, 1]
     * @param half X_50, exposure of half of that [unit of the exposure], greater than 0
     * @param exponent m [-], greater than 0
     */
    record Hill(double maximum, double half, double exponent) implements DrugResponse {
        /** Checks each. */
        public Hill {
            Check.within("largest share that dies", maximum, 0, 1, "");
            Check.positive("exposure of half the effect", half, "");
            Check.positive("exponent of the effect", exponent, "");
        }

        @Override
        public double logSurvival(double exposure) {
            double ratio = Math.max(exposure, 0) / half;
            // the power that is not above 1, so that none overflows
            if (ratio <= 1) {
                double r = StrictMath.pow(ratio, exponent);
                return StrictMath.log1p((1 - maximum) * r) - StrictMath.log1p(r);
            }
            double r = StrictMath.pow(ratio, -exponent);
            return StrictMath.log(r + (1 - maximum)) - StrictMath.log1p(r);
        }
    }

    /**
     * {@code d ln S/dt = -k x^m/(x_50^m + x^m)}: ln S follows from the time for which cells would
     * have been saturated, the integral of {@link #saturation}.
     *
     * <p>Source: the Hill form as a rate of kill, as cell-cycle independent drugs are modelled.
     *
     * @param largest k [1/s], not negative
     * @param half x_50, concentration of half of it [mol/m^3], greater than 0
     * @param exponent m [-], greater than 0
     */
    record KillRate(double largest, double half, double exponent) implements DrugResponse {
        /** Checks each. */
        public KillRate {
            Check.notNegative("largest rate of kill", largest, "1/s");
            Check.positive("concentration of half the rate", half, "mol/m^3");
            Check.positive("exponent of the rate", exponent, "");
        }

        /** Share of the largest rate at a concentration [-]; 0 below 0. */
        public double saturation(double concentration) {
            return saturation(concentration, half, exponent);
        }

        /** {@code x^m/(x_50^m + x^m)}; 0 below 0. */
        public static double saturation(double concentration, double half, double exponent) {
            return 1 / (1 + StrictMath.pow(Math.max(concentration, 0) / half, -exponent));
        }

        /**
         * ln S.
         *
         * @param exposure time integral of the saturation [s]
         */
        @Override
        public double logSurvival(double exposure) {
            return -largest * exposure;
        }
    }
}
