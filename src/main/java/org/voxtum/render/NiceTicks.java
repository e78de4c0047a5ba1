package org.voxtum.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Round numbers for axes, colour bars and scale bars: 1, 2 or 5 times a power of ten. */
public final class NiceTicks {
    private static final double SLACK = 1e-9;
    private static final int DIGITS = 6;

    private NiceTicks() {}

    /** Multiples of a round step within [least, largest], about as many as wanted. */
    public static List<Double> within(double least, double largest, int wanted) {
        double step = atLeast((largest - least) / Math.max(1, wanted));
        List<Double> ticks = new ArrayList<>();
        long first = (long) Math.ceil(least / step - SLACK);
        for (long i = first; i * step <= largest + SLACK * step; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** Smallest round number that is not below a positive value. */
    static double atLeast(double value) {
        double power = power(value);
        double lead = value / power;
        return power * (lead <= 1 + SLACK ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }

    /** Largest round number that is not above a positive value. */
    static double atMost(double value) {
        double power = power(value);
        double lead = value / power;
        return power * (lead >= 5 - SLACK ? 5 : lead >= 2 - SLACK ? 2 : 1);
    }

    /** A number without the dust of binary fractions, such as 0.3. */
    public static String text(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS));
        String text = rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        return text.replace('-', '−');
    }

    private static double power(double value) {
        return StrictMath.pow(10, Math.floor(StrictMath.log10(value) + SLACK));
    }
}
