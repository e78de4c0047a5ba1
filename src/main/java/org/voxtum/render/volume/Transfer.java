package org.voxtum.render.volume;

import org.voxtum.render.ColourMap;

/**
 * What a value looks like.
 *
 * @param map colours
 * @param least value at the lower end of the scale
 * @param largest value at the upper end, greater than the least
 * @param logarithmic whether decades are equally long; then both ends are positive
 * @param opacity how much of it there is to see
 */
public record Transfer(
        ColourMap map, double least, double largest, boolean logarithmic, OpacityCurve opacity) {
    /** Checks the ends. */
    public Transfer {
        if (!(least < largest) || logarithmic && !(least > 0)) {
            throw new IllegalArgumentException(
                    "colour scale from "
                            + least
                            + " to "
                            + largest
                            + (logarithmic ? ", logarithmic" : ""));
        }
    }

    /** Place of a value on the scale: 0 at the lower end, 1 at the upper; may lie outside. */
    public double place(double value) {
        if (!logarithmic) {
            return (value - least) / (largest - least);
        }
        return value <= 0 ? 0 : Math.log(value / least) / Math.log(largest / least);
    }

    /** With another opacity. */
    public Transfer withOpacity(OpacityCurve other) {
        return new Transfer(map, least, largest, logarithmic, other);
    }
}
