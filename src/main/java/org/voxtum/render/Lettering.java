package org.voxtum.render;

import java.util.List;

/** Letters over a picture of a scene, light on dark or dark on light. */
public final class Lettering {
    private static final int LIGHT = 0xE8ECF0;
    private static final String[] AXES = {"x", "y", "z"};
    private static final int[] AXIS_COLOURS = {0xE05A4E, 0x57A85A, 0x5B8DEF};
    private static final double BAR_PART = 0.2;
    private static final double STACKED = 0.8;
    private static final int LEAST_HIGH = 150;

    private final Canvas canvas;
    private final int ink;
    private final int paper;
    private final double size;

    private Lettering(Canvas canvas, int ink, int paper) {
        this.canvas = canvas;
        this.ink = ink;
        this.paper = paper;
        this.size = Math.max(11, Math.min(24, canvas.height() / 40.0));
    }

    /** On a picture with a background of one colour. */
    public static Lettering on(Canvas canvas, int background) {
        return new Lettering(canvas, ink(background), background);
    }

    /** Colour of lines and letters on a background. */
    public static int ink(int background) {
        return Rgb.isDark(background) ? LIGHT : Rgb.INK;
    }

    private boolean isSmall() {
        return canvas.height() < LEAST_HIGH || canvas.width() < LEAST_HIGH;
    }

    /** What is shown, and when [s]; NaN where there is no time. */
    public void title(String title, double time) {
        if (isSmall()) {
            return;
        }
        double left = size;
        pen(1.25, true).write(title, left, 2 * size, TextPen.Anchor.LEFT);
        if (!Double.isNaN(time)) {
            pen(1, false)
                    .write(
                            "t = " + Units.ofTime(time).shortText(time),
                            left,
                            3.5 * size,
                            TextPen.Anchor.LEFT);
        }
    }

    private TextPen pen(double times, boolean bold) {
        return new TextPen(canvas, times * size, ink, bold);
    }

    /** What colours mean, at the right; more than one are stacked and have titles. */
    public void legends(List<Legend> legends) {
        if (isSmall()) {
            return;
        }
        if (legends.size() == 1) {
            bar(legends.get(0)).draw(canvas.height() / 4, canvas.height() / 2, false);
            return;
        }
        double slot = STACKED * canvas.height() / legends.size();
        for (int i = 0; i < legends.size(); i++) {
            int top = (int) (i * slot + 3 * size);
            bar(legends.get(i)).draw(top, (int) Math.max(1, slot - 3 * size), true);
        }
    }

    private LegendBar bar(Legend legend) {
        return new LegendBar(canvas, legend, ink, size);
    }

    /** Thin lines {x0, y0, x1, y1} that do not hide what is behind them for long. */
    public void lines(Iterable<double[]> lines) {
        for (double[] line : lines) {
            canvas.line(line[0], line[1], line[2], line[3], 1, Rgb.cover(paper, ink, 0.5));
        }
    }

    /**
     * A round length at the lower left.
     *
     * @param pixels a metre
     * @param inPerspective whether the length is true in the middle only
     */
    public void scaleBar(double pixels, boolean inPerspective) {
        if (isSmall()) {
            return;
        }
        double length = NiceTicks.atMost(BAR_PART * canvas.width() / pixels);
        int long1 = (int) Math.round(length * pixels);
        int y = (int) (canvas.height() - 1.2 * size);
        canvas.fill((int) size, y, long1, 4, ink);
        String text = Units.ofLength(length).text(length) + (inPerspective ? " at the middle" : "");
        pen(1, false).write(text, size, y - 0.5 * size, TextPen.Anchor.LEFT);
    }

    /** What a colour means that is on no scale, above the scale bar at the lower left. */
    public void swatch(int colour, String text) {
        if (isSmall()) {
            return;
        }
        int side = (int) Math.round(0.8 * size);
        int line = (int) (canvas.height() - 3.4 * size);
        canvas.fill((int) size, line - side, side, side, colour);
        canvas.frame((int) size, line - side, side, side, ink);
        pen(1, false).write(text, 2.3 * size, line, TextPen.Anchor.LEFT);
    }

    /** Where the axes point, in parts right and up, at the lower right. */
    public void axes(double[][] directions) {
        if (isSmall()) {
            return;
        }
        double reach = 2.4 * size;
        double x = canvas.width() - 2 * reach;
        double y = canvas.height() - 1.6 * reach;
        for (int i = 0; i < directions.length; i++) {
            double toX = x + reach * directions[i][0];
            double toY = y - reach * directions[i][1];
            canvas.line(x, y, toX, toY, 3, AXIS_COLOURS[i]);
            new TextPen(canvas, size, AXIS_COLOURS[i], true)
                    .write(
                            AXES[i],
                            x + 1.25 * reach * directions[i][0],
                            y - 1.25 * reach * directions[i][1] + 0.35 * size,
                            TextPen.Anchor.CENTRE);
        }
    }

    /** Words in the middle, for a picture that could be taken for a fault. */
    public void note(String text) {
        TextPen pen = pen(1.2, false);
        int wide = (int) (pen.width(text) + 2 * size);
        int high = (int) (2.4 * size);
        int left = (canvas.width() - wide) / 2;
        int top = (canvas.height() - high) / 2;
        canvas.fill(left, top, wide, high, paper);
        canvas.frame(left, top, wide, high, ink);
        pen.write(text, canvas.width() / 2.0, top + 1.6 * size, TextPen.Anchor.CENTRE);
    }
}
