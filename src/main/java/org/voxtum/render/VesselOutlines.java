package org.voxtum.render;

import java.util.Arrays;
import org.voxtum.grid.Axis;

/**
 * Vessels near a section as the outline of what they cover, seen along the section's normal: each
 * tube is cut to the part whose wall comes within one voxel of the plane. Overlapping tubes share
 * one outline.
 */
final class VesselOutlines {
    /** Inner line of vessels with flow. */
    static final int PERFUSED = 0xFFFFFF;

    /** Inner line of vessels without flow. */
    static final int NOT_PERFUSED = 0xFFA24A;

    private static final int SAMPLE_GROUND = 0x3E7F86;
    private static final int EDGE = 0x20242A;
    private static final double INNER = 1.5;
    private static final double OUTER = 1.1;
    private static final double REACH = 3;

    private final Panel panel;
    private final double[] distance;

    private VesselOutlines(Panel panel) {
        this.panel = panel;
        this.distance = new double[panel.wide() * panel.high()];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
    }

    static void draw(SectionScene scene, Panel panel, Canvas canvas) {
        for (boolean perfused : new boolean[] {false, true}) {
            VesselOutlines outlines = new VesselOutlines(panel);
            for (Tube tube : scene.tubes()) {
                if (tube.perfused() == perfused) {
                    outlines.add(tube);
                }
            }
            outlines.paint(canvas, perfused ? PERFUSED : NOT_PERFUSED);
        }
    }

    private void add(Tube tube) {
        double[] from = {tube.x0(), tube.y0(), tube.z0()};
        double[] to = {tube.x1(), tube.y1(), tube.z1()};
        int normal = panel.normal().ordinal();
        double reach = tube.diameter() / 2 + panel.grid().spacing(panel.normal());
        double start = from[normal] - panel.depth();
        double step = to[normal] - from[normal];
        double enter = 0;
        double leave = 1;
        if (step != 0) {
            double one = (-reach - start) / step;
            double two = (reach - start) / step;
            enter = Math.max(0, Math.min(one, two));
            leave = Math.min(1, Math.max(one, two));
        } else if (Math.abs(start) > reach) {
            return;
        }
        if (enter <= leave) {
            cover(along(from, to, enter), along(from, to, leave), tube.diameter() / 2);
        }
    }

    private static double[] along(double[] from, double[] to, double part) {
        double[] point = new double[Axis.values().length];
        for (int axis = 0; axis < point.length; axis++) {
            point[axis] = from[axis] + part * (to[axis] - from[axis]);
        }
        return point;
    }

    private void cover(double[] from, double[] to, double radius) {
        double x0 = panel.pageX(from[panel.right().ordinal()]) - panel.left();
        double x1 = panel.pageX(to[panel.right().ordinal()]) - panel.left();
        double y0 = panel.pageY(from[panel.up().ordinal()]) - panel.top();
        double y1 = panel.pageY(to[panel.up().ordinal()]) - panel.top();
        double wide = radius * panel.scaleRight();
        int left = (int) Math.max(0, Math.min(x0, x1) - wide - REACH);
        int right = (int) Math.min(panel.wide() - 1.0, Math.max(x0, x1) + wide + REACH);
        int top = (int) Math.max(0, Math.min(y0, y1) - wide - REACH);
        int bottom = (int) Math.min(panel.high() - 1.0, Math.max(y0, y1) + wide + REACH);
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double off = Canvas.distance(x0, y0, x1, y1, x + 0.5, y + 0.5) - wide;
                int place = y * panel.wide() + x;
                distance[place] = Math.min(distance[place], off);
            }
        }
    }

    private void paint(Canvas canvas, int colour) {
        for (int y = 0; y < panel.high(); y++) {
            for (int x = 0; x < panel.wide(); x++) {
                double off = distance[y * panel.wide() + x];
                if (off < REACH && off > -REACH) {
                    canvas.cover(panel.left() + x, panel.top() + y, EDGE, band(off, 0, OUTER));
                    canvas.cover(panel.left() + x, panel.top() + y, colour, band(off, -INNER, 0));
                }
            }
        }
    }

    /** Part of a pixel at a distance that a band from one to another distance covers. */
    private static double band(double off, double from, double to) {
        double covered = Math.min(off + 0.5, to) - Math.max(off - 0.5, from);
        return Math.max(0, covered);
    }

    /** A round sample for the legend. */
    static void sample(Canvas canvas, double x, double y, double radius, int colour) {
        for (int row = (int) (y - radius - REACH); row <= y + radius + REACH; row++) {
            for (int column = (int) (x - radius - REACH); column <= x + radius + REACH; column++) {
                double off = Canvas.distance(x, y, x, y, column + 0.5, row + 0.5) - radius;
                canvas.cover(column, row, SAMPLE_GROUND, 0.5 - off);
                canvas.cover(column, row, EDGE, band(off, 0, OUTER));
                canvas.cover(column, row, colour, band(off, -INNER, 0));
            }
        }
    }
}
