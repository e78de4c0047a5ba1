package org.voxtum.run.view;

import java.util.Locale;
import java.util.stream.Collectors;
import org.voxtum.render.volume.Box;
import org.voxtum.render.volume.OpacityCurve;
import org.voxtum.render.volume.VolumeScene;

/** Writes a scene as YAML, such as {@link SceneReader} reads. */
public final class SceneText {
    private SceneText() {}

    /**
     * The text.
     *
     * @param scene the scene
     * @param unit unit of the field, or empty
     */
    public static String of(SceneSpec scene, String unit) {
        StringBuilder text = new StringBuilder("scene: 1\n");
        if (!scene.field().isEmpty()) {
            text.append("field: ").append(quoted(scene.field())).append('\n');
        }
        if (!Double.isNaN(scene.time())) {
            text.append("time: ").append(scene.time()).append(" s\n");
        }
        text.append(colours(scene, unit));
        scene.look().colours().opacity().ifPresent(curve -> text.append(opacity(curve)));
        text.append("mode: ").append(word(scene.look().mode())).append('\n');
        text.append("lighting: ").append(scene.look().lit()).append('\n');
        if (!scene.look().surfaces().isEmpty()) {
            text.append("surfaces:\n");
            scene.look().surfaces().forEach(front -> text.append(surface(front, unit)));
        }
        if (!scene.look().planes().isEmpty()) {
            text.append("planes:\n");
            scene.look().planes().forEach(plane -> text.append(PlaneNode.text(plane)));
        }
        scene.look().clip().ifPresent(box -> text.append(clip(box)));
        text.append("vessels: ").append(scene.look().vessels().shown()).append('\n');
        text.append(camera(scene.look().camera()));
        text.append("background: \"").append(hex(scene.look().background())).append("\"\n");
        return text.append(
                        String.format("size: [%d, %d]%n", scene.width(), scene.height())
                                .replace("\r", ""))
                .toString();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String hex(int colour) {
        return String.format(Locale.ROOT, "%06x", colour);
    }

    private static String quantity(double value, String unit) {
        return unit.isEmpty() ? Double.toString(value) : quoted(value + " " + unit);
    }

    private static String colours(SceneSpec scene, String unit) {
        StringBuilder text =
                new StringBuilder("colours: {map: ").append(word(scene.look().colours().map()));
        if (!Double.isNaN(scene.look().colours().least())) {
            text.append(", from: ").append(quantity(scene.look().colours().least(), unit));
        }
        if (!Double.isNaN(scene.look().colours().largest())) {
            text.append(", to: ").append(quantity(scene.look().colours().largest(), unit));
        }
        text.append(", scale: ").append(scene.look().colours().logarithmic() ? "log" : "linear");
        return text.append("}\n").toString();
    }

    private static String opacity(OpacityCurve curve) {
        return curve.points().stream()
                .map(point -> "[" + point.place() + ", " + point.opacity() + "]")
                .collect(Collectors.joining(", ", "opacity: [", "]\n"));
    }

    private static String surface(VolumeScene.FrontSurface front, String unit) {
        return "  - {value: "
                + quantity(front.value(), unit)
                + ", colour: \""
                + hex(front.colour())
                + "\", opacity: "
                + front.opacity()
                + "}\n";
    }

    private static String place(double[] at) {
        return "[" + at[0] + " m, " + at[1] + " m, " + at[2] + " m]";
    }

    private static String clip(Box box) {
        return "clip: {from: " + place(box.from()) + ", to: " + place(box.to()) + "}\n";
    }

    private static String camera(SceneSpec.View view) {
        StringBuilder text = new StringBuilder("camera: {azimuth: ").append(view.azimuth());
        text.append(", elevation: ").append(view.elevation());
        text.append(", angle: ").append(view.angle());
        if (!Double.isNaN(view.width())) {
            text.append(", width: ").append(view.width()).append(" m");
        }
        view.target()
                .ifPresent(
                        at ->
                                text.append(", target: ")
                                        .append(
                                                place(
                                                        new double[] {
                                                            at.get(0), at.get(1), at.get(2)
                                                        })));
        return text.append("}\n").toString();
    }
}
