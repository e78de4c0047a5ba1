package org.voxtum.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.fault.RunRule;
import org.voxtum.format.AtomicFile;
import org.voxtum.format.Decimal;
import org.voxtum.render.Chart;
import org.voxtum.render.ChartPicture;
import org.voxtum.render.PngWriter;
import org.voxtum.run.table.Metric;

/** The numbers of the last reports of several runs, and their ratios to those of the first. */
public final class RunComparison {
    private static final String GRID = "grid";

    private final List<Path> folders;
    private final List<RunData> runs;
    private final List<ComparedMetric> metrics;

    private RunComparison(List<Path> folders, List<RunData> runs) {
        this.folders = List.copyOf(folders);
        this.runs = List.copyOf(runs);
        this.metrics = metrics(runs);
    }

    /**
     * Reads two folders or more.
     *
     * @throws org.voxtum.fault.Fault USAGE where grids are unequal, and as {@link RunReport#write}
     *     where a folder is wrong
     */
    public static RunComparison of(List<Path> folders) {
        List<RunData> runs = folders.stream().map(RunData::read).toList();
        for (int i = 1; i < runs.size(); i++) {
            requireGrid(runs.get(i), folders.get(i), runs.get(0), folders.get(0));
        }
        return new RunComparison(folders, runs);
    }

    /** A run that does not tell its grid is let by. */
    private static void requireGrid(RunData run, Path folder, RunData first, Path firstFolder) {
        JsonNode own = run.facts().json().path(GRID);
        JsonNode other = first.facts().json().path(GRID);
        if (own.isObject() && other.isObject() && !own.equals(other)) {
            throw RunRule.GRIDS_UNEQUAL.fault(
                    folder.toString(), run.facts().grid(), firstFolder, first.facts().grid());
        }
    }

    private static List<ComparedMetric> metrics(List<RunData> runs) {
        List<Map<List<String>, Metric>> tables = runs.stream().map(RunComparison::byKey).toList();
        List<ComparedMetric> compared = new ArrayList<>();
        for (Metric first : runs.get(0).metrics().last()) {
            List<String> key = key(first);
            compared.add(
                    new ComparedMetric(
                            first,
                            tables.stream()
                                    .map(table -> Optional.ofNullable(table.get(key)))
                                    .toList()));
        }
        return compared;
    }

    private static Map<List<String>, Metric> byKey(RunData run) {
        Map<List<String>, Metric> byKey = new HashMap<>();
        run.metrics().last().forEach(row -> byKey.put(key(row), row));
        return byKey;
    }

    private static List<String> key(Metric row) {
        return List.of(row.agent(), row.pool(), row.region(), row.quantity());
    }

    private static String unfinished(Path folder, RunData run) {
        return folder
                + " is not finished, "
                + run.state().words()
                + (run.folder().canGoOn() ? "; go on with: " + run.folder().resumeLine() : "");
    }

    /** What should be known before the ratios are read: unfinished runs, other last times. */
    public List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            if (!runs.get(i).state().finished()) {
                doubts.add(unfinished(folders.get(i), runs.get(i)));
            }
        }
        RunData first = runs.get(0);
        for (int i = 1; i < runs.size(); i++) {
            RunData other = runs.get(i);
            if (other.metrics().lastTime() != first.metrics().lastTime()) {
                doubts.add(
                        folders.get(i)
                                + " was last reported at "
                                + ShownUnit.nice(other.metrics().lastTime(), "s")
                                + ", the first at "
                                + ShownUnit.nice(first.metrics().lastTime(), "s"));
            }
        }
        return doubts;
    }

    /** The table as CSV, its head first: each number as its table has it, then the ratios. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder("agent,pool,region,quantity,unit");
        for (int i = 1; i <= runs.size(); i++) {
            head.append(",value_").append(i);
        }
        for (int i = 2; i <= runs.size(); i++) {
            head.append(",ratio_").append(i);
        }
        lines.add(head.toString());
        metrics.forEach(metric -> lines.add(line(metric)));
        return lines;
    }

    private String line(ComparedMetric metric) {
        List<String> cells = new ArrayList<>(key(metric.first()));
        cells.add(metric.first().unit());
        metric.values().forEach(value -> cells.add(value.map(Metric::exact).orElse("")));
        for (int i = 1; i < runs.size(); i++) {
            double ratio = metric.ratio(i);
            cells.add(Double.isNaN(ratio) ? "" : Decimal.text(ratio));
        }
        return String.join(",", cells);
    }

    /** The same for machines. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("folders", folders.stream().map(Path::toString).toList());
        facts.put("doubts", doubts());
        facts.put("metrics", metrics.stream().map(this::facts).toList());
        return facts;
    }

    private Map<String, Object> facts(ComparedMetric metric) {
        Map<String, Object> facts = new LinkedHashMap<>();
        Metric first = metric.first();
        facts.put("agent", first.agent());
        facts.put("pool", first.pool());
        facts.put("region", first.region());
        facts.put("quantity", first.quantity());
        facts.put("unit", first.unit());
        List<Object> values = new ArrayList<>();
        List<Object> ratios = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            double value = metric.values().get(i).map(Metric::value).orElse(Double.NaN);
            double ratio = metric.ratio(i);
            values.add(Double.isNaN(value) ? null : value);
            ratios.add(Double.isNaN(ratio) ? null : ratio);
        }
        facts.put("values", values);
        facts.put("ratios", ratios);
        return facts;
    }

    /**
     * Draws the profiles of an agent in all runs over one another: from the walls of vessels where
     * there are any, else from the tumour's surface.
     *
     * @param agent its name; empty for the first that has a profile
     * @param relative whether each curve is over its largest value
     * @throws org.voxtum.fault.Fault USAGE where no run has a profile of it
     */
    public void drawProfiles(Optional<String> agent, boolean relative, Path file) {
        Chart chart =
                new ComparedProfiles(folders, runs)
                        .charts(agent, relative).stream()
                                .findFirst()
                                .orElseThrow(
                                        () ->
                                                RunRule.PROFILE_NONE.fault(
                                                        folders.get(0).toString(),
                                                        agent.orElse("any agent"),
                                                        String.join(
                                                                ", ",
                                                                runs.get(0).metrics().agents())));
        Map<String, String> texts = Map.of("Title", chart.title());
        AtomicFile.write(file, out -> PngWriter.write(out, ChartPicture.draw(chart), texts));
    }

    /** Where its page goes: into the first folder, under a name that tells the other runs. */
    public Path file() {
        return folders.get(0).resolve(ComparisonName.of(folders));
    }

    /** Writes the page. */
    public void write(Path file) {
        String page = ComparisonPage.of(folders, runs, metrics, doubts()).text();
        byte[] text = page.getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(text));
    }
}
