package org.voxtum.render;

import java.util.List;

/**
 * Power of ten that small or large numbers on an axis share, so that the numbers stay short.
 *
 * @param power exponent, a multiple of three; 0 where the numbers are short as they are
 */
record SharedPower(int power) {
    private static final double LEAST_PLAIN = 1e-2;
    private static final double LARGEST_PLAIN = 1e4;
    private static final int STEP = 3;

    static SharedPower of(ColourScale scale) {
        double largest = Math.max(Math.abs(scale.least()), Math.abs(scale.largest()));
        if (largest >= LEAST_PLAIN && largest < LARGEST_PLAIN) {
            return new SharedPower(0);
        }
        double exponent = Math.floor(StrictMath.log10(largest) / STEP);
        return new SharedPower(((int) exponent) * STEP);
    }

    /** Ten to the power. */
    double factor() {
        return StrictMath.pow(10, power);
    }

    /** Round numbers on a scale, in units of the factor. */
    List<Double> ticks(ColourScale scale, int wanted) {
        return NiceTicks.within(
                scale.least() / factor(), scale.largest() / factor(), Math.max(2, wanted));
    }

    /** The unit with the power before it and the micro sign in place of a leading u. */
    String heading(String unit) {
        String printed = unit.replaceAll("\\bu(?=(g|m|mol|M|l|s)\\b)", "µ");
        return power == 0 ? printed : "10^" + power + (unit.isEmpty() ? "" : " " + printed);
    }
}
