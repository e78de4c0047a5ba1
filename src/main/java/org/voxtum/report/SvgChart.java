package org.voxtum.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.voxtum.render.Chart;
import org.voxtum.render.ChartScale;

/** A chart as a still picture that prints and needs no script. */
final class SvgChart {
    private static final int WIDE = 640;
    private static final int HIGH = 360;
    private static final int LEFT = 84;
    private static final int RIGHT = 16;
    private static final int TOP = 12;
    private static final int BELOW = 56;
    private static final int KEY_LINE = 22;
    private static final int KEY_SAMPLE = 34;
    private static final int KEY_COLUMNS = 2;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final Chart chart;
    private final ChartScale x;
    private final ChartScale y;

    private SvgChart(Chart chart) {
        this.chart = chart;
        this.x = ChartScale.over(chart.x(), values(true), LEFT, WIDE - RIGHT, false);
        this.y = ChartScale.over(chart.y(), values(false), HIGH - BELOW, TOP, true);
    }

    /** The picture; {@code id} is that of its title in the page. */
    static SvgTag draw(Chart chart, String id) {
        SvgChart picture = new SvgChart(chart);
        int rows = (chart.series().size() + KEY_COLUMNS - 1) / KEY_COLUMNS;
        return SvgTag.of("svg")
                .attr("viewBox", "0 0 " + WIDE + " " + (HIGH + rows * KEY_LINE))
                .attr("role", "img")
                .attr("aria-labelledby", id)
                .with(SvgTag.of("title").withId(id).withText(picture.words()))
                .with(picture.axes())
                .with(picture.curves())
                .with(picture.key());
    }

    /** What stands in for the picture where it is not seen. */
    private String words() {
        String names =
                chart.series().stream().map(Chart.Series::name).collect(Collectors.joining("; "));
        return chart.title() + ": " + chart.y().name() + " over " + chart.x().name() + ". " + names;
    }

    private List<Double> values(boolean positions) {
        return chart.series().stream()
                .flatMap(s -> Arrays.stream(positions ? s.x() : s.y()).boxed())
                .toList();
    }

    private List<SvgTag> axes() {
        List<SvgTag> tags = new ArrayList<>();
        int bottom = HIGH - BELOW;
        for (double tick : x.ticks()) {
            double at = x.page(tick);
            tags.add(SvgTag.line(at, TOP, at, bottom).withClass("grid"));
            tags.add(SvgTag.text(label(x, tick), at, bottom + 18.0).withClass("tick middle"));
        }
        for (double tick : y.ticks()) {
            double at = y.page(tick);
            tags.add(SvgTag.line(LEFT, at, (double) WIDE - RIGHT, at).withClass("grid"));
            tags.add(SvgTag.text(label(y, tick), LEFT - 6.0, at + 4).withClass("tick end"));
        }
        tags.add(
                SvgTag.of("rect")
                        .at("x", LEFT)
                        .at("y", TOP)
                        .at("width", (double) WIDE - RIGHT - LEFT)
                        .at("height", (double) bottom - TOP)
                        .withClass("frame"));
        double centre = (LEFT + WIDE - RIGHT) / 2.0;
        tags.add(SvgTag.text(chart.x().name(), centre, HIGH - 14.0).withClass("middle"));
        double middle = (TOP + bottom) / 2.0;
        tags.add(
                SvgTag.text(chart.y().name(), 16, middle)
                        .attr("transform", "rotate(-90 16 " + SvgTag.places(middle) + ")")
                        .withClass("middle"));
        return tags;
    }

    /** Powers of ten with raised digits. */
    private static String label(ChartScale scale, double tick) {
        String text = scale.text(tick);
        int caret = text.indexOf('^');
        if (caret < 0) {
            return text;
        }
        StringBuilder raised = new StringBuilder(text.substring(0, caret));
        for (char c : text.substring(caret + 1).toCharArray()) {
            raised.append(Character.isDigit(c) ? SUPERSCRIPTS.charAt(c - '0') : '⁻');
        }
        return raised.toString();
    }

    private List<SvgTag> curves() {
        List<SvgTag> tags = new ArrayList<>();
        for (int i = 0; i < chart.series().size(); i++) {
            Chart.Series series = chart.series().get(i);
            if (series.mark() != Chart.Mark.POINTS) {
                tags.add(stroke(SvgTag.of("path").attr("d", path(series)), i));
            }
            for (int k = 0; k < series.x().length && series.mark() != Chart.Mark.LINE; k++) {
                if (isShown(series, k)) {
                    tags.add(point(x.page(series.x()[k]), y.page(series.y()[k]), i));
                }
            }
        }
        return tags;
    }

    private boolean isShown(Chart.Series series, int k) {
        return Double.isFinite(x.page(series.x()[k])) && Double.isFinite(y.page(series.y()[k]));
    }

    private String path(Chart.Series series) {
        StringBuilder path = new StringBuilder();
        boolean down = false;
        for (int k = 0; k < series.x().length; k++) {
            boolean shown = isShown(series, k);
            if (shown) {
                path.append(down ? 'L' : 'M')
                        .append(SvgTag.places(x.page(series.x()[k])))
                        .append(' ')
                        .append(SvgTag.places(y.page(series.y()[k])));
            }
            down = shown;
        }
        return path.toString();
    }

    private static SvgTag stroke(SvgTag tag, int series) {
        String dash =
                Arrays.stream(Palette.dash(series))
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" "));
        tag.withClass("curve").attr("stroke", Palette.colour(series));
        return dash.isEmpty() ? tag : tag.attr("stroke-dasharray", dash);
    }

    private static SvgTag point(double x, double y, int series) {
        return SvgTag.of("circle")
                .at("cx", x)
                .at("cy", y)
                .at("r", 4)
                .attr("fill", Palette.colour(series));
    }

    private List<SvgTag> key() {
        List<SvgTag> tags = new ArrayList<>();
        double column = (double) (WIDE - RIGHT - LEFT) / KEY_COLUMNS;
        for (int i = 0; i < chart.series().size(); i++) {
            Chart.Series series = chart.series().get(i);
            double left = LEFT + i % KEY_COLUMNS * column;
            int row = i / KEY_COLUMNS;
            double at = HIGH + (row + 0.5) * KEY_LINE;
            if (series.mark() != Chart.Mark.POINTS) {
                tags.add(stroke(SvgTag.line(left, at, left + KEY_SAMPLE - 8, at), i));
            }
            if (series.mark() != Chart.Mark.LINE) {
                tags.add(point(left + (KEY_SAMPLE - 8) / 2.0, at, i));
            }
            tags.add(SvgTag.text(series.name(), left + KEY_SAMPLE, at + 4));
        }
        return tags;
    }
}
