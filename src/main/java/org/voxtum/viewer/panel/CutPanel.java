package org.voxtum.viewer.panel;

import imgui.ImGui;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxtum.render.volume.Box;
import org.voxtum.render.volume.SlicePlane;
import org.voxtum.viewer.model.SceneFeed;
import org.voxtum.viewer.model.Slices;
import org.voxtum.viewer.model.ViewModel;

/** Slices, straight and askew, and the part of the box that is shown. */
final class CutPanel {
    private static final String[] AXES = {"x", "y", "z"};
    private static final double MICROMETRE = 1e-6;
    private static final String FORMAT = "%.1f um";

    private CutPanel() {}

    static void show(ViewModel model, SceneFeed.Shown shown) {
        Box box = Box.of(shown.built().scene().layer().volume().grid());
        Slices slices = new Slices(model);
        for (int axis = 0; axis < AXES.length; axis++) {
            int which = axis;
            boolean on = slices.shown().stream().anyMatch(p -> Slices.across(p) == which);
            if (ImGui.checkbox("slice " + AXES[axis], on)) {
                slices.turn(axis);
            }
            ImGui.sameLine();
        }
        if (ImGui.smallButton("askew")) {
            addAskew(slices, box);
        }
        places(slices, box);
        clip(model, box);
    }

    private static void addAskew(Slices slices, Box box) {
        List<SlicePlane> planes = new ArrayList<>(slices.shown());
        double[] normal = {1, 1, 1};
        double root = Math.sqrt(3);
        double[] centre = box.centre();
        planes.add(SlicePlane.of(normal, (centre[0] + centre[1] + centre[2]) / root));
        slices.set("", planes);
    }

    private static void places(Slices slices, Box box) {
        List<SlicePlane> planes = new ArrayList<>(slices.shown());
        for (int i = 0; i < planes.size(); i++) {
            ImGui.pushID(i);
            Optional<SlicePlane> changed = place(planes.get(i), box);
            if (changed.isPresent()) {
                planes.set(i, changed.get());
                slices.set("slice " + i, planes);
            }
            ImGui.popID();
        }
    }

    private static Optional<SlicePlane> place(SlicePlane plane, Box box) {
        int axis = Slices.across(plane);
        double[] ends = ends(plane.normal(), box);
        float[] at = {(float) (plane.offset() / MICROMETRE)};
        String name = axis < 0 ? "askew" : AXES[axis];
        boolean moved = ImGui.sliderFloat(name, at, um(ends[0]), um(ends[1]), FORMAT);
        double offset = moved ? at[0] * MICROMETRE : plane.offset();
        double[] normal = plane.normal();
        if (axis < 0) {
            float[] angles = angles(normal);
            if (ImGui.sliderFloat2("turn", angles, -180, 180, "%.0f deg")) {
                double[] centre = box.centre();
                double before = dot(normal, centre);
                normal = direction(angles);
                offset += dot(normal, centre) - before;
                moved = true;
            }
        }
        int[] contours = {plane.contours()};
        moved |= ImGui.sliderInt("contours", contours, 0, 19);
        return moved ? Optional.of(new SlicePlane(normal, offset, contours[0])) : Optional.empty();
    }

    private static float um(double metres) {
        return (float) (metres / MICROMETRE);
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    /** Least and largest offset at which a plane meets the box. */
    private static double[] ends(double[] normal, Box box) {
        double[] ends = new double[2];
        for (int axis = 0; axis < normal.length; axis++) {
            double a = normal[axis] * box.from()[axis];
            double b = normal[axis] * box.to()[axis];
            ends[0] += Math.min(a, b);
            ends[1] += Math.max(a, b);
        }
        return ends;
    }

    /** Angle about z and above the xy plane [degrees]. */
    private static float[] angles(double[] normal) {
        return new float[] {
            (float) Math.toDegrees(Math.atan2(normal[1], normal[0])),
            (float) Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, normal[2]))))
        };
    }

    private static double[] direction(float[] angles) {
        double around = Math.toRadians(angles[0]);
        double above = Math.toRadians(angles[1]);
        return SlicePlane.of(
                        new double[] {
                            Math.cos(around) * Math.cos(above),
                            Math.sin(around) * Math.cos(above),
                            Math.sin(above)
                        },
                        0)
                .normal();
    }

    private static void clip(ViewModel model, Box box) {
        Box now = model.asked().look().clip().orElse(box);
        double[] from = now.from();
        double[] to = now.to();
        boolean changed = false;
        for (int axis = 0; axis < AXES.length; axis++) {
            float[] least = {um(Math.max(from[axis], box.from()[axis]))};
            float[] most = {um(Math.min(to[axis], box.to()[axis]))};
            float speed = Math.max(0.1f, um(box.size()[axis]) / 300);
            if (ImGui.dragFloatRange2(
                    "clip " + AXES[axis],
                    least,
                    most,
                    speed,
                    um(box.from()[axis]),
                    um(box.to()[axis]),
                    FORMAT)) {
                from[axis] = least[0] * MICROMETRE;
                to[axis] = most[0] * MICROMETRE;
                changed = true;
            }
        }
        if (changed) {
            model.changeLook("clip", look -> look.withClip(Optional.of(new Box(from, to))));
        }
        if (model.asked().look().clip().isPresent() && ImGui.smallButton("whole box")) {
            model.changeLook("", look -> look.withClip(Optional.empty()));
        }
    }
}
