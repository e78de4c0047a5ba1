package org.voxtum.physics;

/** Quantiles of the standard normal distribution. */
final class NormalQuantile {
    private static final int MOST_STEPS = 60;

    private NormalQuantile() {}

    /**
     * z with {@code Phi(z) = share}, by Newton's method; relative error below 1e-12.
     *
     * @param share 1e-6 to 1 - 1e-6
     */
    static double of(double share) {
        double z = 0;
        for (int i = 0; i < MOST_STEPS; i++) {
            double density = StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
            // at most one unit a step: far out the density vanishes and a step would overshoot
            double step = (0.5 + density * series(z) - share) / density;
            z -= Math.max(-1, Math.min(1, step));
            if (Math.abs(step) < 1e-14) {
                break;
            }
        }
        return z;
    }

    /** {@code (Phi(z) - 1/2)/density = z + z^3/3 + z^5/(3 5) + ...}, terms of one sign. */
    private static double series(double z) {
        double term = z;
        double sum = z;
        for (int n = 3; Math.abs(term) > 1e-17 * Math.abs(sum); n += 2) {
            term *= z * z / n;
            sum += term;
        }
        return sum;
    }
}
