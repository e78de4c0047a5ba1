package org.voxtum.run.view;

import java.util.Locale;
import org.voxtum.render.volume.Box;
import org.voxtum.render.volume.VolumeScene;

/** Writes a scene as YAML, such as {@link SceneReader} reads. */
public final class SceneText {
    private SceneText() {}

    /** The text. */
    public static String of(SceneSpec scene, SceneUnits units) {
        Look look = scene.look();
        StringBuilder text = new StringBuilder("scene: 1\n");
        if (!scene.field().isEmpty()) {
            key(text, "field", quoted(scene.field()));
        }
        if (!Double.isNaN(scene.time())) {
            key(text, "time", scene.time() + " s");
        }
        key(text, "colours", ColoursNode.text(look.colours(), units.field()));
        look.colours().opacity().ifPresent(o -> key(text, "opacity", ColoursNode.text(o)));
        scene.second().ifPresent(second -> text.append(second(second, units.second())));
        key(text, "mode", word(look.mode()));
        key(text, "lighting", look.lit());
        if (!look.surfaces().isEmpty()) {
            key(text, "surfaces", "");
            look.surfaces().forEach(front -> text.append(surface(front, units.field())));
        }
        if (!look.planes().isEmpty()) {
            key(text, "planes", "");
            look.planes().forEach(plane -> text.append(PlaneNode.text(plane)));
        }
        look.clip().ifPresent(box -> key(text, "clip", clip(box)));
        key(text, "vessels", VesselNode.text(look.vessels(), units.vessels()));
        key(text, "outlines", look.around().outlines());
        key(text, "box", look.around().box());
        text.append(camera(look.camera()));
        key(text, "background", '"' + hex(look.background()) + '"');
        key(text, "size", "[" + scene.width() + ", " + scene.height() + "]");
        return text.toString();
    }

    private static void key(StringBuilder text, String name, Object value) {
        String shown = value.toString();
        text.append(name).append(shown.isEmpty() ? ":" : ": ").append(shown).append('\n');
    }

    private static String second(SecondField second, String unit) {
        StringBuilder text = new StringBuilder("second:\n");
        key(text, "  field", quoted(second.field()));
        key(text, "  colours", ColoursNode.text(second.colours(), unit));
        second.colours().opacity().ifPresent(o -> key(text, "  opacity", ColoursNode.text(o)));
        return text.toString();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String hex(int colour) {
        return String.format(Locale.ROOT, "%06x", colour);
    }

    static String quantity(double value, String unit) {
        return unit.isEmpty() ? Double.toString(value) : quoted(value + " " + unit);
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
        return "{from: " + place(box.from()) + ", to: " + place(box.to()) + "}";
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
