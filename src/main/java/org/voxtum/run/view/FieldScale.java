package org.voxtum.run.view;

import java.util.List;
import java.util.Optional;
import org.voxtum.fault.Fault;
import org.voxtum.render.ColourMap;
import org.voxtum.render.ColourScale;
import org.voxtum.render.volume.OpacityCurve;
import org.voxtum.render.volume.Transfer;

/** Colour scales of which the user left something open. */
final class FieldScale {
    private static final double USUAL_OPACITY = 0.35;
    private static final double LOG_DECADES = 1e-4;

    private FieldScale() {}

    /**
     * The scale for values of a range, which has its ends out of order where there are none.
     *
     * @param what has the scale, for messages
     */
    static Transfer of(FieldColours asked, double least, double largest, String what) {
        ColourScale fitting =
                least <= largest
                        ? ColourScale.fitting(least, largest, asked.map())
                        : new ColourScale(asked.map(), 0, 1);
        double to = Double.isNaN(asked.largest()) ? fitting.largest() : asked.largest();
        double from = Double.isNaN(asked.least()) ? fitting.least() : asked.least();
        if (asked.logarithmic() && !(from > 0)) {
            from = to * LOG_DECADES;
        }
        if (!(from < to) || asked.logarithmic() && !(from > 0)) {
            throw new Fault(
                    Fault.Kind.USAGE,
                    "the colour scale of " + what + " goes from " + from + " to " + to,
                    "colours",
                    "choose ends in order, positive ones for scale: log");
        }
        ColourMap map = Double.isNaN(asked.least()) ? fitting.map() : asked.map();
        return new Transfer(map, from, to, asked.logarithmic(), opacity(asked, map));
    }

    private static OpacityCurve opacity(FieldColours asked, ColourMap map) {
        return asked.opacity()
                .orElseGet(
                        () ->
                                map == ColourMap.COOLWARM
                                        ? bothEnds()
                                        : OpacityCurve.ramp(USUAL_OPACITY));
    }

    /** Both ends of a diverging scale are seen, its middle is not. */
    private static OpacityCurve bothEnds() {
        return new OpacityCurve(
                List.of(
                        new OpacityCurve.Point(0, USUAL_OPACITY),
                        new OpacityCurve.Point(0.5, 0),
                        new OpacityCurve.Point(1, USUAL_OPACITY)));
    }

    /** A scale with nothing left open. */
    static FieldColours closed(Transfer transfer) {
        return new FieldColours(
                transfer.map(),
                transfer.least(),
                transfer.largest(),
                transfer.logarithmic(),
                Optional.of(transfer.opacity()));
    }
}
