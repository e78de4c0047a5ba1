package org.voxtum.vessel;

/**
 * Numbers that tell whether the blood flow of a network is believable.
 *
 * @param misfit root mean square over segments of the pressure drop less flow over conductance
 *     [Pa]; 0 but for rounding where the flow was solved
 * @param leastPressure lowest node pressure [Pa]
 * @param medianPressure median of the node pressures [Pa]
 * @param greatestPressure highest node pressure [Pa]
 * @param medianVelocity median over segments of the mean blood velocity [m/s]
 * @param inflow blood that enters at all boundary nodes [m^3/s]
 * @param imbalance largest net flow at an inner node [m^3/s]
 * @param perfusedSegments number of segments that are perfused
 * @param wallArea wall area of all segments [m^2]
 * @param perfusedWallArea wall area of the perfused segments [m^2]
 * @param arrival arrival times by wall area
 */
public record FlowStatistics(
        double misfit,
        double leastPressure,
        double medianPressure,
        double greatestPressure,
        double medianVelocity,
        double inflow,
        double imbalance,
        int perfusedSegments,
        double wallArea,
        double perfusedWallArea,
        ArrivalQuantiles arrival) {}
