package org.voxtum.verify;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in the names of grids and quantities. */
final class Shown {
    private static final MathContext DIGITS = new MathContext(3);

    private Shown() {}

    /** Three digits without zeros at the end, such as {@code 0.5}. */
    static String number(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /** A length in millimetres. */
    static String millimetres(double metres) {
        return number(metres * 1e3) + " mm";
    }

    /** A length in micrometres. */
    static String micrometres(double metres) {
        return number(metres * 1e6) + " µm";
    }
}
