package org.voxtum.viewer.window;

/** Something that is worked out beside the window's thread. */
interface Work {
    /** Whether something asked has no outcome yet. */
    boolean isBusy();

    /** Whether there is an outcome to take. */
    boolean hasOutcome();
}
