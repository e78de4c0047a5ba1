package org.voxtum.viewer.window;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.lwjgl.glfw.GLFW;
import org.lwjgl.glfw.GLFWDropCallback;
import org.voxtum.viewer.panel.Widgets;

/** What the window hears: pointer, keys, folders that are dropped on it, and its own size. */
final class Events {
    private final long window;
    private final PointerInput pointer;
    private final Keys keys;
    private boolean heard = true;

    Events(long window, PointerInput pointer, Keys keys, Consumer<Path> open) {
        this.window = window;
        this.pointer = pointer;
        this.keys = keys;
        GLFW.glfwSetCursorPosCallback(
                window, (w, x, y) -> hear(() -> pointer.moveTo(x, y, units())));
        GLFW.glfwSetMouseButtonCallback(
                window,
                (w, button, action, mods) -> hear(() -> pointer.press(button, action, mods)));
        GLFW.glfwSetScrollCallback(window, (w, right, up) -> hear(() -> pointer.turnWheel(up)));
        GLFW.glfwSetKeyCallback(
                window, (w, key, code, action, mods) -> hear(() -> press(key, action, mods)));
        GLFW.glfwSetCharCallback(window, (w, letter) -> heard = true);
        GLFW.glfwSetFramebufferSizeCallback(window, (w, wide, high) -> heard = true);
        GLFW.glfwSetWindowRefreshCallback(window, w -> heard = true);
        GLFW.glfwSetWindowFocusCallback(window, (w, on) -> heard = true);
        GLFW.glfwSetDropCallback(
                window,
                (w, count, names) ->
                        hear(() -> open.accept(Path.of(GLFWDropCallback.getName(names, 0)))));
    }

    private void hear(Runnable what) {
        heard = true;
        what.run();
    }

    private void press(int key, int action, int mods) {
        boolean repeated = action == GLFW.GLFW_REPEAT;
        if (action == GLFW.GLFW_PRESS || repeated && Keys.repeats(key)) {
            keys.press(key, mods);
        }
    }

    /** Lets widgets have what is theirs. */
    void shareWith(Optional<Widgets> widgets) {
        pointer.setTaken(widgets.map(Widgets::wantsPointer).orElse(false));
        keys.setTaken(widgets.map(Widgets::wantsKeys).orElse(false));
    }

    /** Whether something was heard since {@link #take}. */
    boolean has() {
        return heard;
    }

    /** Whether something was heard; from now on nothing was. */
    boolean take() {
        boolean was = heard;
        heard = false;
        return was;
    }

    /** Width and height of what is drawn to [pixels]. */
    int[] framebuffer() {
        int[] width = new int[1];
        int[] height = new int[1];
        GLFW.glfwGetFramebufferSize(window, width, height);
        return new int[] {width[0], height[0]};
    }

    /** Units of the window to a pixel: below 1 on some displays of high density. */
    double units() {
        int[] width = new int[1];
        int[] height = new int[1];
        GLFW.glfwGetWindowSize(window, width, height);
        return framebuffer()[0] > 0 ? (double) width[0] / framebuffer()[0] : 1;
    }

    /** How many times as large as usual letters and widgets are to be. */
    double scale() {
        float[] x = new float[1];
        float[] y = new float[1];
        GLFW.glfwGetWindowContentScale(window, x, y);
        return Math.max(1, x[0] * units());
    }
}
