package org.voxtum.casefile;

/**
 * A carrier that becomes another one.
 *
 * @param to agent that it becomes
 * @param rate at which what moves does [1/s]
 * @param yield how many come of one [mol/mol]
 */
public record ShrinkingSpec(String to, double rate, double yield) {}
