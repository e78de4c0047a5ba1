package org.voxtum.physics;

/**
 * Diffusivity in tissue as a fit over the particle's diameter d: {@code D = a (d/nm)^-b + c}.
 *
 * @param coefficient a [m^2/s]
 * @param exponent b [-]
 * @param plateau c [m^2/s]
 */
public record PowerLawDiffusivity(double coefficient, double exponent, double plateau) {
    private static final double PER_NANOMETRE = 1e9;

    /**
     * Fit to the data of Chauhan et al. 2012, Nat Nanotechnol 7:383, for 1 to 130 nm. Source: Wang
     * et al. 2022, AIChE J 68:e17747, doi:10.1002/aic.17747.
     */
    public static PowerLawDiffusivity wang2022() {
        return new PowerLawDiffusivity(1.981e-10, 1.157, 2.221e-12);
    }

    /**
     * D [m^2/s].
     *
     * @param diameter of the particle [m], greater than 0
     */
    public double at(double diameter) {
        return coefficient * StrictMath.pow(diameter * PER_NANOMETRE, -exponent) + plateau;
    }
}
