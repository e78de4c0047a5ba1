package org.voxtum.render;

import org.voxtum.grid.Axis;

/** Values along the only axis of a 1D grid as a stepped curve: one step a voxel, as they are. */
final class ProfilePlot {
    /** Height of the plot [pixels]. */
    static final int HIGH = 320;

    private static final int CURVE = 0x1F5FA8;
    private static final int GRID_LINE = 0xE4E7EB;
    private static final double CURVE_WIDTH = 2.4;
    private static final double NUMBER_SIZE = 17;
    private static final int PIXELS_A_TICK = 70;
    private static final int TICK = 6;

    private final SectionScene scene;
    private final Panel panel;
    private final Canvas canvas;
    private final ColourScale scale;

    ProfilePlot(SectionScene scene, Panel panel, Canvas canvas, ColourScale scale) {
        this.scene = scene;
        this.panel = panel;
        this.canvas = canvas;
        this.scale = scale;
    }

    void draw() {
        SharedPower power = SharedPower.of(scale);
        TextPen pen = new TextPen(canvas, NUMBER_SIZE, Rgb.INK, false);
        for (double tick : power.ticks(scale, HIGH / PIXELS_A_TICK)) {
            double y = y(tick * power.factor());
            int row = (int) Math.round(y - 0.5);
            canvas.fill(panel.left(), row, panel.wide(), 1, GRID_LINE);
            canvas.fill(panel.left() - 1 - TICK, row, TICK, 1, Rgb.INK);
            double right = panel.left() - TICK - 5.0;
            pen.write(NiceTicks.text(tick), right, y + 6, TextPen.Anchor.RIGHT);
        }
        canvas.frame(panel.left(), panel.top(), panel.wide(), panel.high(), Rgb.INK);
        steps();
    }

    private void steps() {
        double before = Double.NaN;
        int count = panel.grid().count(panel.right());
        for (int voxel = 0; voxel < count; voxel++) {
            double x0 = panel.left() + (double) voxel * panel.wide() / count;
            double x1 = panel.left() + (voxel + 1.0) * panel.wide() / count;
            double y = y(value(voxel));
            if (Double.isFinite(y)) {
                canvas.line(x0, y, x1, y, CURVE_WIDTH, CURVE);
                double from = Double.isFinite(before) ? before : y;
                canvas.line(x0, from, x0, y, CURVE_WIDTH, CURVE);
            }
            before = y;
        }
    }

    private double value(int along) {
        int[] voxel = new int[Axis.values().length];
        voxel[panel.right().ordinal()] = along;
        return scene.isTissue(voxel) ? scene.value(voxel) : Double.NaN;
    }

    /** Height on the page; values beyond the scale lie on its ends. */
    private double y(double value) {
        double held = Math.max(0, Math.min(1, scale.fraction(value)));
        return panel.top() + panel.high() * (1 - held);
    }
}
