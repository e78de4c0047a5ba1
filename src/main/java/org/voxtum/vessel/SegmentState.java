package org.voxtum.vessel;

import org.voxtum.fault.Check;

/**
 * What blood does in one segment; pressure and arrival are linear along it.
 *
 * @param perfused whether blood flows: a segment that is not contributes no wall area to exchange
 * @param fromPressure blood pressure at the segment's first node [Pa]
 * @param toPressure blood pressure at the segment's second node [Pa]
 * @param fromArrival time that blood takes from the inlets to the first node [s], NaN where not
 *     perfused
 * @param toArrival time that blood takes from the inlets to the second node [s], NaN where not
 *     perfused
 * @param flow blood flow from first to second node [m^3/s], either sign
 */
public record SegmentState(
        boolean perfused,
        double fromPressure,
        double toPressure,
        double fromArrival,
        double toArrival,
        double flow) {
    /** Checks pressures and flow, and the arrival times of a perfused segment. */
    public SegmentState {
        Check.finite("blood pressure at the first node", fromPressure, "Pa");
        Check.finite("blood pressure at the second node", toPressure, "Pa");
        Check.finite("blood flow", flow, "m^3/s");
        if (perfused) {
            Check.notNegative("arrival time at the first node", fromArrival, "s");
            Check.notNegative("arrival time at the second node", toArrival, "s");
        }
    }
}
