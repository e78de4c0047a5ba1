package org.voxtum.report;

import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voxtum.render.Chart;
import org.voxtum.run.table.Metric;
import org.voxtum.run.table.Metrics;

/** How evenly an agent is spread: quantiles and coverage over time, and volume against amount. */
final class CoverageSection {
    private static final double PERCENT = 0.01;

    /** Share of the volume [%] that exceeds the quantity. */
    private static final Map<String, Double> EXCEEDED = exceeded();

    /** Multiple of the mean that the quantity is the covered share of. */
    private static final Map<String, Double> COVERED = covered();

    private final Metrics metrics;
    private final ShownUnit time;

    private CoverageSection(RunData data) {
        this.metrics = data.metrics();
        this.time = ShownUnit.of("s", metrics.lastTime());
    }

    private static Map<String, Double> exceeded() {
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put("min", 100.0);
        shares.put("q05", 95.0);
        shares.put("d90", 90.0);
        shares.put("q50", 50.0);
        shares.put("q95", 5.0);
        shares.put("max", 0.0);
        return shares;
    }

    private static Map<String, Double> covered() {
        Map<String, Double> multiples = new LinkedHashMap<>();
        multiples.put("coverage_10", 0.1);
        multiples.put("coverage_50", 0.5);
        multiples.put("coverage_100", 1.0);
        return multiples;
    }

    static Section of(RunData data) {
        CoverageSection section = new CoverageSection(data);
        List<DomContent> content = new ArrayList<>();
        List<String> agents = data.metrics().agents();
        for (int i = 0; i < agents.size(); i++) {
            section.add(content, agents.get(i), i);
        }
        return new Section(
                "coverage",
                "Coverage",
                content.isEmpty() ? List.of(p("There is nothing to spread yet.")) : content);
    }

    private void add(List<DomContent> content, String agent, int number) {
        figure(content, histogram(agent), "histogram-" + number);
        figure(content, coverage(agent), "coverage-" + number);
        figure(content, quantiles(agent), "quantiles-" + number);
    }

    private static void figure(List<DomContent> content, Chart chart, String id) {
        if (ChartFigure.shows(chart)) {
            content.add(ChartFigure.of(chart, id));
        }
    }

    /** Volume that exceeds an amount, through every point that metrics.csv holds. */
    private Chart histogram(String agent) {
        String pool = metrics.mainPool(agent);
        ShownUnit unit = unit(agent, "max", metrics.last());
        List<Chart.Series> series = new ArrayList<>();
        for (String region : metrics.regions(agent)) {
            List<double[]> points = points(agent, pool, region);
            if (points.size() > 1) {
                series.add(
                        new Chart.Series(
                                region,
                                Chart.Mark.BOTH,
                                points.stream().mapToDouble(p -> p[0] / unit.size()).toArray(),
                                points.stream().mapToDouble(p -> p[1]).toArray()));
            }
        }
        return new Chart(
                "Volume of tissue with more than an amount of " + agent + " (" + pool + ")",
                Chart.Axis.linear(unit.axis("amount per tissue")),
                Chart.Axis.linear("volume [%]"),
                series);
    }

    private List<double[]> points(String agent, String pool, String region) {
        List<double[]> points = new ArrayList<>();
        EXCEEDED.forEach(
                (quantity, share) ->
                        metrics.last(agent, pool, region, quantity)
                                .filter(row -> !Double.isNaN(row.value()))
                                .ifPresent(row -> points.add(new double[] {row.value(), share})));
        double mean =
                metrics.last(agent, pool, region, "mean").map(Metric::value).orElse(Double.NaN);
        COVERED.forEach(
                (quantity, multiple) ->
                        metrics.last(agent, pool, region, quantity)
                                .filter(row -> !Double.isNaN(row.value() * mean))
                                .ifPresent(
                                        row ->
                                                points.add(
                                                        new double[] {
                                                            multiple * mean, row.value() / PERCENT
                                                        })));
        points.sort(Comparator.<double[]>comparingDouble(p -> p[0]).thenComparing(p -> -p[1]));
        return points;
    }

    private Chart coverage(String agent) {
        List<Chart.Series> series = new ArrayList<>();
        String region = metrics.mainRegion(agent);
        ShownUnit percent = new ShownUnit("%", PERCENT);
        COVERED.forEach(
                (quantity, multiple) ->
                        series.add(
                                Curves.course(
                                        "above " + ShownUnit.nice(multiple, "1") + " of the mean",
                                        metrics.course(
                                                agent, metrics.mainPool(agent), region, quantity),
                                        time,
                                        percent)));
        return new Chart(
                "Share of " + region + " above a share of the mean of " + agent,
                Chart.Axis.linear(time.axis("time")),
                Chart.Axis.linear(percent.axis("share of the volume")),
                series);
    }

    private Chart quantiles(String agent) {
        String pool = metrics.mainPool(agent);
        String region = metrics.mainRegion(agent);
        ShownUnit unit = unit(agent, "q95", metrics.rows());
        List<Chart.Series> series = new ArrayList<>();
        for (String quantity : List.of("q95", "mean", "q50", "q05")) {
            series.add(
                    Curves.course(
                            quantity, metrics.course(agent, pool, region, quantity), time, unit));
        }
        return new Chart(
                "Quantiles of " + agent + " (" + pool + ") in " + region,
                Chart.Axis.linear(time.axis("time")),
                Chart.Axis.amounts(unit.axis("amount per tissue")),
                series);
    }

    private ShownUnit unit(String agent, String quantity, List<Metric> rows) {
        String pool = metrics.mainPool(agent);
        return ShownUnit.of(
                "mol/m^3",
                Curves.largest(
                        rows.stream()
                                .filter(r -> r.agent().equals(agent) && r.pool().equals(pool))
                                .filter(r -> r.quantity().equals(quantity))
                                .map(Metric::value)
                                .toList()));
    }
}
