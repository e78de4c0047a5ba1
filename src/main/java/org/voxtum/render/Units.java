package org.voxtum.render;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A unit that suits the size of what is shown.
 *
 * @param name name, such as {@code µm}
 * @param size its size in SI
 */
public record Units(String name, double size) {
    private static final double MANY = 3;
    private static final Units MICROMETRE = new Units("µm", 1e-6);
    private static final Units MILLIMETRE = new Units("mm", 1e-3);
    private static final Units CENTIMETRE = new Units("cm", 1e-2);

    /** For an axis of the given length [m]: several of the unit must fit. */
    static Units ofAxis(double length) {
        return ofLength(length / MANY);
    }

    /** For one length [m]: the largest unit that fits. */
    public static Units ofLength(double length) {
        if (length >= fits(CENTIMETRE)) {
            return CENTIMETRE;
        }
        if (length >= fits(MILLIMETRE)) {
            return MILLIMETRE;
        }
        return length >= fits(MICROMETRE) ? MICROMETRE : new Units("nm", 1e-9);
    }

    /** For a time [s]: days from three of them on, hours from one. */
    public static Units ofTime(double time) {
        if (time >= MANY * 86400) {
            return new Units("d", 86400);
        }
        if (time >= 3600) {
            return new Units("h", 3600);
        }
        return time >= MANY * 60 ? new Units("min", 60) : new Units("s", 1);
    }

    /** A value in this unit, with the unit. */
    String text(double value) {
        return NiceTicks.text(value / size) + " " + name;
    }

    /** A value in this unit to four digits, with the unit, such as {@code 2.674 h}. */
    public String shortText(double value) {
        double digits = new BigDecimal(value / size).round(new MathContext(4)).doubleValue();
        return NiceTicks.text(digits) + " " + name;
    }

    /** The unit's size, less what rounding may have taken from a length. */
    private static double fits(Units unit) {
        return unit.size * (1 - 1e-9);
    }
}
