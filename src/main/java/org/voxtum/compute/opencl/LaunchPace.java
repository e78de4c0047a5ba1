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

    /**
     * How to launch.
     *
     * @param parts into how many parts to cut it
     * @param expected time of all parts, as far as is known [s]
     * @param isTimed whether it is to be timed, for which the device must be idle
     */
    record Plan(long parts, double expected, boolean isTimed) {}

    private static final class Known {
        private long launches;
        private long parts;
        private boolean isSettled;
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

    /** Counts a launch and says how to do it. */
    Plan next(Launch launch, long bytes) {
        Known its = known.computeIfAbsent(launch, l -> new Known());
        double expected = Double.isNaN(its.seconds) ? bytes / bandwidth : its.seconds;
        long parts =
                launch.items().divisible() ? Math.max(1, (long) Math.ceil(expected / longest)) : 1;
        boolean wasSettled = its.isSettled || its.launches == 0;
        its.isSettled = parts == its.parts;
        its.parts = parts;
        its.launches++;
        boolean due =
                its.launches == TIMED[0]
                        || its.launches == TIMED[1]
                        || its.launches % TIMED_EVERY == 0
                        || !wasSettled;
        return new Plan(parts, expected, due && bytes >= SHORT_BYTES);
    }

    /**
     * The last launch took so long [s]; counts only where the one before it was cut alike, since a
     * driver may have had to compile.
     */
    void took(Launch launch, double seconds) {
        Known its = known.get(launch);
        if (its.isSettled) {
            its.seconds = seconds;
        }
    }
}
