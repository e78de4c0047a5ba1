package org.voxtum.compute.reference;

/**
 * Flux of solute through one face: {@code F = f q c_face - G (c_upper - c_lower)}, with van Leer's
 * limited value upstream.
 *
 * <p>Source: van Leer 1974, J Comput Phys 14:361 (limiter); face weights: docs/numerics.md.
 */
final class FaceFlux {
    private FaceFlux() {}

    /** {@code G = 2 k_l k_u / ((k_l + k_u) d)} [m/s]; 0 where both are 0. */
    static double conductance(double lower, double upper, double perSpacing) {
        double sum = lower + upper;
        return sum > 0 ? 2 * lower * upper / sum * perSpacing : 0;
    }

    /** Retardation of the face, weighted by diffusive resistance; the mean where k is 0. */
    static double retardation(double fLower, double fUpper, double kLower, double kUpper) {
        double sum = kLower + kUpper;
        return sum > 0 ? (fLower * kUpper + fUpper * kLower) / sum : (fLower + fUpper) / 2;
    }

    /** {@code a b / (a + b)} where both have one sign, else 0; a NaN (closed voxel) gives 0. */
    static double limitedSlope(double a, double b) {
        double product = a * b;
        return product > 0 ? product / (a + b) : 0;
    }

    /** Value that the flow carries through the face; a and d lie beyond b and c. */
    static double upstreamValue(double velocity, double a, double b, double c, double d) {
        return velocity >= 0 ? b + limitedSlope(c - b, b - a) : c - limitedSlope(c - b, d - c);
    }
}
