package org.voxtum.render;

/**
 * Which value gets which colour.
 *
 * @param map colour map
 * @param least value at the lower end
 * @param largest value at the upper end, greater than the least
 */
public record ColourScale(ColourMap map, double least, double largest) {
    /** From this part of the largest on, the least value starts the scale instead of zero. */
    private static final double HIGH_START = 0.5;

    /** Checks the order of the ends. */
    public ColourScale {
        if (!(least < largest)) {
            throw new IllegalArgumentException("colour scale from " + least + " to " + largest);
        }
    }

    /**
     * Scale for values of a range: diverging and even about zero where both signs occur; from zero
     * where the values come near it; else from least to largest.
     */
    public static ColourScale fitting(double least, double largest, ColourMap sequential) {
        if (!(least <= largest) || least == 0 && largest == 0) {
            return new ColourScale(sequential, 0, 1);
        }
        if (least < 0 && largest > 0) {
            double most = Math.max(-least, largest);
            return new ColourScale(ColourMap.COOLWARM, -most, most);
        }
        boolean awayFromZero =
                least < largest
                        && Math.min(Math.abs(least), Math.abs(largest))
                                > HIGH_START * Math.max(Math.abs(least), Math.abs(largest));
        return awayFromZero
                ? new ColourScale(sequential, least, largest)
                : new ColourScale(sequential, Math.min(0, least), Math.max(0, largest));
    }

    /**
     * Scale for amounts of a range: from zero, so that what varies little looks so. Values below
     * zero, which would be a fault, are shown as {@link #fitting} does.
     */
    public static ColourScale ofAmounts(double least, double largest, ColourMap sequential) {
        return least >= 0 && least <= largest && largest > 0
                ? new ColourScale(sequential, 0, largest)
                : fitting(least, largest, sequential);
    }

    /** Place of a value on the scale: 0 at the lower end, 1 at the upper. */
    public double fraction(double value) {
        return (value - least) / (largest - least);
    }

    /** Colour of a value. */
    public int colour(double value) {
        return map.colour(fraction(value));
    }
}
