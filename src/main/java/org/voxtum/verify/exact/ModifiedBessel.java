package org.voxtum.verify.exact;

/**
 * Modified Bessel functions of order 0 and 1 by the midpoint rule on their integrals, which there
 * converges faster than any power; relative error below 1e-11 for arguments in [0.01, 30].
 *
 * <p>Source: Abramowitz and Stegun 1964, 9.6.19 and 9.6.24.
 */
final class ModifiedBessel {
    private static final int AROUND = 100;
    private static final double STEP = 1.0 / 64;
    private static final double FAR = 10;

    private ModifiedBessel() {}

    /** {@code I_n(x) = 1/pi int_0^pi exp(x cos t) cos(n t) dt}, n 0 or 1. */
    static double first(int order, double x) {
        double sum = 0;
        for (int i = 0; i < AROUND; i++) {
            double angle = Math.PI * (i + 0.5) / AROUND;
            sum += StrictMath.exp(x * StrictMath.cos(angle)) * StrictMath.cos(order * angle);
        }
        return sum / AROUND;
    }

    /** {@code K_n(x) = int_0^inf exp(-x cosh t) cosh(n t) dt}, n 0 or 1. */
    static double second(int order, double x) {
        double sum = 0;
        for (int i = 0; i < FAR / STEP; i++) {
            double t = (i + 0.5) * STEP;
            sum += StrictMath.exp(-x * StrictMath.cosh(t)) * StrictMath.cosh(order * t);
        }
        return sum * STEP;
    }
}
