package org.voxtum.compute.opencl;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.voxtum.fault.Fault;

/**
 * How a device is to be used; nothing of it changes a bit of a result.
 *
 * @param cache folder of what saves time at the next start: kernels as built, groups as tuned;
 *     empty for none
 * @param tunes whether groups of work-items are tried where none is known; only with a cache, since
 *     it takes seconds
 * @param profiles whether each launch is timed by the device
 * @param longestLaunch most time that one launch of a kernel should take [s]: a display driver
 *     resets a card that does not answer for some seconds
 * @param patience time beyond what was expected after which a device counts as silent [s]; infinite
 *     for no watch over it
 * @param onSilence told, on a thread of its own, of a device that does not answer any more; the
 *     thread that waits for it cannot be woken, so the process must be ended
 */
public record OpenClOptions(
        Optional<Path> cache,
        boolean tunes,
        boolean profiles,
        double longestLaunch,
        double patience,
        Consumer<Fault> onSilence) {
    private static final double LONGEST_LAUNCH = 0.2;

    /** Short launches; no cache, no tuning, no times and no watch. */
    public static OpenClOptions plain() {
        return new OpenClOptions(
                Optional.empty(),
                false,
                false,
                LONGEST_LAUNCH,
                Double.POSITIVE_INFINITY,
                fault -> {});
    }

    /** The same with a cache, and with tuning or not. */
    public OpenClOptions caching(Optional<Path> folder, boolean tuning) {
        return new OpenClOptions(folder, tuning, profiles, longestLaunch, patience, onSilence);
    }

    /** The same, with each launch timed or not. */
    public OpenClOptions profiling(boolean wanted) {
        return new OpenClOptions(cache, tunes, wanted, longestLaunch, patience, onSilence);
    }

    /** The same with another most time of a launch [s]. */
    OpenClOptions withLaunchesOf(double seconds) {
        return new OpenClOptions(cache, tunes, profiles, seconds, patience, onSilence);
    }

    /** The same with a watch over the device. */
    public OpenClOptions watched(double seconds, Consumer<Fault> silence) {
        return new OpenClOptions(cache, tunes, profiles, longestLaunch, seconds, silence);
    }
}
