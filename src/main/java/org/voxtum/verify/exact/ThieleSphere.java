package org.voxtum.verify.exact;

/**
 * Steady diffusion into a sphere that consumes by first order, held at concentration 1 at its
 * surface: {@code D lap c = k c}.
 *
 * <p>Source: Thiele 1939, Ind Eng Chem 31:916.
 *
 * @param radius R [m]
 * @param modulus {@code R sqrt(k/D)} [-], greater than zero, k per fluid volume
 */
public record ThieleSphere(double radius, double modulus) {
    /** Concentration over that at the surface [-], at r in [0, R] [m]. */
    public double concentration(double r) {
        return r == 0
                ? SphericalHyperbolic.inverse(modulus)
                : radius / r * SphericalHyperbolic.sinhRatio(modulus * r / radius, modulus);
    }

    /** Consumption over that without any gradient [-], in (0, 1]: the mean concentration. */
    public double effectiveness() {
        return SphericalHyperbolic.sphereMean(modulus);
    }
}
