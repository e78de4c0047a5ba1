package org.voxtum.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.grid.Shape;

/** Measures wall time of what a backend is asked for, until all of it is done. */
final class DeviceStopwatch {
    private static final int FEWEST = 3;
    private final Backend backend;

    DeviceStopwatch(Backend backend) {
        this.backend = backend;
    }

    /** Median of a few repeats after one that is not counted [s]. */
    double median(int repeats, Runnable action) {
        seconds(action);
        double[] all = new double[repeats];
        for (int i = 0; i < repeats; i++) {
            all[i] = seconds(action);
        }
        Arrays.sort(all);
        return all[repeats / 2];
    }

    /**
     * Median of the second half of repeats, three at least, until a time [s] is over: Java's part
     * becomes faster for some seconds.
     */
    double settled(double budget, Runnable action) {
        List<Double> all = new ArrayList<>();
        double sum = 0;
        while (all.size() < FEWEST || sum < budget) {
            double one = seconds(action);
            all.add(one);
            sum += one;
        }
        List<Double> late = new ArrayList<>(all.subList(all.size() / 2, all.size()));
        Collections.sort(late);
        return late.get(late.size() / 2);
    }

    /** Once [s]. */
    double seconds(Runnable action) {
        settle();
        long start = System.nanoTime();
        action.run();
        settle();
        return (System.nanoTime() - start) * 1e-9;
    }

    /** Until everything asked for is done: the answer of a sum needs it. */
    private void settle() {
        DeviceField one = backend.allocate("one", Shape.of(1, 1, 1));
        backend.vectors().sum(one);
        backend.release(one);
    }
}
