package org.voxtum.model;

import org.voxtum.agent.TimeCourse;
import org.voxtum.grid.Field;

/**
 * When blood reaches the wall in each voxel.
 *
 * @param time tau_a, mean by wall area [s]
 * @param slowest time by which 99 % of the wall area is reached [s]
 */
public record PlasmaArrival(Field time, double slowest) {
    private static final double NEGLIGIBLE_SHARE = 0.01;

    /** Whether delays matter to a plasma: over 1 % of its shortest half-life or infusion. */
    public boolean matters(TimeCourse plasma) {
        return matters(slowest, plasma);
    }

    /** The same by the slowest time alone [s]. */
    public static boolean matters(double slowest, TimeCourse plasma) {
        return slowest > NEGLIGIBLE_SHARE * plasma.shortestTime();
    }
}
