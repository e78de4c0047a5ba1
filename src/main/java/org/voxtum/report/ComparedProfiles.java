package org.voxtum.report;

import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.voxtum.render.Chart;
import org.voxtum.run.table.ProfilePoint;

/** Profiles of several runs over one another, as each was last reported. */
final class ComparedProfiles {
    private final List<String> names;
    private final List<RunData> runs;

    ComparedProfiles(List<Path> folders, List<RunData> runs) {
        this.names = names(folders);
        this.runs = runs;
    }

    /** Names of the folders; whole paths where two have the same. */
    private static List<String> names(List<Path> folders) {
        List<String> last =
                folders.stream()
                        .map(f -> f.toAbsolutePath().normalize().getFileName() + "")
                        .toList();
        return last.stream().distinct().count() == last.size()
                ? last
                : folders.stream().map(Path::toString).toList();
    }

    /** A chart for each agent of the first run and each kind of wall, with curves to show. */
    List<Chart> charts() {
        return charts(Optional.empty(), false);
    }

    /**
     * The same of one agent; of all where none is named.
     *
     * @param relative whether each curve is over its largest value
     */
    List<Chart> charts(Optional<String> only, boolean relative) {
        List<Chart> charts = new ArrayList<>();
        List<String> agents = runs.get(0).metrics().agents();
        for (String agent : only.isEmpty() ? agents : List.of(only.get())) {
            for (String from : List.of("vessel", "surface")) {
                Chart chart = chart(agent, from);
                if (ChartFigure.shows(chart)) {
                    charts.add(relative ? overLargest(chart) : chart);
                }
            }
        }
        return charts;
    }

    private Chart chart(String agent, String from) {
        String pool = runs.get(0).metrics().mainPool(agent);
        List<ProfilePoint> all = new ArrayList<>();
        runs.forEach(run -> all.addAll(last(run, agent, from, pool)));
        Profiles shared = new Profiles(agent, from, all);
        List<Chart.Series> series = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Profiles.Curve curve = new Profiles.Curve(last(runs.get(i), agent, from, pool));
            if (!curve.isEmpty()) {
                series.add(curve.series(shared, names.get(i)));
            }
        }
        return shared.chart("(" + pool + ") of " + runs.size() + " runs", series);
    }

    private static Chart overLargest(Chart chart) {
        List<Chart.Series> series = chart.series().stream().map(ComparedProfiles::scaled).toList();
        Chart.Axis value = Chart.Axis.amounts("amount per tissue over its largest");
        return new Chart(chart.title(), chart.x(), value, series);
    }

    private static Chart.Series scaled(Chart.Series curve) {
        double largest = Arrays.stream(curve.y()).max().orElse(0);
        double[] y = Arrays.stream(curve.y()).map(v -> largest > 0 ? v / largest : v).toArray();
        return new Chart.Series(curve.name(), curve.mark(), curve.x(), y);
    }

    private static List<ProfilePoint> last(RunData run, String agent, String from, String pool) {
        double end = run.metrics().lastTime();
        return run.profiles().stream()
                .filter(row -> row.agent().equals(agent) && row.from().equals(from))
                .filter(row -> row.pool().equals(pool) && row.time() == end)
                .toList();
    }

    Section section() {
        List<DomContent> content = new ArrayList<>();
        List<Chart> charts = charts();
        for (int i = 0; i < charts.size(); i++) {
            content.add(ChartFigure.of(charts.get(i), "compared-profile-" + i));
        }
        if (content.isEmpty()) {
            content.add(p("There is no profile: the cases have no walls and no surface."));
        }
        return new Section("profiles", "Profiles", content);
    }
}
