package org.voxtum.run.view;

import java.util.List;
import java.util.Optional;
import org.voxtum.render.ColourMap;
import org.voxtum.render.volume.Box;
import org.voxtum.render.volume.OpacityCurve;
import org.voxtum.render.volume.VolumeScene;

/**
 * A scene as a user says it; what is left open follows from the run that it is shown of. Numbers
 * are SI; NaN is open.
 *
 * @param field name of the array, empty for the first agent's
 * @param time model time [s]; open for the last
 * @param look what is seen of the field, and from where
 * @param width of the picture [pixels]
 * @param height of the picture [pixels]
 */
public record SceneSpec(String field, double time, Look look, int width, int height) {
    /** Behind a picture where nothing else is said. */
    public static final int DARK = 0x14181D;

    /** Most pixels along a side. */
    public static final int MOST_PIXELS = 16384;

    /**
     * Where a scene is seen from.
     *
     * @param target what is in the middle [m]
     * @param azimuth angle about z [degrees]
     * @param elevation angle above the xy plane [degrees]
     * @param width what the picture's shorter side shows at the target [m]
     * @param angle of view [degrees]; 0 for parallel rays
     */
    public record View(
            Optional<List<Double>> target,
            double azimuth,
            double elevation,
            double width,
            double angle) {
        /** The whole box from one of its corners. */
        static final View USUAL = new View(Optional.empty(), -30, 25, Double.NaN, 28);
    }

    /**
     * What is seen.
     *
     * @param map colours
     * @param least value at the lower end of the colour scale
     * @param largest value at the upper end
     * @param logarithmic whether decades are equally long
     * @param opacity how much there is to see of a value
     * @param mode how values along a line of sight add up
     * @param lit whether the field's slope shades it
     * @param surfaces fronts
     * @param planes slices
     * @param clip what is shown of the box
     * @param vessels whether vessels are drawn
     * @param camera where it is seen from
     * @param background 0xRRGGBB
     */
    public record Look(
            ColourMap map,
            double least,
            double largest,
            boolean logarithmic,
            Optional<OpacityCurve> opacity,
            VolumeScene.Mode mode,
            boolean lit,
            List<VolumeScene.FrontSurface> surfaces,
            List<VolumeScene.SlicePlane> planes,
            Optional<Box> clip,
            boolean vessels,
            View camera,
            int background) {
        /** Copies the lists. */
        public Look {
            surfaces = List.copyOf(surfaces);
            planes = List.copyOf(planes);
        }

        private static Look of(VolumeScene.Mode mode) {
            return new Look(
                    ColourMap.VIRIDIS,
                    Double.NaN,
                    Double.NaN,
                    false,
                    Optional.empty(),
                    mode,
                    false,
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    true,
                    View.USUAL,
                    DARK);
        }

        private Look withRange(double from, double to) {
            return new Look(
                    map,
                    from,
                    to,
                    logarithmic,
                    opacity,
                    mode,
                    lit,
                    surfaces,
                    planes,
                    clip,
                    vessels,
                    camera,
                    background);
        }
    }

    /** The scene of a preset: {@code front}, {@code maximum}, {@code slices}. */
    public static Optional<SceneSpec> preset(String name) {
        return switch (name) {
            case "front" -> Optional.of(usual(VolumeScene.Mode.ABSORPTION));
            case "maximum" -> Optional.of(usual(VolumeScene.Mode.MAXIMUM));
            case "slices" -> Optional.of(usual(VolumeScene.Mode.NONE));
            default -> Optional.empty();
        };
    }

    private static SceneSpec usual(VolumeScene.Mode mode) {
        return new SceneSpec("", Double.NaN, Look.of(mode), 1280, 960);
    }

    /** With another field. */
    public SceneSpec withField(String name) {
        return new SceneSpec(name, time, look, width, height);
    }

    /** At another time [s]. */
    public SceneSpec withTime(double other) {
        return new SceneSpec(field, other, look, width, height);
    }

    /** With other pixels. */
    public SceneSpec withSize(int wide, int high) {
        return new SceneSpec(field, time, look, wide, high);
    }

    /** With a colour scale between two values. */
    public SceneSpec withRange(double from, double to) {
        return new SceneSpec(field, time, look.withRange(from, to), width, height);
    }
}
