package org.voxtum.casefile;

import org.voxtum.fault.Check;

/**
 * Pores of the vessel wall, one size.
 *
 * @param radius [m], greater than 0
 * @param areaFraction share of the wall's surface that pores cover [-], 0 to 1
 * @param wall thickness of the wall [m], greater than 0
 */
public record WallPores(double radius, double areaFraction, double wall) {
    /** Checks the three values. */
    public WallPores {
        Check.positive("pore radius", radius, "m");
        Check.within("pore area fraction", areaFraction, 0, 1, "");
        Check.positive("wall thickness", wall, "m");
    }
}
