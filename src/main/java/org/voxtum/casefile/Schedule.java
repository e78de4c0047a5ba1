package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Regular times of a run. */
public final class Schedule {
    private static final double SAME = 1e-9;

    private Schedule() {}

    /**
     * Multiples of an interval up to the duration, which is always the last.
     *
     * @param interval [s], greater than 0
     * @param duration [s], greater than 0
     */
    public static List<Double> every(double interval, double duration) {
        List<Double> times = new ArrayList<>();
        for (long i = 1; i * interval < duration * (1 - SAME); i++) {
            times.add(i * interval);
        }
        times.add(duration);
        return times;
    }

    /** Times of either schedule, rising; times that differ by rounding alone count once. */
    public static List<Double> union(List<Double> one, List<Double> other) {
        List<Double> times = new ArrayList<>();
        TreeSet<Double> both = new TreeSet<>(one);
        both.addAll(other);
        for (double time : both) {
            if (times.isEmpty() || !same(times.get(times.size() - 1), time)) {
                times.add(time);
            }
        }
        return times;
    }

    /** Whether a time is one of a schedule's, up to rounding. */
    public static boolean contains(List<Double> times, double time) {
        return times.stream().anyMatch(each -> same(each, time));
    }

    private static boolean same(double one, double other) {
        return Math.abs(one - other) <= SAME * Math.max(Math.abs(one), Math.abs(other));
    }
}
