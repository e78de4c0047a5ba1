package org.voxtum.run.view;

import java.util.List;

/** Steps among the times of a run. */
public final class Times {
    private Times() {}

    /** Place of the time at or before another one; of the last for NaN. */
    public static int at(List<Double> times, double time) {
        int found = Double.isNaN(time) ? times.size() - 1 : 0;
        for (int i = 0; i < times.size() && !Double.isNaN(time); i++) {
            found = times.get(i) <= time * (1 + 1e-9) ? i : found;
        }
        return found;
    }

    /** The time some steps on, held to the first and the last [s]. */
    public static double step(List<Double> times, double time, int steps) {
        return times.get(Math.max(0, Math.min(times.size() - 1, at(times, time) + steps)));
    }
}
