package org.voxtum.viewer.window;

import java.util.List;
import java.util.Optional;
import org.lwjgl.glfw.GLFW;
import org.voxtum.render.volume.Camera;
import org.voxtum.render.volume.Sight;
import org.voxtum.viewer.model.CameraMoves;
import org.voxtum.viewer.model.ViewModel;

/**
 * The pointer over the picture: left turns about the place under it, right or Shift moves aside,
 * the wheel comes nearer, a click pins a place, a click with Ctrl picks an end of a line, a double
 * click takes the place into the middle.
 */
final class PointerInput {
    private static final double CLICK_REACH = 4;
    private static final double DOUBLE_CLICK = 0.35;
    private static final double WHEEL = 0.88;
    private static final String DRAG = "drag";

    private final ViewModel model;
    private final List<Pane> panes;
    private double x;
    private double y;
    private double fromX;
    private double fromY;
    private int held = -1;
    private int mods;
    private boolean moved;
    private boolean taken;
    private double lastClick = Double.NEGATIVE_INFINITY;
    private Optional<Pane> dragged = Optional.empty();
    private double[] pivot;

    PointerInput(ViewModel model, List<Pane> panes) {
        this.model = model;
        this.panes = panes;
    }

    /** Widgets have the pointer or not. */
    void setTaken(boolean byWidgets) {
        taken = byWidgets;
    }

    void moveTo(double windowX, double windowY, double units) {
        double beforeX = x;
        double beforeY = y;
        x = windowX / units;
        y = windowY / units;
        moved |= Math.hypot(x - fromX, y - fromY) > CLICK_REACH;
        if (dragged.isPresent() && moved) {
            drag(dragged.get().area().shorter(), x - beforeX, y - beforeY);
        }
    }

    private void drag(double side, double right, double down) {
        boolean aside = held != GLFW.GLFW_MOUSE_BUTTON_LEFT || (mods & GLFW.GLFW_MOD_SHIFT) != 0;
        model.moveCamera(
                DRAG,
                camera ->
                        aside
                                ? CameraMoves.moved(camera, right / side, down / side)
                                : CameraMoves.turned(camera, pivot, right / side, down / side));
    }

    void press(int button, int action, int modifiers) {
        if (action == GLFW.GLFW_RELEASE) {
            release();
        } else if (!taken) {
            dragged = paneHere();
            held = button;
            mods = modifiers;
            fromX = x;
            fromY = y;
            moved = false;
            Optional<double[]> seen = placeHere();
            pivot = seen.orElseGet(() -> model.camera().map(Camera::target).orElse(new double[3]));
        }
    }

    private void release() {
        if (dragged.isPresent() && !moved && held == GLFW.GLFW_MOUSE_BUTTON_LEFT) {
            placeHere().ifPresent(this::click);
        }
        dragged = Optional.empty();
        model.endGesture();
    }

    private void click(double[] place) {
        double now = GLFW.glfwGetTime();
        if ((mods & GLFW.GLFW_MOD_CONTROL) != 0) {
            model.places().pickEnd(place);
        } else if (now - lastClick < DOUBLE_CLICK) {
            model.moveCamera("", camera -> CameraMoves.at(camera, place));
        } else {
            model.places().pin(place);
        }
        lastClick = now;
    }

    void turnWheel(double up) {
        if (taken) {
            return;
        }
        paneHere()
                .ifPresent(
                        pane -> {
                            Area area = pane.area();
                            double right = (x - area.left() - area.width() / 2.0) / area.shorter();
                            double above = (area.top() + area.height() / 2.0 - y) / area.shorter();
                            model.moveCamera(
                                    "wheel",
                                    c -> CameraMoves.zoomed(c, Math.pow(WHEEL, up), right, above));
                        });
    }

    private Optional<Pane> paneHere() {
        return panes.stream().filter(pane -> pane.area().has(x, y)).findFirst();
    }

    /** Whether a picture is being turned or moved. */
    boolean isDragging() {
        return dragged.isPresent();
    }

    /** The place that the pointer is on [m]. */
    Optional<double[]> placeHere() {
        if (taken) {
            return Optional.empty();
        }
        return paneHere().flatMap(this::place);
    }

    private Optional<double[]> place(Pane pane) {
        Area area = pane.area();
        return model.camera()
                .flatMap(pane::scene)
                .flatMap(
                        scene ->
                                Sight.at(
                                        scene,
                                        area.width(),
                                        area.height(),
                                        x - area.left(),
                                        y - area.top()));
    }
}
