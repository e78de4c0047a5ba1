package org.voxtum.viewer.panel;

import imgui.ImGui;
import imgui.flag.ImGuiColorEditFlags;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxtum.render.Rgb;
import org.voxtum.render.volume.Transfer;
import org.voxtum.render.volume.VolumeScene;
import org.voxtum.viewer.model.Analysis;
import org.voxtum.viewer.model.SceneFeed;
import org.voxtum.viewer.model.ViewModel;

/** Fronts where the field has a value, with their area and the volume above them. */
final class FrontPanel {
    private static final int BYTE = 255;
    private static final int ORANGE = 0xFF8800;
    private static final int MOST = 16;

    private FrontPanel() {}

    static void show(ViewModel model, SceneFeed.Shown shown) {
        Transfer transfer = shown.built().scene().layer().transfer();
        String unit = shown.built().scene().layer().unit();
        List<VolumeScene.FrontSurface> fronts = new ArrayList<>(model.asked().look().surfaces());
        for (int i = 0; i < fronts.size(); i++) {
            ImGui.pushID(i);
            VolumeScene.FrontSurface front = fronts.get(i);
            edit(front, transfer, unit).ifPresent(changed -> replace(model, front, changed));
            measure(model, front);
            if (ImGui.smallButton("remove")) {
                List<VolumeScene.FrontSurface> rest = new ArrayList<>(fronts);
                rest.remove(front);
                model.changeLook("", look -> look.withSurfaces(rest));
            }
            ImGui.popID();
        }
        if (fronts.size() < MOST && ImGui.button("add a front")) {
            double value = (transfer.least() + transfer.largest()) / 2;
            fronts.add(new VolumeScene.FrontSurface(value, ORANGE, 0.6));
            model.changeLook("", look -> look.withSurfaces(fronts));
        }
    }

    private static void replace(
            ViewModel model, VolumeScene.FrontSurface old, VolumeScene.FrontSurface changed) {
        model.changeLook(
                "front",
                look ->
                        look.withSurfaces(
                                look.surfaces().stream()
                                        .map(front -> front.equals(old) ? changed : front)
                                        .toList()));
    }

    private static Optional<VolumeScene.FrontSurface> edit(
            VolumeScene.FrontSurface front, Transfer transfer, String unit) {
        double width = transfer.largest() - transfer.least();
        float[] place = {(float) ((front.value() - transfer.least()) / width)};
        String text = ShownValue.of(front.value(), unit).replace("%", "%%");
        boolean changed = ImGui.sliderFloat("front at", place, 0, 1, text);
        double value = changed ? transfer.least() + place[0] * width : front.value();
        float[] opacity = {(float) front.opacity()};
        changed |= ImGui.sliderFloat("opacity", opacity, 0.05f, 1, "%.2f");
        float[] colour = {
            Rgb.red(front.colour()) / (float) BYTE,
            Rgb.green(front.colour()) / (float) BYTE,
            Rgb.blue(front.colour()) / (float) BYTE
        };
        changed |= ImGui.colorEdit3("colour", colour, ImGuiColorEditFlags.NoInputs);
        ImGui.sameLine();
        int rgb =
                Rgb.of(
                        Math.round(colour[0] * BYTE),
                        Math.round(colour[1] * BYTE),
                        Math.round(colour[2] * BYTE));
        return changed
                ? Optional.of(new VolumeScene.FrontSurface(value, rgb, opacity[0]))
                : Optional.empty();
    }

    private static void measure(ViewModel model, VolumeScene.FrontSurface front) {
        model.analysis()
                .flatMap(analysis -> analysis.front(front.value()))
                .ifPresent(FrontPanel::tell);
    }

    private static void tell(Analysis.Front front) {
        ImGui.text(
                "area "
                        + ShownValue.of(front.area() * 1e6, "mm^2")
                        + ", volume above "
                        + ShownValue.of(front.volume() * 1e9, "mm^3"));
    }
}
