package org.voxtum.report;

import java.util.Locale;
import org.voxtum.render.NiceTicks;
import org.voxtum.render.Units;

/**
 * A unit that suits the size of a number in SI; here and nowhere else a report converts.
 *
 * @param name name, empty for pure numbers
 * @param size its size in the table's unit
 */
record ShownUnit(String name, double size) {
    private static final String[] PREFIXES = {"a", "f", "p", "n", "µ", "m", ""};
    private static final double LEAST_PREFIX = 1e-18;
    private static final double THOUSAND = 1000;
    private static final double MERCURY = 133.322387415;

    /**
     * Unit for numbers of about a size.
     *
     * @param unit unit in the table
     * @param magnitude largest of the numbers
     */
    static ShownUnit of(String unit, double magnitude) {
        double size = Math.abs(magnitude);
        return switch (unit) {
            case "mol/m^3" -> prefixed("M", THOUSAND, size);
            case "mol s/m^3" -> prefixed("M s", THOUSAND, size);
            case "mol" -> prefixed("mol", 1, size);
            case "m^3" -> prefixed("l", 1 / THOUSAND, size);
            case "m" -> of(Units.ofLength(size));
            case "s" -> of(Units.ofTime(size));
            case "Pa" -> new ShownUnit("mmHg", MERCURY);
            case "1" -> new ShownUnit("", 1);
            default -> new ShownUnit(unit, 1);
        };
    }

    private static ShownUnit of(Units unit) {
        return new ShownUnit(unit.name(), unit.size());
    }

    private static ShownUnit prefixed(String name, double size, double magnitude) {
        double prefix = LEAST_PREFIX;
        int i = 0;
        while (i < PREFIXES.length - 1 && magnitude >= THOUSAND * prefix * size * (1 - 1e-9)) {
            prefix *= THOUSAND;
            i++;
        }
        boolean none = magnitude == 0;
        return none ? new ShownUnit(name, size) : new ShownUnit(PREFIXES[i] + name, size * prefix);
    }

    /** A number of the table in this unit, to four digits, with the unit. */
    String text(double value) {
        return (number(value / size) + " " + name).strip();
    }

    /** A number of the table in a unit of its own, such as {@code 1.23 µM}. */
    static String nice(double value, String unit) {
        return of(unit, value).text(value);
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        double magnitude = Math.abs(value);
        if (magnitude != 0 && (magnitude < 1e-3 || magnitude >= 1e6)) {
            return String.format(Locale.ROOT, "%.3e", value);
        }
        double rounded = Double.parseDouble(String.format(Locale.ROOT, "%.4g", value));
        return NiceTicks.text(rounded);
    }

    /** Name of an axis with this unit. */
    String axis(String quantity) {
        return name.isEmpty() ? quantity : quantity + " [" + name + "]";
    }
}
