package org.voxtum.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as the shortest decimal that reads back to the same double. The result is the same on
 * every Java version, which {@link Double#toString} before Java 19 is not.
 */
public final class Decimal {
    private static final double LARGEST_PLAIN_INTEGER = 1e15;
    private static final int LEAST_PLAIN_EXPONENT = -3;
    private static final int LARGEST_PLAIN_EXPONENT = 15;
    private static final RoundingMode[] ROUNDINGS = {
        RoundingMode.HALF_EVEN, RoundingMode.FLOOR, RoundingMode.CEILING
    };

    private Decimal() {}

    /** Shortest text of a number, such as {@code 3600}, {@code 0.1} or {@code 2.5e-9}. */
    public static String text(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN_INTEGER) {
            return isNegativeZero(value) ? "-0" : Long.toString((long) value);
        }
        return layOut(shortest(value));
    }

    /**
     * Text of a length in micrometres: the decimal of the metres with its point moved, so exact.
     */
    public static String micrometres(double metres) {
        return layOut(new BigDecimal(text(metres)).scaleByPowerOfTen(6));
    }

    /** Metres from the text of {@link #micrometres}, without loss. */
    static double metres(String micrometres) {
        return new BigDecimal(micrometres).scaleByPowerOfTen(-6).doubleValue();
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal best = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        for (int digits = best.precision(); digits > 0; digits--) {
            BigDecimal candidate = readingBack(exact, digits, value);
            if (candidate == null) {
                break;
            }
            best = candidate;
        }
        return best;
    }

    private static BigDecimal readingBack(BigDecimal exact, int digits, double value) {
        for (RoundingMode rounding : ROUNDINGS) {
            BigDecimal candidate = exact.round(new MathContext(digits, rounding));
            if (candidate.doubleValue() == value) {
                return candidate;
            }
        }
        return null;
    }

    private static String layOut(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal bare = value.stripTrailingZeros();
        int exponent = bare.precision() - bare.scale() - 1;
        if (exponent >= LEAST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT) {
            return bare.toPlainString();
        }
        return bare.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }

    private static boolean isNegativeZero(double value) {
        return value == 0 && 1 / value < 0;
    }
}
