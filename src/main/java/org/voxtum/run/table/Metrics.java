package org.voxtum.run.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** metrics.csv, and its last report apart, which most of a page is about. */
public final class Metrics {
    private final List<Metric> rows;
    private final List<Metric> last;

    /**
     * A table.
     *
     * @param rows in the order of the table
     */
    public Metrics(List<Metric> rows) {
        this.rows = List.copyOf(rows);
        double time = lastTime();
        this.last = rows.stream().filter(row -> row.time() == time).toList();
    }

    /** Every row. */
    public List<Metric> rows() {
        return rows;
    }

    /** Time of the last report [s]; NaN where there is none yet. */
    public double lastTime() {
        return rows.isEmpty() ? Double.NaN : rows.get(rows.size() - 1).time();
    }

    /** Rows of the last report. */
    public List<Metric> last() {
        return last;
    }

    /** Different words among the rows of an agent in the last report, in the table's order. */
    private List<String> words(String agent, Function<Metric, String> word) {
        return last.stream().filter(row -> row.agent().equals(agent)).map(word).distinct().toList();
    }

    /** Agents, without the fluid. */
    public List<String> agents() {
        return last.stream()
                .map(Metric::agent)
                .filter(agent -> !agent.isEmpty())
                .distinct()
                .toList();
    }

    /** Pools of an agent. */
    public List<String> pools(String agent) {
        return words(agent, Metric::pool);
    }

    /** Pools of an agent that are spread over tissue, so that their distribution is told. */
    public List<String> tissuePools(String agent) {
        return pools(agent).stream()
                .filter(pool -> !last(agent, pool, "all", "q50").isEmpty())
                .toList();
    }

    /** All of the agent where that is more than one pool, else its free part. */
    public String mainPool(String agent) {
        return pools(agent).contains("total") && !last(agent, "total", "all", "q50").isEmpty()
                ? "total"
                : "free";
    }

    /** Regions with numbers of an agent. */
    public List<String> regions(String agent) {
        return words(agent, Metric::region);
    }

    /** The tumour where there is one, else all tissue. */
    public String mainRegion(String agent) {
        return regions(agent).contains("tumour") ? "tumour" : "all";
    }

    /** A number of the last report. */
    public Optional<Metric> last(String agent, String pool, String region, String quantity) {
        return last.stream().filter(row -> row.isOf(agent, pool, region, quantity)).findFirst();
    }

    /** A number over time. */
    public List<Metric> course(String agent, String pool, String region, String quantity) {
        return rows.stream().filter(row -> row.isOf(agent, pool, region, quantity)).toList();
    }
}
