package org.voxtum.render;

/**
 * A unit that suits the size of what is shown.
 *
 * @param name name, such as {@code µm}
 * @param size its size in SI
 */
record Units(String name, double size) {
    private static final double SMALL = 3;

    /** For lengths up to the given one [m]. */
    static Units ofLength(double largest) {
        return pick(
                largest,
                new Units("cm", 1e-2),
                new Units("mm", 1e-3),
                new Units("µm", 1e-6),
                new Units("nm", 1e-9));
    }

    /** For a time [s]. */
    static Units ofTime(double time) {
        return pick(
                time,
                new Units("d", 86400),
                new Units("h", 3600),
                new Units("min", 60),
                new Units("s", 1));
    }

    /** A value in this unit, with the unit. */
    String text(double value) {
        return NiceTicks.text(value / size) + " " + name;
    }

    private static Units pick(double largest, Units... fromLargest) {
        for (Units unit : fromLargest) {
            if (largest >= SMALL * unit.size) {
                return unit;
            }
        }
        return fromLargest[fromLargest.length - 1];
    }
}
