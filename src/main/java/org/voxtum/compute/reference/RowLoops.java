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

    /** G of {@link FaceFlux#conductance}; closed voxels have no difference to multiply it. */
    static void conductances(
            double[] kLower, double[] kUpper, double perSpacing, double[] out, int from, int end) {
        double twice = 2 * perSpacing;
        for (int i = from; i < end; i++) {
            double lower = kLower[i];
            double upper = kUpper[i];
            out[i] = twice * lower * upper / (lower + upper + 2 * TINY);
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

    /** {@link FaceFlux#retardation}. */
    static void retardations(
            double[] fLower,
            double[] fUpper,
            double[] kLower,
            double[] kUpper,
            double[] out,
            int from,
            int end) {
        for (int i = from; i < end; i++) {
            double a = kLower[i] + TINY;
            double b = kUpper[i] + TINY;
            out[i] = (fLower[i] * b + fUpper[i] * a) / (a + b);
        }
    }

    /** {@code y *= a}. */
    static void scale(double[] a, double[] y, int from, int end) {
        for (int i = from; i < end; i++) {
            y[i] *= a[i];
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

    /** {@code divergence = (upper - lower) / d}. */
    static void divergence(
            double[] lower,
            double[] upper,
            double perSpacing,
            double[] divergence,
            int from,
            int end) {
        for (int i = from; i < end; i++) {
            divergence[i] = (upper[i] - lower[i]) * perSpacing;
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

    /** {@code y = mu x + nu y + a u}. */
    static void recur(
            double mu, double[] x, double nu, double[] y, double a, double[] u, int from, int end) {
        for (int i = from; i < end; i++) {
            y[i] = mu * x[i] + nu * y[i] + a * u[i];
        }
    }

    /** 1 where storage is positive, 0 where it is 0; c is set to 0 there. */
    static void close(double[] storage, double[] open, double[] c, int from, int end) {
        for (int i = from; i < end; i++) {
            double isOpen = storage[i] / (storage[i] + TINY);
            open[i] = isOpen;
            c[i] *= isOpen;
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
