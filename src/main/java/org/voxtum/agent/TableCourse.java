package org.voxtum.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.voxtum.fault.DataRule;

/**
 * A measured concentration: linear between the rows, 0 before the first, log-linear through the
 * last two positive rows after the last.
 */
public final class TableCourse implements TimeCourse {
    private final double[] times;
    private final double[] values;
    private final double tailRate;

    /**
     * @param times strictly ascending [s]
     * @param values not negative [mol/m^3]
     * @param where file and line of a row, from 0, for messages
     */
    public TableCourse(double[] times, double[] values, IntFunction<String> where) {
        this.times = times.clone();
        this.values = values.clone();
        check(where);
        this.tailRate = tailRate();
    }

    private void check(IntFunction<String> where) {
        if (times.length < 2 || times.length != values.length) {
            throw DataRule.TABLE_SHORT.fault(where.apply(0));
        }
        for (int i = 0; i < times.length; i++) {
            boolean ascends = i == 0 || times[i] > times[i - 1];
            if (!ascends || !(values[i] >= 0) || !Double.isFinite(values[i])) {
                throw DataRule.TABLE_ROW.fault(where.apply(i), times[i], values[i]);
            }
        }
    }

    private double tailRate() {
        int n = times.length;
        boolean falls = values[n - 1] > 0 && values[n - 2] > values[n - 1];
        return falls
                ? StrictMath.log(values[n - 2] / values[n - 1]) / (times[n - 1] - times[n - 2])
                : 0;
    }

    @Override
    public double at(double seconds) {
        int n = times.length;
        if (seconds < times[0]) {
            return 0;
        }
        if (seconds >= times[n - 1]) {
            return values[n - 1] * StrictMath.exp(-tailRate * (seconds - times[n - 1]));
        }
        int i = row(seconds);
        return values[i] + slope(i) * (seconds - times[i]);
    }

    private int row(double seconds) {
        int i = 0;
        while (i + 2 < times.length && times[i + 1] <= seconds) {
            i++;
        }
        return i;
    }

    private double slope(int i) {
        return (values[i + 1] - values[i]) / (times[i + 1] - times[i]);
    }

    @Override
    public double largest() {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    @Override
    public List<Double> events() {
        List<Double> events = new ArrayList<>();
        for (double time : times) {
            events.add(time);
        }
        return events;
    }

    @Override
    public double stepFor(double seconds, double fraction) {
        if (seconds < times[0]) {
            return Double.POSITIVE_INFINITY;
        }
        double slope =
                seconds >= times[times.length - 1]
                        ? tailRate * at(seconds)
                        : Math.abs(slope(row(seconds)));
        return slope == 0 ? Double.POSITIVE_INFINITY : fraction * largest() / slope;
    }

    @Override
    public double shortestTime() {
        double shortest = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 1 < times.length; i++) {
            shortest = Math.min(shortest, times[i + 1] - times[i]);
        }
        return shortest;
    }
}
