package org.voxtum.physics;

/**
 * Extracellular matrix: collagen, and for a dense matrix a network of glycosaminoglycans that
 * sieves diffusion and convection alike.
 *
 * @param dense whether the glycosaminoglycan network sieves convection too
 * @param collagenFraction volume fraction of collagen [-]
 * @param collagenRadius fibre radius [m]
 * @param gagFraction volume fraction of glycosaminoglycans [-]; 0 for none
 * @param gagRadius chain radius [m]
 */
public record TissueMatrix(
        boolean dense,
        double collagenFraction,
        double collagenRadius,
        double gagFraction,
        double gagRadius) {
    private static final double CLOSED_ABOVE = 5;

    /** Loose matrix: 3 % collagen of 20 nm radius. */
    public static TissueMatrix open() {
        return new TissueMatrix(false, 0.03, 20e-9, 0, 0.55e-9);
    }

    /** Desmoplastic matrix: 6 % collagen and a fine glycosaminoglycan network. */
    public static TissueMatrix denseDefault() {
        return new TissueMatrix(true, 0.06, 20e-9, 0.0044, 0.55e-9);
    }

    /** Accessible share of the interstitium, by collagen alone [-]. */
    public double partition(double radius) {
        return Hindrance.ogstonPartition(collagenFraction, collagenRadius, radius);
    }

    /** Sieving by the glycosaminoglycan network [-]; 1 without one. */
    public double sieving(double radius) {
        return gagFraction == 0 ? 1 : Hindrance.ogstonDiffusion(gagFraction, gagRadius, radius);
    }

    /** D at 37 C [m^2/s]; 0 where the collagen closes the medium. */
    public double diffusivity(double radius) {
        if (closed(radius)) {
            return 0;
        }
        double free =
                FreeDiffusivity.of(radius, Constants.BODY_TEMPERATURE, Constants.WATER_VISCOSITY);
        return free
                * Hindrance.phillips(collagenFraction, collagenRadius, radius)
                * sieving(radius);
    }

    /** Whether the collagen leaves no way: excluded fraction above 5. */
    public boolean closed(double radius) {
        return Hindrance.excludedFraction(collagenFraction, collagenRadius, radius) > CLOSED_ABOVE;
    }

    /** Convective retardation f [-]. */
    public double retardation(double radius) {
        return partition(radius) * (dense ? sieving(radius) : 1);
    }

    /** Reflection of wall and matrix in series [-]. */
    public double reflection(double wallReflection, double radius) {
        return dense ? Math.max(wallReflection, 1 - retardation(radius)) : wallReflection;
    }
}
