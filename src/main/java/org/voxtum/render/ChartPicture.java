package org.voxtum.render;

import java.util.ArrayList;
import java.util.List;

/** Draws a {@link Chart}: frame, ticks, names, key, curves and points. */
public final class ChartPicture {
    private static final int WIDE = 640;
    private static final int HIGH = 420;
    private static final int LEFT = 92;
    private static final int RIGHT = 20;
    private static final int MARGIN = 16;
    private static final int TOP = 46;
    private static final int BELOW = 66;
    private static final int GRID_LINE = 0xE4E7EB;
    private static final int[] COLOURS = {
        0x1F5FA8, 0xC8501E, 0x2E7D4F, 0x7A4FA3, 0x5A616A, 0xB58900
    };
    private static final double TITLE_SIZE = 19;
    private static final double NAME_SIZE = 17;
    private static final double NUMBER_SIZE = 15;
    private static final double LINE = 2;
    private static final double POINT = 7;
    private static final int TICK = 5;
    private static final double KEY_LINE = 22;
    private static final double KEY_SAMPLE = 26;
    private static final int BETWEEN = 8;

    private final Chart chart;
    private final Canvas canvas = new Canvas(WIDE, HIGH);
    private final ChartScale x;
    private final ChartScale y;

    private ChartPicture(Chart chart) {
        this.chart = chart;
        this.x = ChartScale.over(chart.x(), values(chart, true), LEFT, WIDE - RIGHT, false);
        this.y = ChartScale.over(chart.y(), values(chart, false), HIGH - BELOW, TOP, true);
    }

    /** The picture, 640 by 420 pixels. */
    public static Canvas draw(Chart chart) {
        ChartPicture picture = new ChartPicture(chart);
        picture.axes();
        for (int i = 0; i < chart.series().size(); i++) {
            picture.series(chart.series().get(i), COLOURS[i % COLOURS.length]);
        }
        picture.key();
        return picture.canvas;
    }

    private static List<Double> values(Chart chart, boolean positions) {
        List<Double> all = new ArrayList<>();
        for (Chart.Series series : chart.series()) {
            for (double value : positions ? series.x() : series.y()) {
                all.add(value);
            }
        }
        return all;
    }

    private void axes() {
        TextPen numbers = new TextPen(canvas, NUMBER_SIZE, Rgb.INK, false);
        int bottom = HIGH - BELOW;
        for (double tick : x.ticks()) {
            int column = (int) Math.round(x.page(tick) - 0.5);
            canvas.fill(column, TOP, 1, bottom - TOP, GRID_LINE);
            canvas.fill(column, bottom, 1, TICK, Rgb.INK);
            numbers.write(x.text(tick), x.page(tick), bottom + 21.0, TextPen.Anchor.CENTRE);
        }
        double widest = 0;
        for (double tick : y.ticks()) {
            int row = (int) Math.round(y.page(tick) - 0.5);
            canvas.fill(LEFT, row, WIDE - RIGHT - LEFT, 1, GRID_LINE);
            canvas.fill(LEFT - TICK, row, TICK, 1, Rgb.INK);
            numbers.write(y.text(tick), LEFT - TICK - 4.0, y.page(tick) + 5, TextPen.Anchor.RIGHT);
            widest = Math.max(widest, numbers.width(y.text(tick)));
        }
        canvas.frame(LEFT, TOP, WIDE - RIGHT - LEFT, bottom - TOP, Rgb.INK);
        TextPen names = new TextPen(canvas, NAME_SIZE, Rgb.INK, false);
        names.write(
                chart.x().name(), (LEFT + WIDE - RIGHT) / 2.0, HIGH - 16.0, TextPen.Anchor.CENTRE);
        names.upright(chart.y().name(), LEFT - TICK - 4 - widest - NAME_SIZE, (TOP + bottom) / 2.0);
        title();
    }

    /** A long title begins further left, and a longer one is smaller, so that it ends in time. */
    private void title() {
        double wide = new TextPen(canvas, TITLE_SIZE, Rgb.INK, true).width(chart.title());
        double room = WIDE - RIGHT - MARGIN;
        double size = TITLE_SIZE * Math.min(1, room / wide);
        double left = Math.max(MARGIN, Math.min(LEFT, WIDE - RIGHT - wide));
        new TextPen(canvas, size, Rgb.INK, true)
                .write(chart.title(), left, TOP - 16.0, TextPen.Anchor.LEFT);
    }

    private void series(Chart.Series series, int colour) {
        List<double[]> lines = new ArrayList<>();
        double[] before = null;
        for (int i = 0; i < series.x().length; i++) {
            double[] here = {x.page(series.x()[i]), y.page(series.y()[i])};
            boolean shown = Double.isFinite(here[0]) && Double.isFinite(here[1]);
            if (shown && before != null) {
                lines.add(new double[] {before[0], before[1], here[0], here[1]});
            }
            if (shown && series.mark() != Chart.Mark.LINE) {
                canvas.line(here[0], here[1], here[0], here[1], POINT, colour);
            }
            before = shown ? here : null;
        }
        if (series.mark() != Chart.Mark.POINTS) {
            lines.forEach(l -> canvas.strokes(new double[][] {l}, LINE, colour));
        }
    }

    /** The names of the series, where the fewest points are. */
    private void key() {
        TextPen pen = new TextPen(canvas, NUMBER_SIZE, Rgb.INK, false);
        double wide = 0;
        for (Chart.Series series : chart.series()) {
            wide = Math.max(wide, pen.width(series.name()));
        }
        double high = KEY_LINE * chart.series().size();
        double[] corner = emptiestPlace(wide + KEY_SAMPLE + 24, high + 14);
        for (int i = 0; i < chart.series().size(); i++) {
            double middle = corner[1] + 7 + KEY_LINE * (i + 0.5);
            Chart.Series series = chart.series().get(i);
            int colour = COLOURS[i % COLOURS.length];
            double from = corner[0] + 10;
            if (series.mark() != Chart.Mark.POINTS) {
                canvas.line(from, middle, from + KEY_SAMPLE - 8, middle, LINE, colour);
            }
            if (series.mark() != Chart.Mark.LINE) {
                double centre = from + KEY_SAMPLE / 2 - 4;
                canvas.line(centre, middle, centre, middle, POINT, colour);
            }
            pen.write(series.name(), from + KEY_SAMPLE, middle + 5, TextPen.Anchor.LEFT);
        }
    }

    private double[] emptiestPlace(double wide, double high) {
        double[] best = null;
        int least = Integer.MAX_VALUE;
        double room = HIGH - BELOW - TOP - high;
        for (double down : new double[] {0, 1, 0.5, 0.25, 0.75}) {
            for (boolean right : new boolean[] {true, false}) {
                double left = right ? WIDE - RIGHT - wide : LEFT;
                double top = TOP + down * room;
                int inside = pointsInside(left, top, wide, high);
                if (inside < least) {
                    least = inside;
                    best = new double[] {left, top};
                }
            }
        }
        return best;
    }

    /** Points of the series inside a rectangle, those on straight lines between them too. */
    private int pointsInside(double left, double top, double wide, double high) {
        int count = 0;
        for (Chart.Series series : chart.series()) {
            for (int i = 1; i < series.x().length; i++) {
                double px = x.page(series.x()[i - 1]);
                double py = y.page(series.y()[i - 1]);
                for (int k = 0; k <= BETWEEN; k++) {
                    double part = (double) k / BETWEEN;
                    double at = px + part * (x.page(series.x()[i]) - px) - left;
                    double up = py + part * (y.page(series.y()[i]) - py) - top;
                    count += at > 0 && at < wide && up > 0 && up < high ? 1 : 0;
                }
            }
        }
        return count;
    }
}
