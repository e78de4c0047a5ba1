package org.voxtum.viewer.panel;

import imgui.ImGui;
import imgui.type.ImInt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.voxtum.render.ColourMap;
import org.voxtum.render.volume.VolumeScene;
import org.voxtum.run.view.FieldColours;
import org.voxtum.run.view.SecondField;
import org.voxtum.run.view.VesselLook;
import org.voxtum.viewer.model.SceneFeed;
import org.voxtum.viewer.model.ViewModel;

/** Which fields are shown, and how values along a line of sight add up. */
final class FieldPanel {
    private static final String NONE = "(none)";

    private FieldPanel() {}

    static void show(ViewModel model, SceneFeed.Shown shown) {
        List<String> fields = shown.fields();
        String current = shown.built().spec().field();
        choose("field (N)", fields, current).ifPresent(model::chooseField);
        String second = model.asked().second().map(SecondField::field).orElse(NONE);
        List<String> seconds = new ArrayList<>(List.of(NONE));
        seconds.addAll(fields);
        choose("with", seconds, second).ifPresent(name -> setSecond(model, name));
        List<String> modes = words(VolumeScene.Mode.values());
        choose("mode", modes, word(model.asked().look().mode()))
                .ifPresent(
                        name ->
                                model.changeLook(
                                        "",
                                        look ->
                                                look.withMode(
                                                        VolumeScene.Mode.valueOf(
                                                                name.toUpperCase(Locale.ROOT)))));
        if (ImGui.checkbox("lighting (L)", model.asked().look().lit())) {
            model.changeLook("", look -> look.withLit(!look.lit()));
        }
        surroundings(model);
        vessels(model, shown);
    }

    private static void setSecond(ViewModel model, String name) {
        Optional<SecondField> second =
                name.equals(NONE)
                        ? Optional.empty()
                        : Optional.of(new SecondField(name, FieldColours.open(ColourMap.MAGMA)));
        model.change("", spec -> spec.withSecond(second));
    }

    private static void surroundings(ViewModel model) {
        if (ImGui.checkbox("vessels (V)", model.asked().look().vessels().shown())) {
            model.changeLook("", look -> look.withVessels(!look.vessels().shown()));
        }
        ImGui.sameLine();
        if (ImGui.checkbox("box (B)", model.asked().look().around().box())) {
            model.changeLook("", look -> look.withBox(!look.around().box()));
        }
        ImGui.sameLine();
        if (ImGui.checkbox("outlines (O)", model.asked().look().around().outlines())) {
            model.changeLook("", look -> look.withOutlines(!look.around().outlines()));
        }
    }

    private static void vessels(ViewModel model, SceneFeed.Shown shown) {
        VesselLook look = model.asked().look().vessels();
        if (look.shown() && !shown.vesselValues().isEmpty()) {
            List<String> names = new ArrayList<>(List.of(VesselLook.PERFUSION));
            names.addAll(shown.vesselValues());
            shown.fields().stream().filter(f -> !names.contains(f)).forEach(names::add);
            choose("vessels by", names, look.colour())
                    .ifPresent(
                            name ->
                                    model.changeLook(
                                            "", l -> l.withVessels(look.withColour(name))));
        }
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static List<String> words(Enum<?>... values) {
        return Stream.of(values).map(FieldPanel::word).toList();
    }

    /** A list to choose from; what was chosen just now. */
    static Optional<String> choose(String label, List<String> names, String current) {
        ImInt at = new ImInt(names.indexOf(current));
        boolean chosen = ImGui.combo(label, at, names.toArray(new String[0]));
        return chosen && at.get() >= 0 ? Optional.of(names.get(at.get())) : Optional.empty();
    }
}
