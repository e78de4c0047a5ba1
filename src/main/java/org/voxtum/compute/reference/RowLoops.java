package org.voxtum.compute.reference;

import static org.voxtum.compute.reference.FaceFlux.TINY;

/**
 * Arithmetic on values from..end of arrays. HotSpot turns a loop into vector code where it is
 * short, has no branch and uses one index for all of its arrays; hence many small loops, copies
 * shifted by a voxel, and 0/1 masks instead of tests.
 *
 * <p>Source of the limiter: van Leer 1974, J Comput Phys 14:361.
 */
final class RowLoops {
    private RowLoops() {}

    /** {@code c_upper - c_lower}; 0 at a face beside a closed voxel, whatever lies there. */
    static void differences(SlabPlane lower, SlabPlane upper, double[] out, int from, int end) {
        double[] a = lower.concentration();
        double[] b = upper.concentration();
        double[] openA = lower.open();
        double[] openB = upper.open();
        for (int i = from; i < end; i++) {
            out[i] = (b[i] - a[i]) * (openA[i] * openB[i]);
        }
    }

    /**
     * Half of van Leer's slope, {@code a b / (a + b)} of the differences on both sides where they
     * have one sign, else 0.
     */
    static void limitedSlopes(double[] below, double[] above, double[] out, int from, int end) {
        for (int i = from; i < end; i++) {
            double a = below[i];
            double b = above[i];
            double magnitudeA = Math.abs(a);
            double magnitudeB = Math.abs(b);
            out[i] = 0.5 * (a * magnitudeB + magnitudeA * b) / (magnitudeA + magnitudeB + TINY);
        }
    }

    /** {@code 1 / (k_l + k_u)}, and 0 at a face beside a closed voxel. */
    static void inverseSums(
            SlabPlane lower,
            SlabPlane upper,
            double[] kLower,
            double[] kUpper,
            double[] out,
            int from,
            int end) {
        double[] openLower = lower.open();
        double[] openUpper = upper.open();
        for (int i = from; i < end; i++) {
            out[i] = openLower[i] * openUpper[i] / (kLower[i] + kUpper[i] + 2 * TINY);
        }
    }

    /** G of {@link FaceFlux#conductance}. */
    static void conductances(
            double[] kLower,
            double[] kUpper,
            double[] inverseSum,
            double perSpacing,
            double[] out,
            int from,
            int end) {
        double twice = 2 * perSpacing;
        for (int i = from; i < end; i++) {
            out[i] = twice * kLower[i] * kUpper[i] * inverseSum[i];
        }
    }

    /** {@code f q} with one f; turns q into it. */
    static void velocities(
            SlabPlane lower, SlabPlane upper, double f, double[] q, int from, int end) {
        double[] openLower = lower.open();
        double[] openUpper = upper.open();
        for (int i = from; i < end; i++) {
            q[i] *= f * (openLower[i] * openUpper[i]);
        }
    }

    /** Numerator of {@link FaceFlux#retardation}. */
    static void weightedRetardations(
            SlabPlane lower,
            SlabPlane upper,
            double[] kLower,
            double[] kUpper,
            double[] out,
            int from,
            int end) {
        double[] fLower = lower.retardation();
        double[] fUpper = upper.retardation();
        for (int i = from; i < end; i++) {
            out[i] = fLower[i] * (kUpper[i] + TINY) + fUpper[i] * (kLower[i] + TINY);
        }
    }

    /** {@code y *= a b}. */
    static void scale(double[] a, double[] b, double[] y, int from, int end) {
        for (int i = from; i < end; i++) {
            y[i] *= a[i] * b[i];
        }
    }

    /** Twice the advective flux: {@code 2 v (upstream value + its slope)}. */
    static void advectiveFluxes(
            double[] velocity,
            double[] lower,
            double[] slopeLower,
            double[] upper,
            double[] slopeUpper,
            double[] out,
            int from,
            int end) {
        for (int i = from; i < end; i++) {
            double v = velocity[i];
            double speed = Math.abs(v);
            out[i] =
                    (v + speed) * (lower[i] + slopeLower[i])
                            + (v - speed) * (upper[i] - slopeUpper[i]);
        }
    }

    /** Twice the advective flux with the mean of both sides. */
    static void centralFluxes(
            double[] velocity, double[] lower, double[] upper, double[] out, int from, int end) {
        for (int i = from; i < end; i++) {
            out[i] = velocity[i] * (lower[i] + upper[i]);
        }
    }

    /** Turns twice the advective flux into {@code F = flux - G difference}. */
    static void addDiffusion(
            double[] conductance, double[] difference, double[] flux, int from, int end) {
        for (int i = from; i < end; i++) {
            flux[i] = 0.5 * flux[i] - conductance[i] * difference[i];
        }
    }

    /** {@code divergence += (upper - lower) / d}. */
    static void addDivergence(
            double[] lower,
            double[] upper,
            double perSpacing,
            double[] divergence,
            int from,
            int end) {
        for (int i = from; i < end; i++) {
            divergence[i] += (upper[i] - lower[i]) * perSpacing;
        }
    }

    /** {@code y += a x}. */
    static void addScaled(double a, double[] x, double[] y, int from, int end) {
        for (int i = from; i < end; i++) {
            y[i] += a * x[i];
        }
    }

    /** {@code y = a x + b y}. */
    static void combine(double a, double[] x, double b, double[] y, int from, int end) {
        for (int i = from; i < end; i++) {
            y[i] = a * x[i] + b * y[i];
        }
    }

    /** Turns div F into {@code -div F - loss c}. */
    static void subtractLosses(double[] loss, double[] c, double[] divergence, int from, int end) {
        for (int i = from; i < end; i++) {
            divergence[i] = -divergence[i] - loss[i] * c[i];
        }
    }

    /** {@code y / storage} in open voxels, 0 in closed ones, where storage is 0. */
    static void divideByStorage(double[] open, double[] storage, double[] y, int from, int end) {
        for (int i = from; i < end; i++) {
            y[i] = open[i] * y[i] / (storage[i] + (1 - open[i]));
        }
    }
}
