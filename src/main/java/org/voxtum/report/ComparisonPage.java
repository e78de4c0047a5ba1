package org.voxtum.report;

import static j2html.TagCreator.div;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.td;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxtum.run.table.Metric;

/** The page of a comparison: which runs, a plot of ratios, and the whole table. */
final class ComparisonPage {
    private final List<Path> folders;
    private final List<RunData> runs;
    private final List<ComparedMetric> metrics;

    private ComparisonPage(List<Path> folders, List<RunData> runs, List<ComparedMetric> metrics) {
        this.folders = folders;
        this.runs = runs;
        this.metrics = metrics;
    }

    static Page of(
            List<Path> folders,
            List<RunData> runs,
            List<ComparedMetric> metrics,
            List<String> doubts) {
        ComparisonPage page = new ComparisonPage(folders, runs, metrics);
        return new Page(
                "Voxtum: comparison of " + runs.size() + " runs",
                List.of(
                        page.which(doubts),
                        page.ratios(),
                        new ComparedProfiles(folders, runs).section(),
                        page.maps(),
                        page.table()),
                "Ratios are to the first run. Predictions of a model, for research; not a medical"
                        + " device.");
    }

    private Section which(List<String> doubts) {
        PageTable table =
                new PageTable("Runs", "number", "folder", "name", "status", "last report");
        for (int i = 0; i < runs.size(); i++) {
            RunData run = runs.get(i);
            table.texts(
                    Integer.toString(i + 1),
                    folders.get(i).toString(),
                    run.name(),
                    run.state().words(),
                    ShownUnit.nice(run.metrics().lastTime(), "s"));
        }
        List<DomContent> content = new ArrayList<>(List.of(table.tag()));
        if (!doubts.isEmpty()) {
            content.add(ul().withClass("sentences").with(doubts.stream().map(d -> li(d)).toList()));
        }
        return new Section("runs", "Which runs", content);
    }

    private Section ratios() {
        ShownRatios shown = ShownRatios.of(metrics);
        if (shown.rows().isEmpty()) {
            return new Section("ratios", "Ratios", List.of(p("No ratio can be shown.")));
        }
        List<DomContent> content = new ArrayList<>();
        content.add(
                figure(
                                figcaption("Ratios of key numbers to those of run 1"),
                                div(DotPlot.draw(shown.rows(), runs.size())).withClass("still"))
                        .withClass("dots"));
        if (shown.leftOut() > 0) {
            content.add(p(shown.note()));
        }
        return new Section("ratios", "Ratios", content);
    }

    private Section maps() {
        return new Section("maps", "Differences of the newest maps", DifferenceMaps.of(folders));
    }

    private Section table() {
        List<String> heads = new ArrayList<>(List.of("number", "unit"));
        for (int i = 1; i <= runs.size(); i++) {
            heads.add("run " + i);
        }
        for (int i = 2; i <= runs.size(); i++) {
            heads.add("run " + i + " / run 1");
        }
        PageTable table = new PageTable("Numbers of the last reports", heads);
        metrics.forEach(metric -> table.row(metric.name(), cells(metric)));
        return new Section("table", "Every number", List.of(table.tag()));
    }

    private List<DomContent> cells(ComparedMetric metric) {
        List<DomContent> cells = new ArrayList<>();
        cells.add(td(metric.first().unit()));
        for (Optional<Metric> value : metric.values()) {
            cells.add(
                    value.map(m -> PageTable.number(m.exact(), m.value(), m.unit(), m.flag()))
                            .orElseGet(() -> td("–")));
        }
        for (int i = 1; i < runs.size(); i++) {
            double ratio = metric.ratio(i);
            cells.add(td(Double.isNaN(ratio) ? "–" : ShownUnit.nice(ratio, "1")));
        }
        return cells;
    }
}
