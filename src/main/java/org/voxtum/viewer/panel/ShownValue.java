package org.voxtum.viewer.panel;

import java.util.Locale;
import org.voxtum.render.Units;

/** Numbers as people read them. */
final class ShownValue {
    private ShownValue() {}

    /** Four digits, with the unit. */
    static String of(double value, String unit) {
        if (Double.isNaN(value)) {
            return "no value";
        }
        String number = value == 0 ? "0" : String.format(Locale.ROOT, "%.4g", value);
        return unit.isEmpty() ? number : number + " " + unit;
    }

    /** A length [m] in the unit that fits. */
    static String length(double metres) {
        Units unit = Units.ofLength(Math.abs(metres));
        return String.format(Locale.ROOT, "%.4g %s", metres / unit.size(), unit.name());
    }

    /** A time [s] in the unit that fits. */
    static String time(double seconds) {
        return Units.ofTime(seconds).shortText(seconds);
    }
}
