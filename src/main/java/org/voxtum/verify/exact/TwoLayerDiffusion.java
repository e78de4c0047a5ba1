package org.voxtum.verify.exact;

import org.hipparchus.special.Erf;

/**
 * Diffusion from a half space at concentration 1 ({@code x < 0}) into an empty one of another
 * material; concentration in the fluid and flux go on across the interface.
 *
 * <p>Source: Crank 1975, The Mathematics of Diffusion, section 3.4 (composite media).
 *
 * @param left material of x < 0
 * @param right material of x > 0
 */
public record TwoLayerDiffusion(Material left, Material right) {
    /**
     * A material.
     *
     * @param accessibleFraction phi [-]
     * @param diffusivity D in the fluid [m^2/s]
     */
    public record Material(double accessibleFraction, double diffusivity) {
        /** {@code phi sqrt(D)} [m/s^(1/2)]. */
        double effusivity() {
            return accessibleFraction * Math.sqrt(diffusivity);
        }

        private double spread(double distance, double t) {
            return Erf.erfc(distance / (2 * Math.sqrt(diffusivity * t)));
        }
    }

    /** Fluid concentration over that of the left at first [-], at x [m] and a time > 0 [s]. */
    public double concentration(double x, double t) {
        return x < 0
                ? 1 - (1 - interfaceValue()) * left.spread(-x, t)
                : interfaceValue() * right.spread(x, t);
    }

    /** Concentration at the interface [-], at all times. */
    public double interfaceValue() {
        return left.effusivity() / (left.effusivity() + right.effusivity());
    }

    /** Flux through the interface over concentration [m/s] at a time > 0 [s]. */
    public double interfaceFlux(double t) {
        return interfaceValue() * right.effusivity() / Math.sqrt(Math.PI * t);
    }

    /** Amount that has crossed, per area and concentration [m], at a time [s]. */
    public double transferred(double t) {
        return 2 * interfaceValue() * right.effusivity() * Math.sqrt(t / Math.PI);
    }
}
