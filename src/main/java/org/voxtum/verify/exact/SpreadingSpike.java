package org.voxtum.verify.exact;

/**
 * What a voxel keeps of a unit spike that diffuses on an endless grid, exact in time: {@code e^(-2
 * tau) I_0(2 tau)} along each axis, tau = D t/h^2 (the discrete analogue of the Gaussian: Lindeberg
 * 1990, IEEE Trans Pattern Anal 12:234).
 */
public final class SpreadingSpike {
    private static final double FAR = 25;

    private SpreadingSpike() {}

    /** Share that stays in the voxel of a spike [-]. */
    public static double ofVoxel(double tau) {
        double axis = scaledBessel(2 * tau);
        return axis * axis * axis;
    }

    /** Share that stays on an endless line of voxels [-]. */
    public static double ofLine(double tau) {
        double axis = scaledBessel(2 * tau);
        return axis * axis;
    }

    /** {@code e^(-x) I_0(x)} for {@code x >= 0} (Abramowitz and Stegun 1964, 9.6.12 and 9.7.1). */
    static double scaledBessel(double x) {
        return x < FAR ? series(x) : asymptotic(x);
    }

    private static double series(double x) {
        double quarter = x * x / 4;
        double term = 1;
        double sum = 1;
        for (int k = 1; term > sum * 1e-17; k++) {
            term *= quarter / ((double) k * k);
            sum += term;
        }
        return StrictMath.exp(-x) * sum;
    }

    private static double asymptotic(double x) {
        double term = 1;
        double sum = 1;
        for (int k = 1; term > sum * 1e-17; k++) {
            double odd = 2 * k - 1;
            term *= odd * odd / (8 * k * x);
            sum += term;
        }
        return sum / Math.sqrt(2 * Math.PI * x);
    }
}
