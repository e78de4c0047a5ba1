package org.voxtum.report;

import java.util.List;
import org.voxtum.render.Chart;
import org.voxtum.run.table.Metric;

/** Curves from rows of a table. */
final class Curves {
    private Curves() {}

    /** Largest magnitude; 0 where there is none. */
    static double largest(List<Double> values) {
        return values.stream()
                .filter(value -> Double.isFinite(value))
                .mapToDouble(Math::abs)
                .max()
                .orElse(0);
    }

    /** A line. */
    static Chart.Series series(String name, List<Double> x, List<Double> y) {
        return new Chart.Series(name, Chart.Mark.LINE, array(x), array(y));
    }

    static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** A number of metrics.csv over time, in given units. */
    static Chart.Series course(String name, List<Metric> course, ShownUnit time, ShownUnit unit) {
        return series(
                name,
                course.stream().map(row -> row.time() / time.size()).toList(),
                course.stream().map(row -> row.value() / unit.size()).toList());
    }
}
