package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;

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
}
