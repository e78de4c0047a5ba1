package org.voxtum.run;

/** How a call of run or resume ended. */
public enum Ending {
    /** The end of the case is reached. */
    FINISHED("finished"),

    /** The run was at its end before the call. */
    ALREADY_FINISHED("finished before"),

    /** Stopped with a checkpoint, in time for the wall-clock limit. */
    WALL_CLOCK("the wall-clock limit"),

    /** Stopped with a checkpoint by SIGINT. */
    INTERRUPTED("SIGINT"),

    /** Stopped with a checkpoint by SIGTERM. */
    TERMINATED("SIGTERM");

    private final String words;

    Ending(String words) {
        this.words = words;
    }

    /** What ended it, in words. */
    public String words() {
        return words;
    }
}
