package org.voxtum.run;

import java.util.Locale;
import java.util.Optional;

/**
 * The rates that a prediction of time uses.
 *
 * @param source where they are from, for people
 * @param stage one stage of a superstep [s/voxel]
 * @param step what a superstep takes beside its stages [s/voxel]
 * @param implicitStep one implicit step [s/voxel]
 */
public record Pace(String source, double stage, double step, double implicitStep) {
    /** Of the reference backend on two processors. */
    private static final Pace DEFAULT =
            new Pace("default rates, not measured here; see 'voxtum bench'", 33e-9, 70e-9, 4e-6);

    /** What was measured, else the default. */
    public static Pace of(Optional<DeviceRates> measured) {
        return measured.map(Pace::of).orElse(DEFAULT);
    }

    /** Without anything measured. */
    static Pace usual() {
        return DEFAULT;
    }

    private static Pace of(DeviceRates rates) {
        return new Pace(
                String.format(
                        Locale.ROOT,
                        "rates that 'voxtum bench' measured for %s, %s",
                        rates.device(),
                        rates.precision()),
                rates.stage(),
                rates.step(),
                rates.implicitStep());
    }

    /** Seconds of an agent's steps. */
    double seconds(double supersteps, double stages, double implicitSteps, long voxels) {
        return voxels * (supersteps * step + stages * stage + implicitSteps * implicitStep);
    }

    /** Nanoseconds a voxel and stage, for people. */
    String text() {
        return String.format(Locale.ROOT, "%.3g ns a voxel and stage (%s)", stage * 1e9, source);
    }
}
