package org.voxtum.run.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxtum.render.Legend;
import org.voxtum.render.Tube;
import org.voxtum.render.volume.OpacityCurve;
import org.voxtum.render.volume.PaintedTube;
import org.voxtum.render.volume.Transfer;

/**
 * Vessels in their colours.
 *
 * @param tubes segments
 * @param legend what the colours mean; empty where they tell perfusion
 * @param look the same with nothing left open
 */
record VesselPaint(List<PaintedTube> tubes, Optional<Legend> legend, VesselLook look) {
    /** None. */
    static VesselPaint none(VesselLook look) {
        return new VesselPaint(List.of(), Optional.empty(), look);
    }

    /** Paints what is shown. */
    static VesselPaint of(RunVessels vessels, VesselLook look) {
        return look.hasScale() ? byValue(vessels, look) : byPerfusion(vessels, look);
    }

    private static VesselPaint byPerfusion(RunVessels vessels, VesselLook look) {
        List<PaintedTube> painted = vessels.tubes().stream().map(PaintedTube::byPerfusion).toList();
        return new VesselPaint(painted, Optional.empty(), look);
    }

    private static VesselPaint byValue(RunVessels vessels, VesselLook look) {
        double[] values = values(vessels, look);
        Transfer scale = scale(values, look);
        List<PaintedTube> painted = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Tube tube = vessels.tubes().get(i);
            painted.add(new PaintedTube(tube, colour(values[i], scale)));
        }
        Legend legend =
                new Legend(
                        look.colour(),
                        vessels.unit(look.colour()),
                        scale.map(),
                        scale.least(),
                        scale.largest(),
                        scale.logarithmic());
        VesselLook closed =
                look.withMap(scale.map())
                        .withRange(scale.least(), scale.largest())
                        .withLogarithmic(scale.logarithmic());
        return new VesselPaint(painted, Optional.of(legend), closed);
    }

    /** The sign of a flow tells only in which order a segment's ends are listed. */
    private static double[] values(RunVessels vessels, VesselLook look) {
        double[] values = vessels.of(look.colour()).clone();
        for (int i = 0; i < values.length && look.colour().equals(VesselLook.FLOW); i++) {
            values[i] = Math.abs(values[i]);
        }
        return values;
    }

    private static Transfer scale(double[] values, VesselLook look) {
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            boolean counts = Double.isFinite(value) && (!look.byDecades() || value > 0);
            least = counts ? Math.min(least, value) : least;
            largest = counts ? Math.max(largest, value) : largest;
        }
        FieldColours asked =
                new FieldColours(
                        look.map(),
                        look.least(),
                        look.largest(),
                        look.byDecades(),
                        Optional.of(OpacityCurve.constant(1)));
        return FieldScale.of(asked, least, largest, "vessels");
    }

    private static int colour(double value, Transfer scale) {
        boolean none = !Double.isFinite(value) || scale.logarithmic() && !(value > 0);
        return none ? PaintedTube.NOT_PERFUSED : scale.map().colour(scale.place(value));
    }
}
