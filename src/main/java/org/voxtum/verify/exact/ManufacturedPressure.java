package org.voxtum.verify.exact;

/**
 * A smooth pressure on the unit cube and the source that makes it solve {@code -div(K grad p) + a p
 * = S} with conductivity and exchange that vary (method of manufactured solutions: Roache 2002, J
 * Fluids Eng 124:4). Without units.
 */
public final class ManufacturedPressure {
    private static final double RATE_Y = 1.3;
    private static final double RATE_Z = 0.5;

    private ManufacturedPressure() {}

    /** {@code p = 1 + sin(pi x + 0.3) cos(1.3 y) e^(0.5 z)}. */
    public static double pressure(double x, double y, double z) {
        return 1 + StrictMath.sin(phase(x)) * alongY(y) * alongZ(z);
    }

    /** {@code K = exp(0.8 sin 2x + 0.5 cos 3y + 0.4 z)}. */
    public static double conductivity(double x, double y, double z) {
        return StrictMath.exp(0.8 * StrictMath.sin(2 * x) + 0.5 * StrictMath.cos(3 * y) + 0.4 * z);
    }

    /** {@code a = 1 + x^2 y + 0.5 sin 3z}. */
    public static double exchange(double x, double y, double z) {
        return 1 + x * x * y + 0.5 * StrictMath.sin(3 * z);
    }

    /** {@code S = -K (lap p + grad(ln K) . grad p) + a p}. */
    public static double source(double x, double y, double z) {
        double wave = StrictMath.sin(phase(x)) * alongY(y) * alongZ(z);
        double gradientX = Math.PI * StrictMath.cos(phase(x)) * alongY(y) * alongZ(z);
        double gradientY =
                -RATE_Y * StrictMath.sin(RATE_Y * y) * StrictMath.sin(phase(x)) * alongZ(z);
        double laplacian = (-Math.PI * Math.PI - RATE_Y * RATE_Y + RATE_Z * RATE_Z) * wave;
        double along =
                1.6 * StrictMath.cos(2 * x) * gradientX
                        - 1.5 * StrictMath.sin(3 * y) * gradientY
                        + 0.4 * RATE_Z * wave;
        return -conductivity(x, y, z) * (laplacian + along) + exchange(x, y, z) * pressure(x, y, z);
    }

    private static double phase(double x) {
        return Math.PI * x + 0.3;
    }

    private static double alongY(double y) {
        return StrictMath.cos(RATE_Y * y);
    }

    private static double alongZ(double z) {
        return StrictMath.exp(RATE_Z * z);
    }
}
