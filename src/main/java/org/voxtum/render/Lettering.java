package org.voxtum.render;

import java.util.ArrayList;
import java.util.List;

/** Letters over a picture of a scene, light on dark or dark on light. */
public final class Lettering {
    private static final int LIGHT = 0xE8ECF0;
    private static final String[] AXES = {"x", "y", "z"};
    private static final int[] AXIS_COLOURS = {0xE05A4E, 0x57A85A, 0x5B8DEF};
    private static final double BRIGHT = 0.5;
    private static final int BAR_WIDE = 18;
    private static final double BAR_PART = 0.2;
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
        double grey =
                (0.3 * Rgb.red(background)
                                + 0.6 * Rgb.green(background)
                                + 0.1 * Rgb.blue(background))
                        / 255;
        return new Lettering(canvas, grey < BRIGHT ? LIGHT : Rgb.INK, background);
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
                            "t = " + Units.ofTime(time).text(time),
                            left,
                            3.5 * size,
                            TextPen.Anchor.LEFT);
        }
    }

    private TextPen pen(double times, boolean bold) {
        return new TextPen(canvas, times * size, ink, bold);
    }

    /** The scale of colours at the right. */
    public void colourBar(
            ColourMap map, double least, double largest, boolean logarithmic, String unit) {
        if (isSmall()) {
            return;
        }
        int high = canvas.height() / 2;
        int top = canvas.height() / 4;
        ColourScale scale = new ColourScale(map, least, largest);
        SharedPower power = SharedPower.of(scale);
        List<Double> ticks = logarithmic ? decades(least, largest) : power.ticks(scale, high / 70);
        double factor = logarithmic ? 1 : power.factor();
        double widest = 0;
        TextPen numbers = pen(0.9, false);
        for (double tick : ticks) {
            widest = Math.max(widest, numbers.width(text(tick, logarithmic)));
        }
        int left = (int) (canvas.width() - size - widest - BAR_WIDE - 12);
        for (int down = 0; down < high; down++) {
            canvas.fill(left, top + down, BAR_WIDE, 1, map.colour((high - 0.5 - down) / high));
        }
        canvas.frame(left, top, BAR_WIDE, high, ink);
        for (double tick : ticks) {
            double place =
                    logarithmic
                            ? Math.log(tick / least) / Math.log(largest / least)
                            : scale.fraction(tick * factor);
            double y = top + high * (1 - place);
            canvas.fill(left + BAR_WIDE + 1, (int) Math.round(y - 0.5), 5, 1, ink);
            numbers.write(
                    text(tick, logarithmic),
                    left + BAR_WIDE + 11.0,
                    y + 0.33 * size,
                    TextPen.Anchor.LEFT);
        }
        String heading = logarithmic ? unit : power.heading(unit);
        pen(1, false).write(heading, canvas.width() - size, top - 0.8 * size, TextPen.Anchor.RIGHT);
    }

    private static List<Double> decades(double least, double largest) {
        List<Double> decades = new ArrayList<>();
        int first = (int) Math.ceil(Math.log10(least) - 1e-9);
        int last = (int) Math.floor(Math.log10(largest) + 1e-9);
        int stride = Math.max(1, (last - first) / 6);
        for (int power = first; power <= last; power += stride) {
            decades.add(Math.pow(10, power));
        }
        return decades;
    }

    private static String text(double tick, boolean logarithmic) {
        return logarithmic ? "10^" + Math.round(Math.log10(tick)) : NiceTicks.text(tick);
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
