package org.voxtum.compute.opencl;

import java.util.HashMap;
import java.util.Map;

/**
 * How long launches take, from earlier ones of the same kernel on as many work-items; before there
 * is one, from the bytes of its buffers and a low bandwidth.
 */
final class LaunchPace {
    /** Low for what is slow and may have a watchdog; processors have none. */
    private static final double LOW_BANDWIDTH = 1e9;

    private static final double LOW_BANDWIDTH_OF_PROCESSORS = 5e9;

    /** A launch of fewer bytes is short anywhere. */
    private static final long SHORT_BYTES = 1 << 20;

    /** The first launch may compile; later the device may have become slower. */
    private static final long[] TIMED = {2, 3};

    private static final long TIMED_EVERY = 256;

    private final double bandwidth;
    private final double longest;
    private final Map<Launch, Known> known = new HashMap<>();

    /** What is launched. */
    record Launch(String kernel, WorkItems items) {}

    private static final class Known {
        private long launches;
        private double seconds = Double.NaN;
    }

    /**
     * @param longest most time of one launch [s]
     */
    LaunchPace(DeviceDescription.Kind kind, double longest) {
        this.bandwidth =
                kind == DeviceDescription.Kind.CPU ? LOW_BANDWIDTH_OF_PROCESSORS : LOW_BANDWIDTH;
        this.longest = longest;
    }

    private Known of(Launch launch) {
        return known.computeIfAbsent(launch, l -> new Known());
    }

    /** Time that a launch takes as far as is known [s]. */
    double expected(Launch launch, long bytes) {
        double seconds = of(launch).seconds;
        return Double.isNaN(seconds) ? bytes / bandwidth : seconds;
    }

    /** Into how many parts to cut it. */
    long parts(Launch launch, long bytes) {
        return Math.max(1, (long) Math.ceil(expected(launch, bytes) / longest));
    }

    /** Counts a launch; says whether it is to be timed, for which the device must be idle. */
    boolean isToBeTimed(Launch launch, long bytes) {
        long number = ++of(launch).launches;
        boolean due = number == TIMED[0] || number == TIMED[1] || number % TIMED_EVERY == 0;
        return due && bytes >= SHORT_BYTES;
    }

    /** A launch took so long [s]. */
    void took(Launch launch, double seconds) {
        of(launch).seconds = seconds;
    }
}
