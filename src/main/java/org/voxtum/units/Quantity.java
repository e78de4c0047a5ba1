package org.voxtum.units;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voxtum.fault.Fault;
import org.voxtum.fault.ValueRule;

/**
 * A number with its unit.
 *
 * @param si value in SI units
 * @param dimension of what it measures
 * @param typed as the user wrote it
 */
public record Quantity(double si, Dimension dimension, String typed) {
    private static final double ZERO_CELSIUS = 273.15;
    private static final int MOST_DECIMALS = 300;
    private static final Pattern NUMBER =
            Pattern.compile("\\s*([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)(.*)");

    /**
     * Reads a number with or without a unit; {@code C} alone is a temperature in degrees Celsius.
     *
     * @throws Fault CASE where it is no number, no unit or not finite
     */
    public static Quantity parse(String text) {
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.matches()) {
            throw ValueRule.NO_QUANTITY.fault("", text);
        }
        String unitText = matcher.group(2).trim();
        if (unitText.equals("C")) {
            return celsius(Double.parseDouble(matcher.group(1)), text);
        }
        // "1/mmHg/s" begins with the number 1, so a leading slash belongs to the unit
        Unit unit = UnitParser.parse(unitText, text);
        double si = times(matcher.group(1), unit.factor());
        if (!Double.isFinite(si)) {
            throw ValueRule.NOT_FINITE.fault("", text);
        }
        return new Quantity(si, unit.dimension(), text);
    }

    /**
     * As above, and refuses another dimension than the one expected.
     *
     * @throws Fault CASE naming what is expected
     */
    public static Quantity parse(String text, Dimension expected) {
        return parse(text, expected, UnitExamples.of(expected));
    }

    /**
     * As above, with units that only what is read has, such as {@code per cell}.
     *
     * @param units what to write it in
     * @throws Fault CASE naming what is expected
     */
    public static Quantity parse(String text, Dimension expected, String units) {
        Quantity quantity = parse(text);
        if (quantity.dimension.equals(expected)) {
            return quantity;
        }
        throw MassUnits.isPerWeight(quantity, expected)
                ? ValueRule.PER_WEIGHT.fault("", text)
                : otherDimension(quantity, expected, units);
    }

    private static Fault otherDimension(Quantity quantity, Dimension expected, String units) {
        if (quantity.dimension.equals(Dimension.NONE)) {
            return ValueRule.UNIT_MISSING.fault("", quantity.typed, units);
        }
        return ValueRule.DIMENSION.fault(
                "",
                quantity.typed,
                quantity.dimension.text(),
                expected.equals(Dimension.NONE)
                        ? "write a number without a unit"
                        : "write it in " + units + MassUnits.hint(quantity, expected));
    }

    private static Quantity celsius(double number, String text) {
        if (number < -ZERO_CELSIUS) {
            throw ValueRule.COLD.fault("", text);
        }
        return new Quantity(number + ZERO_CELSIUS, Dimension.TEMPERATURE, text);
    }

    /** Product; exact to the last digit where the factor is a power of ten. */
    private static double times(String number, double factor) {
        int power = (int) Math.round(StrictMath.log10(factor));
        boolean decimal = Math.abs(factor / StrictMath.pow(10, power) - 1) < 1e-13;
        double value = Double.parseDouble(number);
        // an exponent that makes it 0 or infinite may be too long for decimals
        if (!decimal || value == 0 || !Double.isFinite(value) || Math.abs(power) > MOST_DECIMALS) {
            return value * factor;
        }
        return new BigDecimal(number).scaleByPowerOfTen(power).doubleValue();
    }
}
