package org.voxtum.report;

import static j2html.TagCreator.div;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;

import j2html.tags.DomContent;
import java.util.Arrays;
import org.voxtum.render.Chart;

/** A chart in the page: a still picture, and the data for a live one in its place. */
final class ChartFigure {
    private ChartFigure() {}

    /**
     * The figure.
     *
     * @param id of the figure, once in the page
     */
    static DomContent of(Chart chart, String id) {
        return figure(
                        figcaption(chart.title()),
                        div(SvgChart.draw(chart, id + "-title")).withClass("still"),
                        script(rawHtml(ChartJson.of(chart))).withType("application/json"))
                .withId(id)
                .withClass("chart");
    }

    /** Whether there is a curve to see: one series with two values or more. */
    static boolean shows(Chart chart) {
        return chart.series().stream()
                .anyMatch(series -> Arrays.stream(series.y()).filter(Double::isFinite).count() > 1);
    }
}
