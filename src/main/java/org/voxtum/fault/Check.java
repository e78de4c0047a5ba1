package org.voxtum.fault;

/**
 * Rules that records hold their values to; each failure names the quantity, the value and the rule.
 */
public final class Check {
    private Check() {}

    /** Refuses what is not a finite number. */
    public static double finite(String name, double value, String unit) {
        if (!Double.isFinite(value)) {
            throw fault(name, value, unit, "it must be a finite number");
        }
        return value;
    }

    /** Refuses zero, negative and non-finite numbers. */
    public static double positive(String name, double value, String unit) {
        finite(name, value, unit);
        if (value <= 0) {
            throw fault(name, value, unit, "it must be greater than zero");
        }
        return value;
    }

    /** Refuses negative and non-finite numbers. */
    public static double notNegative(String name, double value, String unit) {
        finite(name, value, unit);
        if (value < 0) {
            throw fault(name, value, unit, "it must not be negative");
        }
        return value;
    }

    /** Refuses what lies outside [least, most]. */
    public static double within(String name, double value, double least, double most, String unit) {
        finite(name, value, unit);
        if (value < least || value > most) {
            throw fault(name, value, unit, "it must be within " + least + " and " + most);
        }
        return value;
    }

    private static Fault fault(String name, double value, String unit, String rule) {
        return ValueRule.OUT_OF_RANGE.fault(
                "", name, value, unit.isEmpty() ? "" : " " + unit, rule);
    }
}
