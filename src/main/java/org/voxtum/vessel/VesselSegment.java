package org.voxtum.vessel;

import org.voxtum.fault.Check;

/**
 * A straight vessel between two nodes.
 *
 * @param name the number or word that the file gives it
 * @param from index of the first node in the network
 * @param to index of the second node in the network
 * @param diameter [m], greater than 0
 * @param flow blood flow from first to second node [m^3/s], NaN where the file has none
 * @param haematocrit discharge haematocrit [-], NaN where the file has none
 */
public record VesselSegment(
        String name, int from, int to, double diameter, double flow, double haematocrit) {
    /** Checks the diameter. */
    public VesselSegment {
        Check.positive("diameter of segment " + name, diameter, "m");
    }
}
