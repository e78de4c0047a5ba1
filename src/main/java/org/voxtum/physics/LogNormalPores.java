package org.voxtum.physics;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.fault.Check;

/**
 * Pores of a vessel wall whose radii are spread log-normally over the area that they cover.
 *
 * <p>Source: Deen, Bridges, Brenner and Myers 1985, Am J Physiol 249:F374 (log-normal radii);
 * classes: equal shares of the area, each at its middle quantile.
 *
 * @param median radius that halves the covered area [m], greater than 0
 * @param logSd standard deviation of ln(radius) [-], not negative
 */
public record LogNormalPores(double median, double logSd) {
    /** Checks both values. */
    public LogNormalPores {
        Check.positive("median pore radius", median, "m");
        Check.notNegative("spread of the pore radii", logSd, "");
    }

    /**
     * Classes that stand for the distribution, smallest pores first.
     *
     * @param count how many, at least 1
     * @param areaFraction share of the wall's surface that all pores cover [-], 0 to 1
     * @param wall thickness of the wall [m], greater than 0
     * @param hindrance law by which they hinder solutes
     */
    public List<PoreClass> classes(
            int count, double areaFraction, double wall, PoreHindrance hindrance) {
        List<PoreClass> classes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double radius = median * StrictMath.exp(logSd * NormalQuantile.of((i + 0.5) / count));
            classes.add(PoreClass.of(radius, areaFraction / count, wall, hindrance));
        }
        return classes;
    }
}
