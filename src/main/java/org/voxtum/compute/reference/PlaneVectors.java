package org.voxtum.compute.reference;

/**
 * Loops of the vector kernels over n voxels of one plane. Each array comes with the index of the
 * plane's first voxel in it, since fields may be cut into chunks of different heights.
 */
final class PlaneVectors {
    private PlaneVectors() {}

    /** {@code y = a x + b y}. */
    static void combine(double a, double[] x, int i, double b, double[] y, int j, int n) {
        for (int k = 0; k < n; k++) {
            y[j + k] = a * x[i + k] + b * y[j + k];
        }
    }

    /** {@code y = y / x} where x is positive, else 0. */
    static void divideWherePositive(double[] x, int i, double[] y, int j, int n) {
        for (int k = 0; k < n; k++) {
            y[j + k] = x[i + k] > 0 ? y[j + k] / x[i + k] : 0;
        }
    }

    /** {@code y = max(y, x)}. */
    static void raise(double[] x, int i, double[] y, int j, int n) {
        for (int k = 0; k < n; k++) {
            y[j + k] = x[i + k] > y[j + k] ? x[i + k] : y[j + k];
        }
    }

    static double dot(double[] x, int i, double[] y, int j, int n) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += x[i + k] * y[j + k];
        }
        return sum;
    }

    static double leastSum(double[] x, int i, double[] y, int j, int n) {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            least = Math.min(least, x[i + k] + y[j + k]);
        }
        return least;
    }

    static double sum(double[] x, int i, int n) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += x[i + k];
        }
        return sum;
    }

    static double largestMagnitude(double[] x, int i, int n) {
        double largest = 0;
        for (int k = 0; k < n; k++) {
            largest = Math.max(largest, Math.abs(x[i + k]));
        }
        return largest;
    }
}
