package org.voxtum.viewer.panel;

import imgui.ImGui;
import imgui.flag.ImGuiTreeNodeFlags;
import imgui.flag.ImGuiWindowFlags;
import java.util.List;
import org.voxtum.render.Rgb;
import org.voxtum.run.view.Look;
import org.voxtum.viewer.model.Actions;
import org.voxtum.viewer.model.ViewModel;

/** All that lies beside and over the picture. */
public final class Panels {
    /** Width of the panel at the left [pixels of a usual display]. */
    public static final int WIDTH = 330;

    /** Height of the curves below the picture. */
    public static final int PLOTS_HIGH = 240;

    /** A light background, 0xRRGGBB. */
    public static final int LIGHT = 0xF4F5F7;

    private static final int FIXED =
            ImGuiWindowFlags.NoMove
                    | ImGuiWindowFlags.NoResize
                    | ImGuiWindowFlags.NoCollapse
                    | ImGuiWindowFlags.NoTitleBar;

    private final ViewModel model;
    private final Actions actions;
    private final List<HelpLine> keys;
    private final ColourPanel colours = new ColourPanel();

    /** Of a window. */
    public Panels(ViewModel model, Actions actions, List<HelpLine> keys) {
        this.model = model;
        this.actions = actions;
        this.keys = List.copyOf(keys);
    }

    /** Where the opacity curve is drawn: left, top, width, height [window coordinates]. */
    public float[] opacityArea() {
        return colours.opacityArea();
    }

    /** Whether there are curves to show below the picture. */
    public boolean hasPlots() {
        return model.panels()
                && model.plots()
                && model.analysis().filter(PlotPanel::hasSomething).isPresent();
    }

    /** Shows curves in a part of the window [window coordinates]. */
    public void plots(float left, float top, float width, float height) {
        ImGui.setNextWindowPos(left, top);
        ImGui.setNextWindowSize(width, height);
        ImGui.begin("plots", FIXED);
        model.analysis().ifPresent(PlotPanel::show);
        ImGui.end();
    }

    /**
     * Shows them.
     *
     * @param width of the panel at the left, 0 without [window coordinates]
     * @param windowWidth of the window
     * @param pictureHeight of what is above the curves
     * @param windowHeight of the window
     */
    public void show(float width, float windowWidth, float pictureHeight, float windowHeight) {
        if (width > 0) {
            side(width, windowHeight);
        }
        if (model.help()) {
            OverPicture.help(model, keys, width, 0);
        }
        if (!model.notices().isEmpty()) {
            OverPicture.notices(model.notices(), width, windowWidth - width, pictureHeight);
        }
    }

    private void side(float width, float height) {
        ImGui.setNextWindowPos(0, 0);
        ImGui.setNextWindowSize(width, height);
        ImGui.begin("Voxtum", FIXED);
        ImGui.pushItemWidth(width * 0.6f);
        model.shown()
                .ifPresent(
                        shown -> {
                            section("Field", () -> FieldPanel.show(model, shown));
                            section("Colours and opacity", () -> colours.show(model, shown));
                            section("Time", () -> TimePanel.show(model, shown));
                            folded("Fronts", () -> FrontPanel.show(model, shown));
                            folded("Slices and clip box", () -> CutPanel.show(model, shown));
                        });
        section("Under the pointer", () -> model.probe().ifPresent(ProbePanel::show));
        section("Files", this::files);
        ImGui.text("H: keys and pointer");
        ImGui.popItemWidth();
        ImGui.end();
    }

    private void files() {
        if (ImGui.button("screenshot (S)")) {
            actions.screenshot();
        }
        ImGui.sameLine();
        if (ImGui.button("film")) {
            actions.film();
        }
        ImGui.sameLine();
        if (ImGui.button("save scene")) {
            actions.saveScene();
        }
    }

    /** Whether a look is on a dark background. */
    public static boolean isDark(Look look) {
        int colour = look.background();
        return Rgb.red(colour) + Rgb.green(colour) + Rgb.blue(colour) < 3 * 128;
    }

    private static void folded(String title, Runnable content) {
        if (ImGui.collapsingHeader(title)) {
            content.run();
        }
    }

    private static void section(String title, Runnable content) {
        if (ImGui.collapsingHeader(title, ImGuiTreeNodeFlags.DefaultOpen)) {
            content.run();
        }
    }
}
