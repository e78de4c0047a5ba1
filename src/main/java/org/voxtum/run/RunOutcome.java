package org.voxtum.run;

import java.nio.file.Path;

/**
 * What a call of run or resume came to.
 *
 * @param folder the run folder
 * @param ending how it ended
 * @param time model time that every agent has reached [s]
 */
public record RunOutcome(Path folder, Ending ending, double time) {}
