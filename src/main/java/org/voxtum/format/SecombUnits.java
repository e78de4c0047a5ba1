package org.voxtum.format;

import java.math.BigDecimal;
import java.math.MathContext;
import org.voxtum.physics.Constants;

/**
 * Units of Secomb's network files: micrometres, nanolitres a minute, millimetres of mercury.
 * Converted in decimal, so that what is written reads back to the same number.
 */
final class SecombUnits {
    /** Nanolitres a minute in one m^3/s. */
    private static final BigDecimal FLOW = new BigDecimal("60e12");

    /** Pascal in one mmHg. */
    private static final BigDecimal PRESSURE = BigDecimal.valueOf(Constants.MMHG);

    private static final int[] DIGITS = {15, 16, 17, 20, 25, 34};

    private SecombUnits() {}

    /** Length [m] of a decimal in um. */
    static double metres(BigDecimal micrometres) {
        return micrometres.scaleByPowerOfTen(-6).doubleValue();
    }

    /** Flow [m^3/s] of a decimal in nl/min. */
    static double flow(BigDecimal nanolitresPerMinute) {
        return nanolitresPerMinute.divide(FLOW, MathContext.DECIMAL128).doubleValue();
    }

    /** Pressure [Pa] of a decimal in mmHg. */
    static double pressure(BigDecimal millimetresOfMercury) {
        return millimetresOfMercury.multiply(PRESSURE).doubleValue();
    }

    /** Decimal in nl/min that reads back to a flow [m^3/s]. */
    static String flowText(double flow) {
        return readingBack(new BigDecimal(flow).multiply(FLOW), flow, SecombUnits::flow);
    }

    /** Decimal in mmHg that reads back to a pressure [Pa]. */
    static String pressureText(double pressure) {
        BigDecimal exact = new BigDecimal(pressure).divide(PRESSURE, MathContext.DECIMAL128);
        return readingBack(exact, pressure, SecombUnits::pressure);
    }

    private static String readingBack(BigDecimal exact, double value, Reading reading) {
        BigDecimal text = exact;
        for (int digits : DIGITS) {
            text = exact.round(new MathContext(digits));
            if (reading.of(text) == value) {
                break;
            }
        }
        return text.signum() == 0 ? "0" : text.stripTrailingZeros().toString();
    }

    /** How a decimal of the file becomes a number in SI. */
    @FunctionalInterface
    interface Reading {
        double of(BigDecimal decimal);
    }
}
