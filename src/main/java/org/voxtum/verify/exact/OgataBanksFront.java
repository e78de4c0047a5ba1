package org.voxtum.verify.exact;

import org.hipparchus.special.Erf;

/**
 * Front that flow and diffusion carry into empty tissue from a boundary held at concentration 1:
 * {@code c_t + v c_x = D c_xx}, {@code c(0, t) = 1}.
 *
 * <p>Source: Ogata and Banks 1961, USGS Professional Paper 411-A; the product of the growing
 * exponential and the vanishing erfc is formed without either.
 *
 * @param velocity v [m/s], not negative
 * @param diffusivity D [m^2/s]
 */
public record OgataBanksFront(double velocity, double diffusivity) {
    /** Concentration over that at the boundary [-], at x >= 0 [m] and a time > 0 [s]. */
    public double concentration(double x, double t) {
        double length = 2 * Math.sqrt(diffusivity * t);
        double behind = (x - velocity * t) / length;
        double ahead = (x + velocity * t) / length;
        double reflected = StrictMath.exp(-behind * behind) * ScaledErfc.of(ahead);
        return (Erf.erfc(behind) + reflected) / 2;
    }
}
