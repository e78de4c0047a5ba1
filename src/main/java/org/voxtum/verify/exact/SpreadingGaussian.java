package org.voxtum.verify.exact;

import org.hipparchus.special.Erf;

/**
 * A Gaussian cloud at the origin that spreads by diffusion in endless tissue (Crank 1975, The
 * Mathematics of Diffusion, chapter 3).
 *
 * @param amount M [mol]
 * @param width standard deviation along each axis at time zero [m]
 * @param diffusivity D in the fluid [m^2/s]
 * @param accessibleFraction phi [-], in (0, 1]
 */
public record SpreadingGaussian(
        double amount, double width, double diffusivity, double accessibleFraction) {
    /**
     * A stretch of an axis.
     *
     * @param from lower end [m]
     * @param to upper end [m]
     */
    public record Interval(double from, double to) {}

    /** Fluid concentration [mol/m^3] at a distance from the origin [m] and a time [s]. */
    public double concentration(double r, double t) {
        double variance = variance(t);
        double root = Math.sqrt(2 * Math.PI * variance);
        double peak = amount / (accessibleFraction * root * root * root);
        return peak * StrictMath.exp(-r * r / (2 * variance));
    }

    /** Mean fluid concentration over a box [mol/m^3] at a time [s]. */
    public double mean(Interval x, Interval y, Interval z, double t) {
        double scale = Math.sqrt(2 * variance(t));
        double density = density(x, scale) * density(y, scale) * density(z, scale);
        return amount / accessibleFraction * density;
    }

    /** Standard deviation squared [m^2] at a time [s]. */
    public double variance(double t) {
        return width * width + 2 * diffusivity * t;
    }

    /** Mean density of the cloud along one axis [1/m]. */
    private static double density(Interval interval, double scale) {
        double share = Erf.erf(interval.from() / scale, interval.to() / scale) / 2;
        return share / (interval.to() - interval.from());
    }
}
