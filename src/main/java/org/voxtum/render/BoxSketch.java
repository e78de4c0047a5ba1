package org.voxtum.render;

import org.voxtum.grid.Axis;
import org.voxtum.grid.VoxelGrid;

/**
 * A small oblique drawing of the box that shows where the sections lie in it: x to the right, y up,
 * z towards the reader, as in a right-handed frame.
 */
final class BoxSketch {
    /** Least side of the free corner of the page that a sketch needs [pixels]. */
    static final int LEAST_ROOM = 150;

    private static final double DEPTH_RIGHT = 0.42;
    private static final double DEPTH_UP = 0.34;
    private static final double PART_OF_ROOM = 0.62;
    private static final int EDGE = 0xA9B0B8;
    private static final int[] SECTION_COLOURS = {0x1F5FA8, 0x2E8B57, 0xB4532A};
    private static final double NAME_SIZE = 18;

    private final SectionScene scene;
    private final Canvas canvas;
    private final double left;
    private final double bottom;
    private final double scale;

    BoxSketch(SectionScene scene, Canvas canvas, int left, int top, int wide, int high) {
        VoxelGrid grid = scene.grid();
        double depth = Grids.extent(grid, Axis.Z);
        double across = Grids.extent(grid, Axis.X) + DEPTH_RIGHT * depth;
        double up = Grids.extent(grid, Axis.Y) + DEPTH_UP * depth;
        this.scene = scene;
        this.canvas = canvas;
        this.scale = PART_OF_ROOM * Math.min(wide / across, high / up);
        this.left = left + (wide - across * scale) / 2;
        this.bottom = top + (high + up * scale) / 2;
    }

    void draw() {
        for (Axis axis : Axis.values()) {
            for (double end : new double[] {0, 1}) {
                outline(axis, end, 1.2, EDGE);
            }
        }
        for (Axis axis : Axis.values()) {
            double part = (scene.plane(axis) + 0.5) / scene.grid().count(axis);
            outline(axis, part, 2, SECTION_COLOURS[axis.ordinal()]);
            name(axis, part);
        }
    }

    /** The rectangle across the box at a part of an axis. */
    private void outline(Axis normal, double part, double wide, int colour) {
        int one = (normal.ordinal() + 1) % SECTION_COLOURS.length;
        int two = (normal.ordinal() + 2) % SECTION_COLOURS.length;
        double[] at = new double[SECTION_COLOURS.length];
        at[normal.ordinal()] = part;
        double[] from = page(at);
        for (int corner = 1; corner <= 4; corner++) {
            at[one] = corner == 1 || corner == 2 ? 1 : 0;
            at[two] = corner == 2 || corner == 3 ? 1 : 0;
            double[] to = page(at);
            canvas.line(from[0], from[1], to[0], to[1], wide, colour);
            from = to;
        }
    }

    /** Names a section beside one of its corners. */
    private void name(Axis normal, double part) {
        TextPen pen = new TextPen(canvas, NAME_SIZE, SECTION_COLOURS[normal.ordinal()], true);
        double[] at = {1, 1, 0};
        at[normal.ordinal()] = part;
        double[] corner = page(at);
        switch (normal) {
            case X -> pen.write("zy", corner[0], corner[1] - 9, TextPen.Anchor.CENTRE);
            case Y -> pen.write("xz", corner[0] + 9, corner[1] + 5, TextPen.Anchor.LEFT);
            default -> {
                double free = scene.plane(Axis.Y) < scene.grid().ny() / 2 ? 1 : 0; // of xz
                double[] side = page(new double[] {1, free, part});
                pen.write("xy", side[0] + 9, side[1] + 5, TextPen.Anchor.LEFT);
            }
        }
    }

    /** Place on the page of a point given in parts of the box. */
    private double[] page(double[] parts) {
        VoxelGrid grid = scene.grid();
        double x = parts[0] * Grids.extent(grid, Axis.X);
        double y = parts[1] * Grids.extent(grid, Axis.Y);
        double behind = (1 - parts[2]) * Grids.extent(grid, Axis.Z);
        return new double[] {
            left + (x + DEPTH_RIGHT * behind) * scale, bottom - (y + DEPTH_UP * behind) * scale
        };
    }
}
