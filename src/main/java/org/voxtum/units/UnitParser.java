package org.voxtum.units;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voxtum.fault.Fault;
import org.voxtum.fault.ValueRule;

/** Reads {@code cm^2/mmHg/s}, {@code 1/M/s}, {@code m2 Pa-1 s-1}, {@code per cell}. */
final class UnitParser {
    private static final Pattern FACTOR =
            Pattern.compile("(cm3O2|mlO2|cmH2O|[A-Za-zµμ%]+|1(?!\\d))(?:\\^?([+-]?\\d)(?!\\d))?");

    private UnitParser() {}

    /**
     * The unit of a quantity.
     *
     * @param unitText the unit
     * @param text the whole quantity, for messages
     * @throws Fault CASE where it is no unit
     */
    static Unit parse(String unitText, String text) {
        Unit unit = new Unit(1, Dimension.NONE);
        String rest = unitText.trim().replace("per ", "/").replace('*', ' ').replace("·", " ");
        int sign = 1;
        int position = 0;
        while (position < rest.length()) {
            char c = rest.charAt(position);
            if (Character.isWhitespace(c)) {
                position++;
            } else if (c == '/') {
                if (sign < 0) {
                    throw slash(text);
                }
                sign = -1;
                position++;
            } else {
                Matcher factor = FACTOR.matcher(rest).region(position, rest.length());
                if (!factor.lookingAt()) {
                    throw unknown(rest.substring(position), text);
                }
                unit = unit.times(factor(factor, sign, text));
                sign = 1;
                position = factor.end();
            }
        }
        if (sign < 0) {
            throw slash(text);
        }
        return unit;
    }

    private static Fault slash(String text) {
        return ValueRule.UNIT_SLASH.fault("", text);
    }

    private static Unit factor(Matcher factor, int sign, String text) {
        Unit unit = Unit.byName().get(factor.group(1));
        if (unit == null) {
            throw unknown(factor.group(1), text);
        }
        int exponent = factor.group(2) == null ? 1 : Integer.parseInt(factor.group(2));
        return unit.power(sign * exponent);
    }

    private static Fault unknown(String part, String text) {
        return ValueRule.UNIT_UNKNOWN.fault("", part, text, nearest(part));
    }

    private static String nearest(String part) {
        Map<String, String> known = UnitWords.all();
        String best = known.getOrDefault(part.toLowerCase(Locale.ROOT), "");
        int least = best.isEmpty() ? Integer.MAX_VALUE : 0;
        for (Map.Entry<String, String> each : known.entrySet()) {
            int distance = distance(part, each.getKey());
            if (distance < least) {
                least = distance;
                best = each.getValue();
            }
        }
        return best;
    }

    /** Edits between two words; a change of case counts nothing beside any other. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = 2 * j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = 2 * i;
            for (int j = 1; j <= b.length(); j++) {
                int change = change(a.charAt(i - 1), b.charAt(j - 1));
                int next = Math.min(diagonal + change, Math.min(row[j], row[j - 1]) + 2);
                diagonal = row[j];
                row[j] = next;
            }
        }
        return row[b.length()];
    }

    private static int change(char a, char b) {
        boolean sameLetter = Character.toLowerCase(a) == Character.toLowerCase(b);
        return a == b ? 0 : sameLetter ? 1 : 2;
    }
}
