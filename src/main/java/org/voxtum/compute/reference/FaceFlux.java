package org.voxtum.compute.reference;

/**
 * Coefficients of the flux of solute through one face: {@code F = f q c_face - G (c_upper -
 * c_lower)}. Adding {@link #TINY} to k leaves every k in use as it is and gives voxels without
 * diffusion equal weights.
 */
final class FaceFlux {
    /** Far below any k [m^2/s] and any difference of concentration [mol/m^3]. */
    static final double TINY = 1e-300;

    private FaceFlux() {}

    /** {@code G = 2 k_l k_u / ((k_l + k_u) d)} [m/s]; 0 where both are 0. */
    static double conductance(double lower, double upper, double perSpacing) {
        return 2 * perSpacing * lower * upper / (lower + upper + 2 * TINY);
    }

    /** Retardation of the face, weighted by diffusive resistance; the mean where k is 0. */
    static double retardation(double fLower, double fUpper, double kLower, double kUpper) {
        return (fLower * (kUpper + TINY) + fUpper * (kLower + TINY)) / (kLower + kUpper + 2 * TINY);
    }
}
