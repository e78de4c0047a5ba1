package org.voxtum.render.volume;

import java.util.List;
import org.voxtum.grid.Axis;
import org.voxtum.render.Tube;

/**
 * What a picture of a field in space shows. A scene says all of it: two renderers that are given
 * the same scene draw the same.
 *
 * @param volume the field
 * @param title what is shown, such as {@code liposome.free}
 * @param unit unit of the values, or empty
 * @param time model time [s], NaN where there is none
 * @param transfer what a value looks like
 * @param mode how values along a line of sight add up
 * @param lit whether the field's slope shades it
 * @param surfaces fronts where the field has a value
 * @param planes slices through the field, opaque
 * @param clip only what is inside is shown
 * @param tubes vessels
 * @param camera where it is seen from
 * @param background colour behind everything, 0xRRGGBB
 */
public record VolumeScene(
        Volume volume,
        String title,
        String unit,
        double time,
        Transfer transfer,
        Mode mode,
        boolean lit,
        List<FrontSurface> surfaces,
        List<SlicePlane> planes,
        Box clip,
        List<Tube> tubes,
        Camera camera,
        int background) {
    /** How values along a line of sight add up. */
    public enum Mode {
        /** Each piece shines and holds back what is behind it. */
        ABSORPTION,
        /** The largest value is seen. */
        MAXIMUM,
        /** Only surfaces, planes and vessels are seen. */
        NONE
    }

    /**
     * A front.
     *
     * @param value of the field on it
     * @param colour 0xRRGGBB
     * @param opacity 0 to 1
     */
    public record FrontSurface(double value, int colour, double opacity) {}

    /**
     * A slice.
     *
     * @param axis that it is normal to
     * @param position along that axis [m]
     */
    public record SlicePlane(Axis axis, double position) {}

    /** Copies the lists. */
    public VolumeScene {
        surfaces = List.copyOf(surfaces);
        planes = List.copyOf(planes);
        tubes = List.copyOf(tubes);
    }
}
