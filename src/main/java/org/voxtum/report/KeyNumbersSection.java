package org.voxtum.report;

import static j2html.TagCreator.dd;
import static j2html.TagCreator.details;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import j2html.tags.specialized.DlTag;
import j2html.tags.specialized.TdTag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.voxtum.run.RunTables;
import org.voxtum.run.table.Metric;
import org.voxtum.run.table.Metrics;

/** The main numbers of the last report, and all of them folded away. */
final class KeyNumbersSection {
    private static final String METRICS = "metrics.csv";

    /** What most readers look for; in the order of the columns. */
    static final List<String> MAIN =
            List.of(
                    "mean",
                    "content",
                    "cv",
                    "q50",
                    "coverage_50",
                    "half_distance",
                    "half_distance_surface",
                    "mean_penetration",
                    "core_rim",
                    "tumour_normal_ratio",
                    "exposure_mean",
                    "peak_mean",
                    "fraction_extravascular",
                    "percent_dose",
                    "percent_dose_per_gram");

    private static final List<String> SURVIVAL =
            List.of("survival_mean", "log10_kill", "surviving_fraction_above_1e-2");

    private final Metrics metrics;
    private final List<Metric> last;

    private KeyNumbersSection(RunData data) {
        this.metrics = data.metrics();
        this.last = metrics.last();
    }

    static Section of(RunData data) {
        return new KeyNumbersSection(data).section();
    }

    private Section section() {
        List<DomContent> content = new ArrayList<>();
        if (last.isEmpty()) {
            content.add(p("There is no report yet."));
        } else {
            content.add(
                    p(
                            text("Each cell holds the number in a unit that suits it, "),
                            span("then as it stands in metrics.csv, ").withClass("screen"),
                            text("then its flag.")));
            agents().forEach(agent -> content.add(table(agent)));
            flags().ifPresent(content::add);
            content.add(details(summary("Every number of the last report"), every()));
        }
        return new Section("numbers", "Key numbers", content);
    }

    private Set<String> agents() {
        return last.stream()
                .map(Metric::agent)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private DomContent table(String agent) {
        List<Metric> rows = last.stream().filter(row -> row.agent().equals(agent)).toList();
        List<String> quantities = columns(rows);
        List<String> heads = new ArrayList<>(List.of("pool and region"));
        quantities.forEach(quantity -> heads.add(head(rows, quantity)));
        String after = " after " + ShownUnit.nice(metrics.lastTime(), "s");
        PageTable table =
                new PageTable((agent.isEmpty() ? "Fluid and tissue" : agent) + after, heads);
        rows.stream()
                .map(KeyNumbersSection::place)
                .distinct()
                .forEach(place -> addRow(table, rows, place, quantities));
        return table.tag();
    }

    private static List<String> columns(List<Metric> rows) {
        List<String> main =
                MAIN.stream()
                        .filter(name -> rows.stream().anyMatch(r -> r.quantity().equals(name)))
                        .toList();
        boolean spreads = rows.stream().anyMatch(row -> !row.agent().isEmpty());
        return spreads ? main : ofTissue(rows);
    }

    /** Of pressure and oxygen, and how many cells survive where a case asks for it. */
    private static List<String> ofTissue(List<Metric> rows) {
        List<String> columns = new ArrayList<>(List.of("mean", "min", "max"));
        SURVIVAL.stream()
                .filter(name -> rows.stream().anyMatch(r -> r.quantity().equals(name)))
                .forEach(columns::add);
        return columns;
    }

    private static String head(List<Metric> rows, String quantity) {
        String unit =
                rows.stream()
                        .filter(row -> row.quantity().equals(quantity))
                        .map(Metric::unit)
                        .findFirst()
                        .orElse("1");
        String name = quantity.replace('_', ' ');
        return unit.equals("1") ? name : name + " [" + unit + "]";
    }

    private static String place(Metric row) {
        return row.pool() + ", " + row.region();
    }

    private static void addRow(
            PageTable table, List<Metric> rows, String place, List<String> quantities) {
        List<TdTag> cells = new ArrayList<>();
        boolean any = false;
        for (String quantity : quantities) {
            Optional<Metric> found =
                    rows.stream()
                            .filter(r -> place(r).equals(place) && r.quantity().equals(quantity))
                            .findFirst();
            any |= found.isPresent();
            cells.add(
                    found.map(m -> PageTable.number(m.exact(), m.value(), m.unit(), m.flag()))
                            .orElseGet(() -> td()));
        }
        if (any) {
            table.row(place, cells);
        }
    }

    private Optional<DomContent> flags() {
        DlTag list = dl();
        List<String> flags =
                last.stream().map(Metric::flag).filter(f -> !f.isEmpty()).distinct().toList();
        flags.forEach(flag -> list.with(dt(flag), dd(FlagWords.of(flag))));
        return flags.isEmpty() ? Optional.empty() : Optional.of(list);
    }

    private DomContent every() {
        PageTable table =
                new PageTable(
                        "Rows of metrics.csv of the last report",
                        List.of(RunTables.columnsOf(METRICS)));
        for (Metric row : last) {
            List<String> cells = row.cells();
            table.texts(cells.get(0), cells.subList(1, cells.size()).toArray(String[]::new));
        }
        return table.tag();
    }
}
