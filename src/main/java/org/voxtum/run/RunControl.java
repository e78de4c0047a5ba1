package org.voxtum.run;

import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * What may stop a run between two steps: a signal, or a wall-clock limit. Time is Java's monotonic
 * clock, which no change of the time of day moves.
 */
public final class RunControl {
    /** The part of the limit that is kept for the start and the end of the process. */
    private static final double KEPT = 0.02;

    private final AtomicReference<Ending> asked = new AtomicReference<>();
    private final OptionalDouble maxWall;
    private final LongSupplier nanos;
    private final long start;

    /**
     * A control whose clock starts now.
     *
     * @param maxWall wall-clock seconds that the run may take; empty: any
     */
    public RunControl(OptionalDouble maxWall) {
        this(maxWall, System::nanoTime);
    }

    RunControl(OptionalDouble maxWall, LongSupplier nanos) {
        this.maxWall = maxWall;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    /** A control that never stops a run. */
    public static RunControl unlimited() {
        return new RunControl(OptionalDouble.empty());
    }

    /**
     * Asks the run to stop with a checkpoint before its next step; any thread may ask.
     *
     * @return false where it was asked before
     */
    public boolean stop(Ending why) {
        return asked.compareAndSet(null, why);
    }

    /** Why the run should stop now; null where it should go on. */
    Ending asked() {
        return asked.get();
    }

    /** Wall-clock seconds since the control was made; never negative. */
    double seconds() {
        return Math.max(0, (nanos.getAsLong() - start) / 1e9);
    }

    /** Whether the limit would be passed by something that takes so many seconds. */
    boolean isTooLong(double wallSeconds) {
        return maxWall.isPresent() && seconds() + wallSeconds >= (1 - KEPT) * maxWall.getAsDouble();
    }
}
