package org.voxtum.vessel;

import org.voxtum.fault.Check;

/**
 * A node of a vessel network.
 *
 * @param name the number or word that the file gives it
 * @param x position [m]
 * @param y position [m]
 * @param z position [m]
 */
public record VesselNode(String name, double x, double y, double z) {
    /** Checks the position. */
    public VesselNode {
        Check.finite("x of node " + name, x, "m");
        Check.finite("y of node " + name, y, "m");
        Check.finite("z of node " + name, z, "m");
    }
}
