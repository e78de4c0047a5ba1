package org.voxtum.render;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.grid.Axis;
import org.voxtum.grid.VoxelGrid;

/**
 * Where everything lies on the page. Three panels stand as in a technical drawing: xy, to its right
 * zy with the same y, below it xz with the same x; all at one scale. Two axes give one panel, one
 * axis a strip.
 *
 * @param panels sections
 * @param scale pixels a metre of the first panel to the right
 * @param right right edge of the panels [pixels]
 * @param bottom lower edge of the panels with their ticks [pixels]
 */
record SectionLayout(List<Panel> panels, double scale, int right, int bottom) {
    /** Width of every page [pixels]. */
    static final int PAGE_WIDTH = 1400;

    /** Upper edge of the first panel [pixels]. */
    static final int TOP = 152;

    /** Room on the left of a panel for numbers and the axis name [pixels]. */
    static final int LEFT = 104;

    /** Room below the panels for the scale bar and the legend [pixels]. */
    static final int FOOTER = 84;

    private static final int GAP_ACROSS = 96;
    private static final int GAP_DOWN = 84;
    private static final int TICKS_BELOW = 58;
    private static final int BAR_ROOM = 170;
    private static final int MOST_HIGH = 1000;

    /** Width that a panel's heading needs where the panel is narrower [pixels]. */
    private static final int HEADING_ROOM = 150;

    /** Between the panels and the colour bar [pixels]. */
    static final int BAR_GAP = 52;

    private static final int THINNEST = 6;
    private static final int STRIP = 64;
    private static final int CURVE_GAP = 16;
    private static final int WHOLE_FROM = 3;

    static SectionLayout of(SectionScene scene) {
        List<Axis> wide = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            if (scene.grid().count(axis) > 1) {
                wide.add(axis);
            }
        }
        return switch (wide.size()) {
            case 3 -> three(scene);
            case 2 -> one(scene, wide.get(0), wide.get(1));
            case 1 -> strip(scene, wide.get(0));
            default -> strip(scene, Axis.X);
        };
    }

    private static SectionLayout three(SectionScene scene) {
        VoxelGrid grid = scene.grid();
        double x = Grids.extent(grid, Axis.X);
        double y = Grids.extent(grid, Axis.Y);
        double z = Grids.extent(grid, Axis.Z);
        double room = roomAcross() - GAP_ACROSS;
        double across = Math.min(room / (x + z), (room - HEADING_ROOM) / Math.max(x, z));
        double scale = whole(grid, Math.min(across, (MOST_HIGH - GAP_DOWN) / (y + z)));
        int wide = pixels(x, scale);
        int high = pixels(y, scale);
        int deep = pixels(z, scale);
        int slots = Math.max(wide, HEADING_ROOM) + Math.max(deep, HEADING_ROOM);
        int left = LEFT + (int) Math.max(0, room - slots) / 2;
        int beside = left + Math.max(wide, HEADING_ROOM) + GAP_ACROSS;
        int below = TOP + high + GAP_DOWN;
        List<Panel> panels =
                List.of(
                        panel(scene, Axis.X, Axis.Y, left, TOP, wide, high),
                        panel(scene, Axis.Z, Axis.Y, beside, TOP, deep, high),
                        panel(scene, Axis.X, Axis.Z, left, below, wide, deep));
        int right = beside + Math.max(deep, HEADING_ROOM - BAR_GAP);
        return new SectionLayout(panels, wide / x, right, below + deep + TICKS_BELOW);
    }

    private static SectionLayout one(SectionScene scene, Axis across, Axis up) {
        double width = Grids.extent(scene.grid(), across);
        double height = Grids.extent(scene.grid(), up);
        double scale = whole(scene.grid(), Math.min(roomAcross() / width, MOST_HIGH / height));
        int wide = pixels(width, scale);
        int high = pixels(height, scale);
        int left = LEFT + (roomAcross() - wide) / 2;
        return single(panel(scene, across, up, left, TOP, wide, high), wide / width);
    }

    /** A strip of colours, with the curve of {@link ProfilePlot} below it. */
    private static SectionLayout strip(SectionScene scene, Axis across) {
        Axis up = across == Axis.Y ? Axis.X : Axis.Y;
        boolean many = scene.grid().count(across) > 1;
        int wide = many ? roomAcross() : STRIP;
        Panel strip = panel(scene, across, up, LEFT, TOP, wide, STRIP);
        int curve = many ? CURVE_GAP + ProfilePlot.HIGH : 0;
        return new SectionLayout(
                List.of(strip),
                wide / Grids.extent(scene.grid(), across),
                strip.left() + wide,
                TOP + STRIP + curve + TICKS_BELOW);
    }

    /** Whether the grid is 1D, so that a curve stands below the strip. */
    boolean hasCurve() {
        return panels.size() == 1 && bottom > lowerEdge(panels.get(0)) + ProfilePlot.HIGH;
    }

    /** The panel that carries the ticks below: the curve of a 1D grid, else the first panel. */
    Panel axisPanel() {
        Panel first = panels.get(0);
        if (!hasCurve()) {
            return first;
        }
        int top = lowerEdge(first) + CURVE_GAP;
        return new Panel(
                first.grid(),
                first.right(),
                first.up(),
                first.plane(),
                first.left(),
                top,
                first.wide(),
                ProfilePlot.HIGH);
    }

    private static int lowerEdge(Panel panel) {
        return panel.top() + panel.high();
    }

    private static SectionLayout single(Panel panel, double scale) {
        return new SectionLayout(
                List.of(panel),
                scale,
                panel.left() + panel.wide(),
                panel.top() + panel.high() + TICKS_BELOW);
    }

    private static Panel panel(
            SectionScene scene, Axis right, Axis up, int left, int top, int wide, int high) {
        Panel panel = new Panel(scene.grid(), right, up, 0, left, top, wide, high);
        int plane = scene.plane(panel.normal());
        return new Panel(scene.grid(), right, up, plane, left, top, wide, high);
    }

    private static int roomAcross() {
        return PAGE_WIDTH - LEFT - BAR_ROOM;
    }

    /** A whole number of pixels for the smallest voxel edge, so that voxels look alike. */
    private static double whole(VoxelGrid grid, double scale) {
        double pixels = scale * grid.smallestSpacing();
        return pixels < WHOLE_FROM ? scale : Math.floor(pixels) / grid.smallestSpacing();
    }

    private static int pixels(double length, double scale) {
        return Math.max(THINNEST, (int) Math.round(length * scale));
    }

    /** Height of the page [pixels]. */
    int pageHeight() {
        return bottom + FOOTER;
    }
}
