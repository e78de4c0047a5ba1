package org.voxtum.render;

import java.util.ArrayList;
import java.util.List;

/** A legend as a bar with round numbers at the right of a picture. */
final class LegendBar {
    private static final int WIDE = 18;
    private static final int PIXELS_A_TICK = 70;
    private static final int LEAST_TICKS = 3;
    private static final int MOST_DECADES = 6;

    private final Canvas canvas;
    private final Legend legend;
    private final ColourScale scale;
    private final SharedPower power;
    private final int ink;
    private final double size;

    /**
     * @param ink colour of letters
     * @param size of letters [pixels]
     */
    LegendBar(Canvas canvas, Legend legend, int ink, double size) {
        this.canvas = canvas;
        this.legend = legend;
        this.ink = ink;
        this.size = size;
        scale = new ColourScale(legend.map(), legend.least(), legend.largest());
        power = SharedPower.of(scale);
    }

    /** Draws it below a heading, with its title or only the unit. */
    void draw(int top, int high, boolean titled) {
        List<Double> ticks = ticks(high);
        TextPen numbers = new TextPen(canvas, 0.9 * size, ink, false);
        double widest = 0;
        for (double tick : ticks) {
            widest = Math.max(widest, numbers.width(text(tick)));
        }
        int left = (int) (canvas.width() - size - widest - WIDE - 12);
        for (int down = 0; down < high; down++) {
            canvas.fill(left, top + down, WIDE, 1, legend.map().colour((high - 0.5 - down) / high));
        }
        canvas.frame(left, top, WIDE, high, ink);
        for (double tick : ticks) {
            double y = top + high * (1 - place(tick));
            canvas.fill(left + WIDE + 1, (int) Math.round(y - 0.5), 5, 1, ink);
            numbers.write(text(tick), left + WIDE + 11.0, y + 0.33 * size, TextPen.Anchor.LEFT);
        }
        new TextPen(canvas, size, ink, false)
                .write(
                        heading(titled),
                        canvas.width() - size,
                        top - 0.8 * size,
                        TextPen.Anchor.RIGHT);
    }

    private String heading(boolean titled) {
        String unit = legend.logarithmic() ? legend.unit() : power.heading(legend.unit());
        if (!titled) {
            return unit;
        }
        return unit.isEmpty() ? legend.title() : legend.title() + " [" + unit + "]";
    }

    private List<Double> ticks(int high) {
        if (!legend.logarithmic()) {
            return power.ticks(scale, Math.max(LEAST_TICKS, high / PIXELS_A_TICK));
        }
        List<Double> decades = new ArrayList<>();
        int first = (int) Math.ceil(Math.log10(legend.least()) - 1e-9);
        int last = (int) Math.floor(Math.log10(legend.largest()) + 1e-9);
        int most = Math.max(1, Math.min(MOST_DECADES, high / PIXELS_A_TICK * 2));
        int stride = Math.max(1, (last - first) / most);
        for (int exponent = first; exponent <= last; exponent += stride) {
            decades.add(Math.pow(10, exponent));
        }
        return decades;
    }

    private double place(double tick) {
        return legend.logarithmic()
                ? Math.log(tick / legend.least()) / Math.log(legend.largest() / legend.least())
                : scale.fraction(tick * power.factor());
    }

    private String text(double tick) {
        return legend.logarithmic() ? "10^" + Math.round(Math.log10(tick)) : NiceTicks.text(tick);
    }
}
