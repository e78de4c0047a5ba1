package org.voxtum.render;

import org.voxtum.grid.Axis;
import org.voxtum.grid.VoxelGrid;

/** Paints the voxels of one section, as they are, and the outlines of the regions. */
final class SectionImage {
    /** Colour of voxels without a value. */
    static final int NO_VALUE = 0xE879C6;

    /** Colour of the outlines of regions. */
    static final int OUTLINE = 0x101418;

    /** Width of the outlines [pixels]. */
    static final double OUTLINE_WIDTH = 1.3;

    private final SectionScene scene;
    private final Panel panel;
    private final Canvas canvas;

    SectionImage(SectionScene scene, Panel panel, Canvas canvas) {
        this.scene = scene;
        this.panel = panel;
        this.canvas = canvas;
    }

    void paint(ColourScale scale) {
        for (int down = 0; down < panel.high(); down++) {
            for (int right = 0; right < panel.wide(); right++) {
                int colour = colour(panel.voxelAt(right, down), scale);
                canvas.fill(panel.left() + right, panel.top() + down, 1, 1, colour);
            }
        }
    }

    private int colour(int[] voxel, ColourScale scale) {
        if (!scene.isTissue(voxel)) {
            return Rgb.NO_TISSUE;
        }
        double value = scene.value(voxel);
        return Double.isNaN(value) ? NO_VALUE : scale.colour(value);
    }

    /** Lines between pixels whose voxels lie in different regions. */
    void outlineRegions() {
        for (int down = 0; down < panel.high(); down++) {
            for (int right = 0; right < panel.wide(); right++) {
                int here = scene.label(panel.voxelAt(right, down));
                int x = panel.left() + right;
                int y = panel.top() + down;
                if (right > 0 && here != scene.label(panel.voxelAt(right - 1, down))) {
                    edge(x - 1, y, x, y);
                }
                if (down > 0 && here != scene.label(panel.voxelAt(right, down - 1))) {
                    edge(x, y - 1, x, y);
                }
            }
        }
    }

    private void edge(int x0, int y0, int x1, int y1) {
        canvas.cover(x0, y0, OUTLINE, OUTLINE_WIDTH / 2);
        canvas.cover(x1, y1, OUTLINE, OUTLINE_WIDTH / 2);
    }

    /** Widens {least, largest} by the finite values of tissue in this section. */
    void widen(double[] range) {
        VoxelGrid grid = scene.grid();
        int[] voxel = new int[Axis.values().length];
        voxel[panel.normal().ordinal()] = panel.plane();
        for (int up = 0; up < grid.count(panel.up()); up++) {
            voxel[panel.up().ordinal()] = up;
            for (int right = 0; right < grid.count(panel.right()); right++) {
                voxel[panel.right().ordinal()] = right;
                double value = scene.isTissue(voxel) ? scene.value(voxel) : Double.NaN;
                if (Double.isFinite(value)) {
                    range[0] = Math.min(range[0], value);
                    range[1] = Math.max(range[1], value);
                }
            }
        }
    }

    /** Whether a tissue voxel of this section has no value. */
    boolean hasGaps() {
        return any(true);
    }

    /** Whether this section has voxels that are no tissue. */
    boolean hasNoTissue() {
        return any(false);
    }

    private boolean any(boolean tissue) {
        for (int down = 0; down < panel.high(); down++) {
            for (int right = 0; right < panel.wide(); right++) {
                int[] voxel = panel.voxelAt(right, down);
                boolean found = scene.isTissue(voxel) == tissue;
                if (found && (!tissue || Double.isNaN(scene.value(voxel)))) {
                    return true;
                }
            }
        }
        return false;
    }
}
