package org.voxtum.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voxtum.render.Chart;
import org.voxtum.render.ChartScale;

/** Ratios to the first run, a line a number, a dot a run, on a scale where 2 and 1/2 balance. */
final class DotPlot {
    private static final int WIDE = 760;
    private static final int LEFT = 330;
    private static final int RIGHT = 20;
    private static final int ROW = 22;
    private static final int BELOW = 60;
    private static final int KEY = 90;

    /** What is further from 1 than this would press all else together. */
    private static final double FARTHEST = 1e3;

    private static final double ARROW = 7;
    private static final double NUMBER = 64;

    private final List<ComparedMetric> metrics;
    private final int runs;
    private final ChartScale scale;
    private final int bottom;

    private DotPlot(List<ComparedMetric> metrics, int runs) {
        this.metrics = metrics;
        this.runs = runs;
        List<Double> all = new ArrayList<>(List.of(1.0, 0.5, 2.0));
        for (ComparedMetric metric : metrics) {
            for (int run = 1; run < runs; run++) {
                all.add(held(metric.ratio(run)));
            }
        }
        Chart.Axis axis = Chart.Axis.logarithmic("ratio to run 1");
        this.scale = ChartScale.over(axis, all, LEFT, WIDE - RIGHT, true);
        this.bottom = ROW * metrics.size() + ROW / 2;
    }

    static SvgTag draw(List<ComparedMetric> metrics, int runs) {
        DotPlot plot = new DotPlot(metrics, runs);
        return SvgTag.of("svg")
                .attr("viewBox", "0 0 " + WIDE + " " + (plot.bottom + BELOW))
                .attr("role", "img")
                .attr("aria-labelledby", "dots-title")
                .with(
                        SvgTag.of("title")
                                .withId("dots-title")
                                .withText(
                                        "Ratios of key numbers to those of run 1; the table below has them all"))
                .with(plot.axis())
                .with(plot.rows())
                .with(plot.key());
    }

    private List<SvgTag> axis() {
        List<SvgTag> tags = new ArrayList<>();
        for (double tick : scale.ticks()) {
            double at = scale.page(tick);
            tags.add(SvgTag.line(at, 0, at, bottom).withClass("grid"));
            tags.add(SvgTag.text(scale.text(tick), at, bottom + 16.0).withClass("tick middle"));
        }
        tags.add(SvgTag.line(scale.page(1), 0, scale.page(1), bottom).withClass("frame"));
        return tags;
    }

    private List<SvgTag> rows() {
        List<SvgTag> tags = new ArrayList<>();
        for (int i = 0; i < metrics.size(); i++) {
            double at = ROW * (i + 0.5);
            tags.add(SvgTag.line(LEFT, at, (double) WIDE - RIGHT, at).withClass("grid"));
            tags.add(SvgTag.text(metrics.get(i).name(), LEFT - 8.0, at + 4).withClass("tick end"));
            marks(tags, metrics.get(i), at);
        }
        return tags;
    }

    /** Dots, and at the edges an arrow and the number for what lies beyond. */
    private void marks(List<SvgTag> tags, ComparedMetric metric, double y) {
        double below = LEFT;
        double above = WIDE - RIGHT;
        for (int run = 1; run < runs; run++) {
            double ratio = metric.ratio(run);
            if (held(ratio) == ratio) {
                tags.add(dot(scale.page(ratio), y, run));
            } else if (ratio >= 0 && ratio < 1) {
                tags.add(arrow(below, y, ARROW, run));
                tags.add(
                        SvgTag.text(ShownUnit.nice(ratio, "1"), below + ARROW + 4, y + 4)
                                .withClass("tick"));
                below += NUMBER;
            } else if (ratio > 1) {
                tags.add(arrow(above, y, -ARROW, run));
                tags.add(
                        SvgTag.text(ShownUnit.nice(ratio, "1"), above - ARROW - 4, y + 4)
                                .withClass("tick end"));
                above -= NUMBER;
            }
        }
    }

    /** The nearest that the axis holds; not a number where the ratio is none or negative. */
    private static double held(double ratio) {
        return ratio >= 0 ? Math.max(1 / FARTHEST, Math.min(FARTHEST, ratio)) : Double.NaN;
    }

    private static SvgTag arrow(double tip, double y, double length, int run) {
        String path =
                String.format(
                        Locale.ROOT,
                        "M%.1f %.1fL%.1f %.1fL%.1f %.1fZ",
                        tip,
                        y,
                        tip + length,
                        y - ARROW / 2,
                        tip + length,
                        y + ARROW / 2);
        return SvgTag.of("path").attr("d", path).attr("fill", Palette.colour(run - 1));
    }

    private static SvgTag dot(double x, double y, int run) {
        return SvgTag.of("circle")
                .at("cx", x)
                .at("cy", y)
                .at("r", 3 + run % 3)
                .attr("fill", Palette.colour(run - 1));
    }

    private List<SvgTag> key() {
        List<SvgTag> tags = new ArrayList<>();
        double at = bottom + BELOW - 14.0;
        for (int run = 1; run < runs; run++) {
            double left = LEFT + (run - 1.0) * KEY;
            tags.add(dot(left, at, run));
            tags.add(SvgTag.text("run " + (run + 1), left + 12, at + 4));
        }
        return tags;
    }
}
