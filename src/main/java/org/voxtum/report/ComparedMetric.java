package org.voxtum.report;

import java.util.List;
import java.util.Optional;
import org.voxtum.run.table.Metric;

/**
 * One number of the last report of several runs.
 *
 * @param first the number of the first run
 * @param values those of all runs, the first too; empty where a run has none
 */
record ComparedMetric(Metric first, List<Optional<Metric>> values) {
    /** Copies the list. */
    ComparedMetric {
        values = List.copyOf(values);
    }

    /** Number of a run over that of the first; NaN where either is missing or the first is 0. */
    double ratio(int run) {
        double value = values.get(run).map(Metric::value).orElse(Double.NaN);
        boolean same = value == first.value();
        return same ? 1 : first.value() == 0 ? Double.NaN : value / first.value();
    }

    /** Where and what it is. */
    String name() {
        String of = first.agent().isEmpty() ? first.pool() : first.agent() + " " + first.pool();
        return of + ", " + first.region() + ": " + first.quantity().replace('_', ' ');
    }
}
