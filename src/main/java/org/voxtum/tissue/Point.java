package org.voxtum.tissue;

import org.voxtum.fault.Check;

/** A point or three lengths along the axes [m]. */
public record Point(double x, double y, double z) {
    /** Checks the coordinates. */
    public Point {
        Check.finite("x", x, "m");
        Check.finite("y", y, "m");
        Check.finite("z", z, "m");
    }
}
