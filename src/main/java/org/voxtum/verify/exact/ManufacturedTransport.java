package org.voxtum.verify.exact;

/**
 * A smooth concentration on the unit cube and the source that makes it solve {@code phi c_t -
 * div(phi D grad c) + div(f q c) + k phi c = S} where the accessible fraction phi, the diffusivity
 * D and the flow q vary (method of manufactured solutions: Roache 2002, J Fluids Eng 124:4).
 * Without units.
 */
public final class ManufacturedTransport {
    /** f, convective retardation. */
    public static final double RETARDATION = 0.8;

    /** k, rate of loss per fluid volume. */
    public static final double LOSS = 0.7;

    /** div q, the same everywhere. */
    public static final double FLOW_DIVERGENCE = 0.3;

    private static final double RATE_Z = 1.1;

    private ManufacturedTransport() {}

    /** {@code c = 2 + e^(-t) sin(pi x + 0.2) cos(pi y) cos(1.1 z)}. */
    public static double concentration(double x, double y, double z, double t) {
        return 2 + wave(x, y, z, t);
    }

    /** {@code phi = 0.3 + 0.1 sin 2x cos y}. */
    public static double accessibleFraction(double x, double y) {
        return 0.3 + 0.1 * StrictMath.sin(2 * x) * StrictMath.cos(y);
    }

    /** {@code D = 0.05 (1 + 0.4 cos 2z)}. */
    public static double diffusivity(double z) {
        return 0.05 * (1 + 0.4 * StrictMath.cos(2 * z));
    }

    /** Flow along x, {@code 0.5 cos y}. */
    public static double flowX(double y) {
        return 0.5 * StrictMath.cos(y);
    }

    /** Flow along y, {@code 0.3 sin x + 0.1 y}. */
    public static double flowY(double x, double y) {
        return 0.3 * StrictMath.sin(x) + 0.1 * y;
    }

    /** Flow along z, {@code 0.2 z}. */
    public static double flowZ(double z) {
        return 0.2 * z;
    }

    /** S, storage less diffusion plus convection plus loss. */
    public static double source(double x, double y, double z, double t) {
        double phi = accessibleFraction(x, y);
        double storage = -phi * wave(x, y, z, t);
        double loss = LOSS * phi * concentration(x, y, z, t);
        return storage - diffusion(x, y, z, t) + convection(x, y, z, t) + loss;
    }

    /** {@code div(phi D grad c)}; phi depends on x and y, D on z. */
    private static double diffusion(double x, double y, double z, double t) {
        double phi = accessibleFraction(x, y);
        double phiX = 0.2 * StrictMath.cos(2 * x) * StrictMath.cos(y);
        double phiY = -0.1 * StrictMath.sin(2 * x) * StrictMath.sin(y);
        double diffusivityZ = -0.04 * StrictMath.sin(2 * z);
        double laplacian = -(2 * Math.PI * Math.PI + RATE_Z * RATE_Z) * wave(x, y, z, t);
        return phi * diffusivity(z) * laplacian
                + diffusivity(z) * (phiX * slopeX(x, y, z, t) + phiY * slopeY(x, y, z, t))
                + phi * diffusivityZ * slopeZ(x, y, z, t);
    }

    /** {@code div(f q c)}. */
    private static double convection(double x, double y, double z, double t) {
        return RETARDATION
                * (flowX(y) * slopeX(x, y, z, t)
                        + flowY(x, y) * slopeY(x, y, z, t)
                        + flowZ(z) * slopeZ(x, y, z, t)
                        + FLOW_DIVERGENCE * concentration(x, y, z, t));
    }

    private static double wave(double x, double y, double z, double t) {
        return amplitude(x, t) * StrictMath.cos(Math.PI * y) * StrictMath.cos(RATE_Z * z);
    }

    private static double amplitude(double x, double t) {
        return StrictMath.exp(-t) * StrictMath.sin(Math.PI * x + 0.2);
    }

    private static double slopeX(double x, double y, double z, double t) {
        return StrictMath.exp(-t)
                * Math.PI
                * StrictMath.cos(Math.PI * x + 0.2)
                * StrictMath.cos(Math.PI * y)
                * StrictMath.cos(RATE_Z * z);
    }

    private static double slopeY(double x, double y, double z, double t) {
        return -amplitude(x, t)
                * Math.PI
                * StrictMath.sin(Math.PI * y)
                * StrictMath.cos(RATE_Z * z);
    }

    private static double slopeZ(double x, double y, double z, double t) {
        return -amplitude(x, t) * StrictMath.cos(Math.PI * y) * RATE_Z * StrictMath.sin(RATE_Z * z);
    }
}
