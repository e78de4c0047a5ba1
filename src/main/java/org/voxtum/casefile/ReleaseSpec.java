package org.voxtum.casefile;

import org.voxtum.physics.ReleaseLaw;

/**
 * Drug that a carrier gives off.
 *
 * @param to agent that it becomes
 * @param law rate by where the carrier is
 * @param internalRate rate of what cells took up [1/s]
 * @param inPlasma rate in blood [1/s]
 */
public record ReleaseSpec(String to, ReleaseLaw law, double internalRate, double inPlasma) {}
