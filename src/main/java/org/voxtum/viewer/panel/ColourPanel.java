package org.voxtum.viewer.panel;

import imgui.ImGui;
import imgui.flag.ImGuiInputTextFlags;
import imgui.type.ImDouble;
import java.util.Locale;
import org.voxtum.render.ColourMap;
import org.voxtum.render.volume.Transfer;
import org.voxtum.viewer.model.SceneFeed;
import org.voxtum.viewer.model.ViewModel;

/** What values look like: colours, their scale, and how much of each is seen. */
final class ColourPanel {
    private static final String FORMAT = "%.4g";

    private final OpacityEditor opacity = new OpacityEditor();

    void show(ViewModel model, SceneFeed.Shown shown) {
        Transfer transfer = shown.built().scene().layer().transfer();
        FieldPanel.choose(
                        "colours",
                        FieldPanel.words(ColourMap.values()),
                        FieldPanel.word(transfer.map()))
                .map(name -> ColourMap.valueOf(name.toUpperCase(Locale.ROOT)))
                .ifPresent(map -> model.changeLook("", look -> look.withMap(map)));
        range(model, transfer, shown.built().scene().layer().unit());
        opacity.show(transfer, shown.histogram())
                .ifPresent(curve -> model.changeLook("opacity", look -> look.withOpacity(curve)));
        if (ImGui.isItemHovered()) {
            ImGui.setTooltip("drag a point; double click adds one, right click removes it");
        }
    }

    /** Where the opacity curve is drawn: left, top, width, height [window coordinates]. */
    float[] opacityArea() {
        return opacity.area();
    }

    private static void range(ViewModel model, Transfer transfer, String unit) {
        ImDouble least = new ImDouble(transfer.least());
        ImDouble largest = new ImDouble(transfer.largest());
        int when = ImGuiInputTextFlags.EnterReturnsTrue;
        boolean changed = ImGui.inputDouble("from " + unit, least, 0, 0, FORMAT, when);
        changed |= ImGui.inputDouble("to " + unit, largest, 0, 0, FORMAT, when);
        boolean inOrder = least.get() < largest.get();
        if (changed && inOrder && (!transfer.logarithmic() || least.get() > 0)) {
            model.change("", spec -> spec.withRange(least.get(), largest.get()));
        }
        if (ImGui.button("fit")) {
            model.change("", spec -> spec.withRange(Double.NaN, Double.NaN));
        }
        ImGui.sameLine();
        if (ImGui.checkbox("log scale", transfer.logarithmic())) {
            model.change("", spec -> spec.withRange(Double.NaN, Double.NaN));
            model.changeLook("", look -> look.withLogarithmic(!transfer.logarithmic()));
        }
    }
}
