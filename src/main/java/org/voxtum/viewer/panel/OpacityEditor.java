package org.voxtum.viewer.panel;

import imgui.ImColor;
import imgui.ImDrawList;
import imgui.ImGui;
import imgui.flag.ImGuiMouseButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxtum.render.Rgb;
import org.voxtum.render.volume.OpacityCurve;
import org.voxtum.render.volume.Transfer;
import org.voxtum.viewer.model.Histogram;

/**
 * The opacity curve over the histogram and the colours: points are dragged, added by a double click
 * and removed by a right click. Heights are roots of opacities, so that faint ones can be set.
 */
final class OpacityEditor {
    private static final float HIGH = 90;
    private static final float BAND = 10;
    private static final float REACH = 9;
    private static final int STEPS = 64;

    private int held = -1;
    private float left;
    private float top;
    private float width;

    /** Shows it; the curve that a pointer has just made of it. */
    Optional<OpacityCurve> show(Transfer transfer, Histogram histogram) {
        left = ImGui.getCursorScreenPosX();
        top = ImGui.getCursorScreenPosY();
        width = ImGui.getContentRegionAvailX();
        ImGui.invisibleButton("opacity", width, HIGH + BAND);
        draw(transfer, histogram);
        return edit(transfer.opacity());
    }

    /** Left, top, width and height of the curve [window coordinates]. */
    float[] area() {
        return new float[] {left, top, width, HIGH};
    }

    private void draw(Transfer transfer, Histogram histogram) {
        ImDrawList list = ImGui.getWindowDrawList();
        list.addRectFilled(left, top, left + width, top + HIGH, ImColor.rgba(40, 44, 52, 255));
        double[] shares = histogram.shares();
        for (int i = 0; i < shares.length; i++) {
            float from = left + width * i / shares.length;
            float high = (float) (HIGH * Math.sqrt(shares[i]));
            list.addRectFilled(
                    from,
                    top + HIGH - high,
                    from + width / shares.length,
                    top + HIGH,
                    ImColor.rgba(95, 105, 120, 255));
        }
        for (int i = 0; i < STEPS; i++) {
            int colour = transfer.map().colour((i + 0.5) / STEPS);
            list.addRectFilled(
                    left + width * i / STEPS,
                    top + HIGH,
                    left + width * (i + 1) / STEPS,
                    top + HIGH + BAND,
                    ImColor.rgba(Rgb.red(colour), Rgb.green(colour), Rgb.blue(colour), 255));
        }
        curve(list, transfer.opacity().points());
    }

    private void curve(ImDrawList list, List<OpacityCurve.Point> points) {
        int ink = ImColor.rgba(255, 255, 255, 255);
        float lastX = left;
        float lastY = y(points.get(0).opacity());
        for (OpacityCurve.Point point : points) {
            list.addLine(lastX, lastY, x(point.place()), y(point.opacity()), ink, 2);
            list.addCircleFilled(x(point.place()), y(point.opacity()), 5, ink);
            lastX = x(point.place());
            lastY = y(point.opacity());
        }
        list.addLine(lastX, lastY, left + width, lastY, ink, 2);
    }

    private float x(double place) {
        return (float) (left + width * place);
    }

    private float y(double opacity) {
        return (float) (top + HIGH * (1 - Math.sqrt(opacity)));
    }

    private Optional<OpacityCurve> edit(OpacityCurve curve) {
        float atX = ImGui.getMousePosX();
        float atY = ImGui.getMousePosY();
        double place = Math.max(0, Math.min(1, (atX - left) / width));
        double root = Math.max(0, Math.min(1, 1 - (atY - top) / HIGH));
        if (!ImGui.isItemActive()) {
            held = -1;
        }
        if (ImGui.isItemHovered() && ImGui.isMouseClicked(ImGuiMouseButton.Left)) {
            held = nearest(curve.points(), atX, atY);
        }
        if (ImGui.isItemHovered() && ImGui.isMouseClicked(ImGuiMouseButton.Right)) {
            return without(curve.points(), nearest(curve.points(), atX, atY));
        }
        if (ImGui.isItemHovered() && ImGui.isMouseDoubleClicked(ImGuiMouseButton.Left)) {
            return Optional.of(with(curve.points(), place, root * root));
        }
        return held >= 0 && ImGui.isMouseDragging(ImGuiMouseButton.Left, 0)
                ? Optional.of(moved(curve.points(), held, place, root * root))
                : Optional.empty();
    }

    private int nearest(List<OpacityCurve.Point> points, float atX, float atY) {
        for (int i = 0; i < points.size(); i++) {
            double away =
                    Math.hypot(x(points.get(i).place()) - atX, y(points.get(i).opacity()) - atY);
            if (away < REACH) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<OpacityCurve> without(List<OpacityCurve.Point> points, int which) {
        if (which < 0 || points.size() < 2) {
            return Optional.empty();
        }
        List<OpacityCurve.Point> rest = new ArrayList<>(points);
        rest.remove(which);
        return Optional.of(new OpacityCurve(rest));
    }

    private static OpacityCurve with(
            List<OpacityCurve.Point> points, double place, double opacity) {
        List<OpacityCurve.Point> more = new ArrayList<>(points);
        int at = 0;
        while (at < more.size() && more.get(at).place() <= place) {
            at++;
        }
        more.add(at, new OpacityCurve.Point(place, opacity));
        return new OpacityCurve(more);
    }

    /** A point stays between its neighbours. */
    private static OpacityCurve moved(
            List<OpacityCurve.Point> points, int which, double place, double opacity) {
        List<OpacityCurve.Point> others = new ArrayList<>(points);
        double least = which == 0 ? 0 : points.get(which - 1).place();
        double most = which == points.size() - 1 ? 1 : points.get(which + 1).place();
        double held = Math.max(least, Math.min(most, place));
        others.set(which, new OpacityCurve.Point(held, opacity));
        return new OpacityCurve(others);
    }
}
