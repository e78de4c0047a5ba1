package org.voxtum.render;

/**
 * What colours mean, to be lettered beside a picture.
 *
 * @param title what has the values, such as {@code liposome.free}
 * @param unit unit of the values, or empty
 * @param map colours
 * @param least value at the lower end
 * @param largest value at the upper end, greater than the least
 * @param logarithmic whether decades are equally long; then both ends are positive
 */
public record Legend(
        String title,
        String unit,
        ColourMap map,
        double least,
        double largest,
        boolean logarithmic) {}
