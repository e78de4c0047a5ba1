package org.voxtum.verify.exact;

import org.hipparchus.special.Erf;

/**
 * Diffusion into a sphere that is empty at first and held at concentration 1 at its surface.
 *
 * <p>Source: Crank 1975, The Mathematics of Diffusion, equations 6.18 to 6.22: sums of sines for
 * late times, of complementary error functions for early ones.
 *
 * @param radius a [m]
 * @param diffusivity D [m^2/s]
 */
public record SphereUptake(double radius, double diffusivity) {
    private static final double EARLY = 0.1;
    private static final int TERMS = 12;

    /** {@code D t/a^2} [-] at a time [s]. */
    public double fourier(double t) {
        return diffusivity * t / (radius * radius);
    }

    /** Concentration over that at the surface [-], at r in [0, a] [m] and a time [s]. */
    public double concentration(double r, double t) {
        if (t == 0) {
            return r < radius ? 0 : 1;
        }
        double x = r / radius;
        return fourier(t) < EARLY ? early(x, fourier(t)) : late(x, fourier(t));
    }

    /** Uptake over that after endless time [-], in [0, 1], at a time [s]. */
    public double uptake(double t) {
        double fo = fourier(t);
        if (fo < EARLY) {
            return earlyUptake(fo);
        }
        double sum = 0;
        for (int n = 1; n <= TERMS; n++) {
            sum += mode(n, fo) / ((double) n * n);
        }
        return 1 - 6 / (Math.PI * Math.PI) * sum;
    }

    private static double mode(int n, double fo) {
        return StrictMath.exp(-n * n * Math.PI * Math.PI * fo);
    }

    private static double late(double x, double fo) {
        double sum = 0;
        for (int n = 1; n <= TERMS; n++) {
            double shape = x == 0 ? 1 : StrictMath.sin(n * Math.PI * x) / (n * Math.PI * x);
            sum += (n % 2 == 0 ? 1 : -1) * mode(n, fo) * shape;
        }
        return 1 + 2 * sum;
    }

    private static double early(double x, double fo) {
        double length = 2 * Math.sqrt(fo);
        double sum = 0;
        for (int n = 0; n < TERMS; n++) {
            double path = 2 * n + 1;
            if (x == 0) {
                double ratio = path / length;
                sum += 4 / (length * Math.sqrt(Math.PI)) * StrictMath.exp(-ratio * ratio);
            } else {
                double near = Erf.erfc((path - x) / length);
                sum += (near - Erf.erfc((path + x) / length)) / x;
            }
        }
        return sum;
    }

    private static double earlyUptake(double fo) {
        double root = Math.sqrt(fo);
        double sum = 1 / Math.sqrt(Math.PI);
        for (int n = 1; n <= TERMS && root > 0; n++) {
            sum += 2 * integralOfErfc(n / root);
        }
        return 6 * root * sum - 3 * fo;
    }

    /** {@code ierfc z = e^(-z^2)/sqrt(pi) - z erfc z}. */
    private static double integralOfErfc(double z) {
        return StrictMath.exp(-z * z) / Math.sqrt(Math.PI) - z * Erf.erfc(z);
    }
}
