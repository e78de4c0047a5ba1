package org.voxtum.run;

import java.util.Arrays;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.grid.Shape;

/** Measures wall time of what a backend is asked for, until all of it is done. */
final class DeviceStopwatch {
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
