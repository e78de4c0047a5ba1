package org.voxtum.verify.exact;

/**
 * Ratios of hyperbolic functions that neither overflow for thick spheres nor cancel in thin ones.
 */
final class SphericalHyperbolic {
    private SphericalHyperbolic() {}

    /** {@code sinh x / sinh X} for {@code 0 <= x <= X}. */
    static double sinhRatio(double x, double scale) {
        return StrictMath.exp(x - scale) * StrictMath.expm1(-2 * x) / StrictMath.expm1(-2 * scale);
    }

    /** {@code cosh x / sinh X} for {@code 0 <= x <= X}. */
    static double coshRatio(double x, double scale) {
        double twice = 1 + StrictMath.exp(-2 * x);
        return -StrictMath.exp(x - scale) * twice / StrictMath.expm1(-2 * scale);
    }

    /** {@code X / sinh X}, 1 at 0. */
    static double inverse(double scale) {
        return scale == 0 ? 1 : -2 * scale * StrictMath.exp(-scale) / StrictMath.expm1(-2 * scale);
    }

    /** {@code (x cosh x - sinh x) / sinh X} for {@code 0 <= x <= X}; falls as x^3 at 0. */
    static double slopeRatio(double x, double scale) {
        if (x > 1) {
            return x * coshRatio(x, scale) - sinhRatio(x, scale);
        }
        return slopeSeries(x) * inverse(scale) / scale;
    }

    /** {@code 3 (x coth x - 1)/x^2}: 1 at 0, 3/x far out; the mean of sinh(x r)/(r sinh x). */
    static double sphereMean(double x) {
        if (x > 1) {
            return 3 * (x / StrictMath.tanh(x) - 1) / (x * x);
        }
        return x == 0 ? 1 : 3 * slopeSeries(x) / (x * x * StrictMath.sinh(x));
    }

    /** {@code x cosh x - sinh x} as the sum of {@code 2n x^(2n+1)/(2n+1)!}. */
    private static double slopeSeries(double x) {
        double power = x;
        double sum = 0;
        for (int n = 1; n <= 10; n++) {
            power *= x * x / (2 * n * (2 * n + 1.0));
            sum += 2 * n * power;
        }
        return sum;
    }
}
