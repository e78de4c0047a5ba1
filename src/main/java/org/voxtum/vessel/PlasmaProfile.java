package org.voxtum.vessel;

/**
 * Plasma concentration along a segment, relative to the inlets; it falls exponentially between the
 * ends.
 *
 * @param from at the first node [-], NaN where not perfused
 * @param to at the second node [-], NaN where not perfused
 */
public record PlasmaProfile(double from, double to) {}
