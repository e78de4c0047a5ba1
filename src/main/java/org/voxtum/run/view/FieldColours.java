package org.voxtum.run.view;

import java.util.Optional;
import org.voxtum.render.ColourMap;
import org.voxtum.render.volume.OpacityCurve;

/**
 * What values of a field look like, as a user says it; NaN is open.
 *
 * @param map colours
 * @param least value at the lower end of the colour scale
 * @param largest value at the upper end
 * @param logarithmic whether decades are equally long
 * @param opacity how much there is to see of a value
 */
public record FieldColours(
        ColourMap map,
        double least,
        double largest,
        boolean logarithmic,
        Optional<OpacityCurve> opacity) {
    /** A scale that fits the values, in colours of a map. */
    public static FieldColours open(ColourMap map) {
        return new FieldColours(map, Double.NaN, Double.NaN, false, Optional.empty());
    }

    /** In other colours. */
    public FieldColours withMap(ColourMap other) {
        return new FieldColours(other, least, largest, logarithmic, opacity);
    }

    /** Between two values; NaN leaves an end open. */
    public FieldColours withRange(double from, double to) {
        return new FieldColours(map, from, to, logarithmic, opacity);
    }

    /** By decades or not. */
    public FieldColours withLogarithmic(boolean other) {
        return new FieldColours(map, least, largest, other, opacity);
    }

    /** With another opacity. */
    public FieldColours withOpacity(OpacityCurve other) {
        return new FieldColours(map, least, largest, logarithmic, Optional.of(other));
    }
}
