package org.voxtum.units;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A unit as a factor to SI.
 *
 * @param factor value in SI of one such unit
 * @param dimension of what it measures
 */
public record Unit(double factor, Dimension dimension) {
    private static final double MMHG = 133.322387415;
    private static final Map<String, Unit> BY_NAME = table();

    /** Product of two units. */
    Unit times(Unit other) {
        return new Unit(factor * other.factor, dimension.times(other.dimension));
    }

    /** Power of a unit. */
    Unit power(int n) {
        return new Unit(StrictMath.pow(factor, n), dimension.power(n));
    }

    /** Units by the symbol that a user types. */
    static Map<String, Unit> byName() {
        return BY_NAME;
    }

    private static Map<String, Unit> table() {
        Map<String, Unit> units = new LinkedHashMap<>();
        metric(units, "m", 1, Dimension.LENGTH, "k", "c", "m", "u", "n");
        metric(units, "s", 1, Dimension.TIME, "m", "u");
        metric(units, "Pa", 1, Dimension.PRESSURE, "k", "M", "m");
        metric(units, "mol", 1, Dimension.AMOUNT, "m", "u", "n", "p", "f");
        metric(units, "M", 1e3, Dimension.CONCENTRATION, "m", "u", "n", "p");
        metric(units, "l", 1e-3, Dimension.VOLUME, "m", "u", "n", "p", "d");
        metric(units, "L", 1e-3, Dimension.VOLUME, "m", "u", "n", "p", "d");
        metric(units, "g", 1e-3, new Dimension(0, 1, 0, 0, 0, 0), "k", "m", "u", "n");
        metric(units, "J", 1, new Dimension(2, 1, -2, 0, 0, 0), "k", "m");
        metric(units, "W", 1, new Dimension(2, 1, -3, 0, 0, 0), "k", "m");
        metric(units, "V", 1, new Dimension(2, 1, -3, 0, 0, -1), "m");
        metric(units, "T", 1, new Dimension(0, 1, -2, 0, 0, -1), "m");
        metric(units, "Gy", 1, new Dimension(2, 0, -2, 0, 0, 0), "m", "c");
        units.put("min", new Unit(60, Dimension.TIME));
        units.put("h", new Unit(3600, Dimension.TIME));
        units.put("d", new Unit(86400, Dimension.TIME));
        units.put("day", new Unit(86400, Dimension.TIME));
        units.put("mmHg", new Unit(MMHG, Dimension.PRESSURE));
        units.put("cmH2O", new Unit(98.0665, Dimension.PRESSURE));
        units.put("P", new Unit(0.1, Dimension.PRESSURE.times(Dimension.TIME)));
        units.put("cP", new Unit(1e-3, Dimension.PRESSURE.times(Dimension.TIME)));
        units.put("K", new Unit(1, Dimension.TEMPERATURE));
        units.put("A", new Unit(1, new Dimension(0, 0, 0, 0, 0, 1)));
        units.put("mlO2", new Unit(1e-6, Dimension.VOLUME));
        units.put("cm3O2", new Unit(1e-6, Dimension.VOLUME));
        units.put("cell", new Unit(1, Dimension.NONE));
        units.put("cells", new Unit(1, Dimension.NONE));
        units.put("%", new Unit(0.01, Dimension.NONE));
        units.put("1", new Unit(1, Dimension.NONE));
        return units;
    }

    private static void metric(
            Map<String, Unit> units,
            String symbol,
            double factor,
            Dimension dimension,
            String... prefixes) {
        units.put(symbol, new Unit(factor, dimension));
        for (String prefix : prefixes) {
            Unit unit = new Unit(prefixFactor(prefix) * factor, dimension);
            units.put(prefix + symbol, unit);
            if (prefix.equals("u")) {
                units.put("µ" + symbol, unit);
                units.put("μ" + symbol, unit);
            }
        }
    }

    private static double prefixFactor(String prefix) {
        return switch (prefix) {
            case "M" -> 1e6;
            case "k" -> 1e3;
            case "d" -> 1e-1;
            case "c" -> 1e-2;
            case "m" -> 1e-3;
            case "u" -> 1e-6;
            case "n" -> 1e-9;
            case "p" -> 1e-12;
            case "f" -> 1e-15;
            default -> throw new IllegalArgumentException(prefix);
        };
    }
}
