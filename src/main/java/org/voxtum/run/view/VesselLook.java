package org.voxtum.run.view;

import java.util.Optional;
import org.voxtum.render.ColourMap;

/**
 * How vessels look, as a user says it; NaN is open.
 *
 * @param shown whether they are drawn
 * @param colour {@link #PERFUSION}, or the array of the vessels whose values colour them
 * @param map colours of the values
 * @param least value at the lower end of the colour scale
 * @param largest value at the upper end
 * @param logarithmic whether decades are equally long; open: for flow only
 */
public record VesselLook(
        boolean shown,
        String colour,
        ColourMap map,
        double least,
        double largest,
        Optional<Boolean> logarithmic) {
    /** Red with flow, grey without. */
    public static final String PERFUSION = "perfusion";

    /** The array that is shown by its size, whichever way the blood goes. */
    static final String FLOW = "flow";

    /** By perfusion, or not at all. */
    public static VesselLook of(boolean shown) {
        return new VesselLook(
                shown, PERFUSION, ColourMap.MAGMA, Double.NaN, Double.NaN, Optional.empty());
    }

    /** Drawn or not. */
    public VesselLook withShown(boolean other) {
        return new VesselLook(other, colour, map, least, largest, logarithmic);
    }

    /** Coloured by perfusion or an array, on a scale that fits. */
    public VesselLook withColour(String other) {
        return new VesselLook(shown, other, map, Double.NaN, Double.NaN, Optional.empty());
    }

    /** In other colours. */
    public VesselLook withMap(ColourMap other) {
        return new VesselLook(shown, colour, other, least, largest, logarithmic);
    }

    /** Between two values; NaN leaves an end open. */
    public VesselLook withRange(double from, double to) {
        return new VesselLook(shown, colour, map, from, to, logarithmic);
    }

    /** By decades or not. */
    public VesselLook withLogarithmic(boolean other) {
        return new VesselLook(shown, colour, map, least, largest, Optional.of(other));
    }

    /** Whether values and not perfusion colour them. */
    public boolean hasScale() {
        return shown && !colour.equals(PERFUSION);
    }

    /** Whether decades are equally long. */
    boolean byDecades() {
        return logarithmic.orElse(colour.equals(FLOW));
    }
}
