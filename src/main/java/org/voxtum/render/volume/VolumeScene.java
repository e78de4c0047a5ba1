package org.voxtum.render.volume;

import java.util.List;
import java.util.Optional;
import org.voxtum.render.Legend;

/**
 * What a picture of fields in space shows. A scene says all of it: two renderers that are given the
 * same scene draw the same.
 *
 * @param layers one field or two on one grid; slices and surfaces are the first one's
 * @param time model time [s], NaN where there is none
 * @param mode how values along a line of sight add up
 * @param lit whether each field's slope shades it
 * @param surfaces fronts where the first field has a value
 * @param planes slices through the first field, opaque
 * @param clip only what is inside is shown
 * @param tubes vessels
 * @param tubeLegend what the tubes' colours mean; empty where they tell perfusion
 * @param outlines where regions meet on slices
 * @param edges whether the edges of the box that is shown are drawn over the picture
 * @param camera where it is seen from
 * @param background colour behind everything, 0xRRGGBB
 */
public record VolumeScene(
        List<Layer> layers,
        double time,
        Mode mode,
        boolean lit,
        List<FrontSurface> surfaces,
        List<SlicePlane> planes,
        Box clip,
        List<PaintedTube> tubes,
        Optional<Legend> tubeLegend,
        Optional<TissueOutlines> outlines,
        boolean edges,
        Camera camera,
        int background) {
    /** How values along a line of sight add up. */
    public enum Mode {
        /** Each piece shines and holds back what is behind it. */
        ABSORPTION,
        /** The largest value is seen; of a second field over it, see {@link RayCaster}. */
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

    /** Copies the lists and checks the layers. */
    public VolumeScene {
        layers = List.copyOf(layers);
        surfaces = List.copyOf(surfaces);
        planes = List.copyOf(planes);
        tubes = List.copyOf(tubes);
        if (layers.isEmpty() || layers.size() > 2) {
            throw new IllegalArgumentException(layers.size() + " layers");
        }
        for (Layer layer : layers) {
            if (!layer.volume().grid().equals(layers.get(0).volume().grid())) {
                throw new IllegalArgumentException("layers on two grids");
            }
        }
    }

    /** The first layer. */
    public Layer layer() {
        return layers.get(0);
    }

    /** The second layer, where there is one. */
    public Optional<Layer> second() {
        return layers.size() > 1 ? Optional.of(layers.get(1)) : Optional.empty();
    }

    /** From elsewhere. */
    public VolumeScene withCamera(Camera other) {
        return new VolumeScene(
                layers,
                time,
                mode,
                lit,
                surfaces,
                planes,
                clip,
                tubes,
                tubeLegend,
                outlines,
                edges,
                other,
                background);
    }

    /** What is shown of the box [m]. */
    public Box shown() {
        return Box.of(layer().volume().grid()).and(clip);
    }
}
