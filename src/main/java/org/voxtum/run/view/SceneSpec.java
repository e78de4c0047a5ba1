package org.voxtum.run.view;

import java.util.List;
import java.util.Optional;
import org.voxtum.render.volume.Camera;
import org.voxtum.render.volume.VolumeScene;

/**
 * A scene as a user says it; what is left open follows from the run that it is shown of. Numbers
 * are SI; NaN is open.
 *
 * @param field name of the array, empty for the first agent's
 * @param time model time [s]; open for the last
 * @param look what is seen of the field, and from where
 * @param second a field that is shown with it
 * @param width of the picture [pixels]
 * @param height of the picture [pixels]
 */
public record SceneSpec(
        String field, double time, Look look, Optional<SecondField> second, int width, int height) {
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
        public static final View USUAL = new View(Optional.empty(), -30, 25, Double.NaN, 28);

        /** A camera as a scene says it, with nothing left open. */
        public static View of(Camera camera) {
            double[] at = camera.target();
            return new View(
                    Optional.of(List.of(at[0], at[1], at[2])),
                    camera.azimuth(),
                    camera.elevation(),
                    camera.width(),
                    camera.angle());
        }

        /** The camera, with what is left open from another one. */
        public Camera camera(Camera usual) {
            double[] at =
                    target.map(t -> new double[] {t.get(0), t.get(1), t.get(2)})
                            .orElse(usual.target());
            return new Camera(
                    at, azimuth, elevation, Double.isNaN(width) ? usual.width() : width, angle);
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
        return new SceneSpec("", Double.NaN, Look.of(mode), Optional.empty(), 1280, 960);
    }

    /** With another field. */
    public SceneSpec withField(String name) {
        return new SceneSpec(name, time, look, second, width, height);
    }

    /** At another time [s]. */
    public SceneSpec withTime(double other) {
        return new SceneSpec(field, other, look, second, width, height);
    }

    /** With another look. */
    public SceneSpec withLook(Look other) {
        return new SceneSpec(field, time, other, second, width, height);
    }

    /** With another second field, or none. */
    public SceneSpec withSecond(Optional<SecondField> other) {
        return new SceneSpec(field, time, look, other, width, height);
    }

    /** With other pixels. */
    public SceneSpec withSize(int wide, int high) {
        return new SceneSpec(field, time, look, second, wide, high);
    }

    /** With a colour scale between two values; NaN leaves an end open. */
    public SceneSpec withRange(double from, double to) {
        return withLook(look.withRange(from, to));
    }
}
