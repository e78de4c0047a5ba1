package org.voxtum.cli;

/**
 * Exit codes that no {@link org.voxtum.fault.Fault} carries; a fault's kind has its own, 2 to 8.
 */
public final class ExitCode {
    /** Everything that was asked for is done. */
    public static final int OK = 0;

    /** A bug in Voxtum. */
    public static final int BUG = 1;

    /** Stopped by the wall-clock limit, with a checkpoint to resume from. */
    public static final int WALL_CLOCK = 75;

    /** Stopped by SIGINT, with a checkpoint to resume from. */
    public static final int INTERRUPTED = 130;

    /** Stopped by SIGTERM, with a checkpoint to resume from. */
    public static final int TERMINATED = 143;

    private ExitCode() {}
}
