package org.voxtum.render;

import org.voxtum.grid.Axis;

/** Frame, ticks, names and heading of one section. */
final class PanelAxes {
    private static final int TICK = 6;
    private static final int NOTCH = 5;
    private static final int LEAST_WIDE = 60;
    private static final int LEAST_HIGH = 44;
    private static final double NUMBER_SIZE = 17;
    private static final double NAME_SIZE = 19;
    private static final double HEADING_SIZE = 19;
    private static final int PIXELS_A_TICK = 110;
    private static final int QUIET = 0x5A616A;

    private final Panel panel;
    private final int bottom;
    private final Canvas canvas;
    private final Units units;

    /**
     * @param bottom where the ticks below stand; lower than the panel where a curve lies between
     */
    PanelAxes(Panel panel, int bottom, Canvas canvas, Units units) {
        this.panel = panel;
        this.bottom = bottom;
        this.canvas = canvas;
        this.units = units;
    }

    /** Draws what the panel needs; axes that a neighbour already names can be left out. */
    void draw(boolean below, boolean beside) {
        canvas.frame(panel.left(), panel.top(), panel.wide(), panel.high(), Rgb.INK);
        heading();
        if (below) {
            ticksBelow();
        }
        if (beside && panel.grid().count(panel.up()) > 1) {
            ticksBeside();
        }
    }

    private void heading() {
        boolean line = panel.grid().count(panel.up()) == 1;
        String plane =
                (line ? "along " : "")
                        + Grids.name(panel.right())
                        + (line ? "" : Grids.name(panel.up()));
        String where =
                panel.grid().count(panel.normal()) > 1
                        ? Grids.name(panel.normal()) + " = " + units.text(panel.depth())
                        : "";
        double baseline = panel.top() - 16.0;
        TextPen bold = new TextPen(canvas, HEADING_SIZE, Rgb.INK, true);
        bold.write(plane, panel.left(), baseline, TextPen.Anchor.LEFT);
        double after = panel.left() + bold.width(plane) + HEADING_SIZE / 2;
        new TextPen(canvas, NUMBER_SIZE, QUIET, false)
                .write(where, after, baseline, TextPen.Anchor.LEFT);
    }

    private void ticksBelow() {
        double middle = panel.left() + panel.wide() / 2.0;
        TextPen namePen = new TextPen(canvas, NAME_SIZE, Rgb.INK, false);
        if (panel.wide() < LEAST_WIDE) {
            namePen.write(size(panel.right()), middle, bottom + 26.0, TextPen.Anchor.CENTRE);
            return;
        }
        TextPen pen = new TextPen(canvas, NUMBER_SIZE, Rgb.INK, false);
        for (double tick : ticks(panel.right(), panel.wide())) {
            double x = panel.pageX(tick * units.size());
            canvas.fill((int) Math.round(x - 0.5), bottom + 1, 1, TICK, Rgb.INK);
            pen.write(NiceTicks.text(tick), x, bottom + 24.0, TextPen.Anchor.CENTRE);
        }
        namePen.write(name(panel.right()), middle, bottom + 48.0, TextPen.Anchor.CENTRE);
    }

    private void ticksBeside() {
        double middle = panel.top() + panel.high() / 2.0;
        double right = panel.left() - TICK - 5.0;
        TextPen namePen = new TextPen(canvas, NAME_SIZE, Rgb.INK, false);
        if (panel.high() < LEAST_HIGH) {
            namePen.write(size(panel.up()), right, middle + 6, TextPen.Anchor.RIGHT);
            return;
        }
        TextPen pen = new TextPen(canvas, NUMBER_SIZE, Rgb.INK, false);
        double widest = 0;
        for (double tick : ticks(panel.up(), panel.high())) {
            double y = panel.pageY(tick * units.size());
            String number = NiceTicks.text(tick);
            canvas.fill(panel.left() - 1 - TICK, (int) Math.round(y - 0.5), TICK, 1, Rgb.INK);
            pen.write(number, right, y + 6, TextPen.Anchor.RIGHT);
            widest = Math.max(widest, pen.width(number));
        }
        namePen.upright(name(panel.up()), right - widest - NAME_SIZE, middle);
    }

    /** What stands at an axis that is too short for numbers. */
    private String size(Axis axis) {
        return Grids.name(axis) + ": " + units.text(Grids.extent(panel.grid(), axis));
    }

    private String name(Axis axis) {
        return Grids.name(axis) + " (" + units.name() + ")";
    }

    private Iterable<Double> ticks(Axis axis, int pixels) {
        double from = Grids.origin(panel.grid(), axis) / units.size();
        double to = from + Grids.extent(panel.grid(), axis) / units.size();
        return NiceTicks.within(from, to, Math.max(2, pixels / PIXELS_A_TICK));
    }

    /** Notches where another section cuts this one. */
    void mark(Panel other) {
        if (other.normal() == panel.right()) {
            int x = (int) Math.round(panel.pageX(other.depth()) - 1);
            canvas.fill(x, panel.top() - 1 - NOTCH, 2, NOTCH, QUIET);
        } else if (other.normal() == panel.up()) {
            int y = (int) Math.round(panel.pageY(other.depth()) - 1);
            canvas.fill(panel.left() + panel.wide() + 1, y, NOTCH, 2, QUIET);
        }
    }
}
