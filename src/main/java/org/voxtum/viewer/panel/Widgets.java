package org.voxtum.viewer.panel;

import imgui.ImFontConfig;
import imgui.ImGui;
import imgui.ImGuiIO;
import imgui.extension.implot.ImPlot;
import imgui.extension.implot.ImPlotContext;
import imgui.gl3.ImGuiImplGl3;
import imgui.glfw.ImGuiImplGlfw;
import java.util.Optional;

/** The widget library: begun after the window's own callbacks are set, which it calls in turn. */
public final class Widgets implements AutoCloseable {
    private static final float FONT_PIXELS = 13;

    private final ImGuiImplGlfw input = new ImGuiImplGlfw();
    private final ImGuiImplGl3 output = new ImGuiImplGl3();
    private final ImPlotContext plots;

    private Widgets(long window, double scale) {
        ImGui.createContext();
        plots = ImPlot.createContext();
        ImGuiIO io = ImGui.getIO();
        io.setIniFilename(null);
        ImFontConfig font = new ImFontConfig();
        font.setSizePixels((float) (FONT_PIXELS * Math.max(1, scale)));
        io.getFonts().addFontDefault(font);
        font.destroy();
        ImGui.getStyle().scaleAllSizes((float) scale);
        ImGui.getStyle().setWindowRounding(0);
        input.init(window, true);
        output.init("#version 330 core");
    }

    /**
     * Begins; nothing where the library does not load on this system, as on Apple silicon: the
     * window works by mouse and keys then.
     *
     * @param window handle of the window
     * @param scale of the display, 1 for a usual one
     */
    public static Optional<Widgets> begin(long window, double scale) {
        try {
            return Optional.of(new Widgets(window, scale));
        } catch (LinkageError notHere) {
            return Optional.empty();
        }
    }

    /** Begins what is shown next. */
    public void beginFrame(boolean dark) {
        if (dark) {
            ImGui.styleColorsDark();
        } else {
            ImGui.styleColorsLight();
        }
        input.newFrame();
        ImGui.newFrame();
    }

    /** Draws what was begun over the window. */
    public void endFrame() {
        ImGui.render();
        output.renderDrawData(ImGui.getDrawData());
    }

    /** Whether the pointer is over widgets. */
    public boolean wantsPointer() {
        return ImGui.getIO().getWantCaptureMouse();
    }

    /** Whether keys go into a widget, such as a number being typed. */
    public boolean wantsKeys() {
        return ImGui.getIO().getWantTextInput();
    }

    @Override
    public void close() {
        output.dispose();
        input.dispose();
        ImPlot.destroyContext(plots);
        ImGui.destroyContext();
    }
}
