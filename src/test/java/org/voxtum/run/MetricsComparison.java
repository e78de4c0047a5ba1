package org.voxtum.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.voxtum.analysis.MetricFlag;
import org.voxtum.format.CsvReader;

/**
 * Two tables of metrics of the same case, row by row. What may differ: amounts by 1e-3 of the
 * larger of value and field's mean; what lies between 0 and 1 by 1e-3; times by one step; distances
 * by one bin; flags only where what they judge lies within 1e-3 of their threshold.
 */
final class MetricsComparison {
    private static final double SHARE = 1e-3;
    private static final double FLAT = 0.05;
    private static final double INVERTED = 0.95;

    private final double step;
    private final double bin;
    private final Map<String, List<Double>> profiles = new HashMap<>();
    private final Map<String, Double> means = new HashMap<>();
    private final Map<Double, Double> emptyWall;
    private final List<String> differences = new ArrayList<>();
    private double worst;
    private String worstRow = "";
    private int compared;

    /** One row of metrics.csv. */
    private record Row(
            String time,
            String agent,
            String pool,
            String region,
            String quantity,
            double value,
            String unit,
            String flag) {
        static Row of(List<String> cells) {
            return new Row(
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    cells.get(3),
                    cells.get(4),
                    CsvReader.number(cells.get(5)),
                    cells.get(6),
                    cells.get(7));
        }

        String field() {
            return String.join("/", time, agent, pool, region);
        }

        String name() {
            return field() + "/" + quantity + "/" + unit;
        }
    }

    /**
     * @param step length of the longest step [s]
     * @param bin width of a bin of the penetration profile [m]
     * @param emptyWall by time, share of the wall area beside fluid that holds less than 1e-12 of
     *     the largest concentration: whether agent leaves there hangs on numbers as small as 1e-40
     */
    MetricsComparison(double step, double bin, Map<Double, Double> emptyWall) {
        this.emptyWall = emptyWall;
        this.step = step;
        this.bin = bin;
    }

    /** Compares the tables of two run folders. */
    MetricsComparison compare(Path expectedRun, Path actualRun) {
        List<List<String>> expected = CsvReader.read(expectedRun.resolve("metrics.csv"));
        List<List<String>> actual = CsvReader.read(actualRun.resolve("metrics.csv"));
        readProfiles(CsvReader.read(expectedRun.resolve("profiles.csv")));
        compare(expected, actual);
        return this;
    }

    void compare(List<List<String>> expected, List<List<String>> actual) {
        if (expected.size() != actual.size()) {
            differences.add(expected.size() + " rows against " + actual.size());
            return;
        }
        for (List<String> cells : expected.subList(1, expected.size())) {
            Row row = Row.of(cells);
            if (row.quantity.equals("mean")) {
                means.put(row.field(), Math.abs(row.value));
            }
        }
        for (int i = 1; i < expected.size(); i++) {
            compare(Row.of(expected.get(i)), Row.of(actual.get(i)));
        }
    }

    void readProfiles(List<List<String>> rows) {
        for (List<String> cells : rows.subList(1, rows.size())) {
            String key = String.join("/", cells.subList(0, 4));
            profiles.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(CsvReader.number(cells.get(5)));
        }
    }

    private void compare(Row expected, Row actual) {
        compared++;
        if (!expected.name().equals(actual.name())) {
            differences.add(expected.name() + " against " + actual.name());
        } else if (!expected.flag.equals(actual.flag)) {
            if (!atThreshold(expected, actual)) {
                differences.add(expected + " against the flag '" + actual.flag + "'");
            }
        } else if (Double.isNaN(expected.value) != Double.isNaN(actual.value)) {
            differences.add(expected + " against " + actual.value);
        } else if (!Double.isNaN(expected.value)) {
            judge(expected, Math.abs(actual.value - expected.value));
        }
    }

    private void judge(Row row, double off) {
        double allowed = allowed(row);
        double share = off == 0 ? 0 : off / allowed;
        if (!(share <= 1)) {
            differences.add(row + " is off by " + off + ", allowed " + allowed);
        }
        if (share > worst) {
            worst = share;
            worstRow = row.name();
        }
    }

    private double allowed(Row row) {
        return switch (row.unit) {
            case "s" -> step;
            case "m" -> bin;
            case "1" ->
                    SHARE * (isRatio(row.quantity) ? Math.abs(row.value) : 1)
                            + (row.quantity.equals("wall_backflow_share")
                                    ? emptyWall.getOrDefault(Double.valueOf(row.time), 0.0)
                                    : 0);
            default -> SHARE * Math.max(Math.abs(row.value), mean(row));
        };
    }

    /** Quotients of two amounts have no natural size, but their own. */
    private static boolean isRatio(String quantity) {
        return quantity.endsWith("_ratio") || quantity.startsWith("mean_penetration_ratio");
    }

    /** Only what is a concentration or a pressure itself may be measured by the field's mean. */
    private double mean(Row row) {
        return row.unit.equals("mol/m^3") || row.unit.equals("Pa")
                ? means.getOrDefault(row.field(), 0.0)
                : 0;
    }

    /** Whether what one of two different flags judges lies at its threshold. */
    private boolean atThreshold(Row expected, Row actual) {
        String suffix = expected.quantity.endsWith("_surface") ? "surface" : "vessel";
        List<Double> profile =
                profiles.getOrDefault(
                        String.join("/", expected.time, expected.agent, expected.pool, suffix),
                        List.of());
        BiFunction<MetricFlag, Double, Boolean> near =
                (flag, offThreshold) ->
                        (expected.flag.equals(flag.label()) || actual.flag.equals(flag.label()))
                                && Math.abs(offThreshold) <= SHARE;
        if (profile.isEmpty()) {
            return false;
        }
        double first = profile.get(0);
        double most = profile.stream().mapToDouble(v -> v).max().orElseThrow();
        double least = profile.stream().mapToDouble(v -> v).min().orElseThrow();
        double mean = profile.stream().mapToDouble(v -> v).average().orElseThrow();
        double level = expected.quantity.startsWith("half") ? 0.5 : 0.1;
        return near.apply(MetricFlag.FLAT, (most - least) / mean / FLAT - 1)
                || near.apply(MetricFlag.INVERTED, first / most / INVERTED - 1)
                || near.apply(MetricFlag.NOT_REACHED, least / first / level - 1)
                || near.apply(MetricFlag.UNRESOLVED, known(expected, actual) / (2 * bin) - 1);
    }

    private static double known(Row expected, Row actual) {
        return Double.isNaN(expected.value) ? actual.value : expected.value;
    }

    /** What differs by more than it may; empty where the tables agree. */
    List<String> differences() {
        return differences;
    }

    /** Rows that were compared. */
    int compared() {
        return compared;
    }

    /** Largest difference, as a share of what is allowed, and where it is. */
    String worst() {
        return "%.2g of what is allowed (%s), %d rows".formatted(worst, worstRow, compared);
    }
}
