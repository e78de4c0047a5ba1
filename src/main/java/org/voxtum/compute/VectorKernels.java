package org.voxtum.compute;

/**
 * Pointwise updates and reductions in a fixed order: the same bits whatever the number of threads.
 */
public interface VectorKernels {
    /** Sets every value. */
    void fill(DeviceField y, double value);

    /** {@code y = x}; what x carries ({@link Carry}) is left. */
    void copy(DeviceField x, DeviceField y);

    /** {@code y += a x}; y keeps what it carries of the rounding. */
    void addScaled(DeviceField y, double a, DeviceField x);

    /** {@code y = x + b y}. */
    void scaleAndAdd(DeviceField y, double b, DeviceField x);

    /** {@code y = a x + b y}. */
    void combine(DeviceField y, double a, DeviceField x, double b);

    /** Sum of products. */
    double dot(DeviceField x, DeviceField y);

    /** Sums of x y and of x z. */
    default double[] dots(DeviceField x, DeviceField y, DeviceField z) {
        return new double[] {dot(x, y), dot(x, z)};
    }

    /** {@code y += a x} of a y that carries nothing; returns the sum of the squares of y after. */
    default double addScaledAndSquare(DeviceField y, double a, DeviceField x) {
        combine(y, a, x, 1);
        return dot(y, y);
    }

    /** {@code y += a b}, value by value. */
    void addProduct(DeviceField y, DeviceField a, DeviceField b);

    /** {@code y = y / x} where x is positive, else 0. */
    void divideWherePositive(DeviceField y, DeviceField x);

    /** {@code y = max(y, x)}, value by value. */
    void raise(DeviceField y, DeviceField x);

    /**
     * Hill's saturation {@code y = r^m/(1 + r^m)} of {@code r = x/(w half)}; 0 where x or w is not
     * positive.
     *
     * @param x amounts, such as mol per volume of voxel
     * @param w share of the voxel that they are in [-]
     * @param half x/w of half the saturation, greater than 0
     * @param exponent m, greater than 0
     */
    void saturate(DeviceField y, DeviceField x, DeviceField w, double half, double exponent);

    /** Sum of all values. */
    double sum(DeviceField x);

    /** Smallest value of {@code x + y}. */
    double minimumOfSum(DeviceField x, DeviceField y);

    /** Largest value of {@code |x|}. */
    double largestMagnitude(DeviceField x);

    /** Adds a field's value in each voxel to a sum of it; what the field carries is left. */
    void gather(DeviceVoxels voxels, DeviceField field, double[] sums);

    /** Sets the value of a field that carries nothing in each voxel and leaves the others. */
    void scatter(DeviceVoxels voxels, double[] values, DeviceField field);

    /**
     * Accumulates exposure over a step in which the concentration went from c to c + d in a
     * straight line.
     *
     * @param c concentration at the step's start [mol/m^3]
     * @param d change over the step [mol/m^3]
     * @param endTime model time at the step's end [s]
     * @param dt length of the step [s]
     */
    void accumulateExposure(
            DeviceField c, DeviceField d, double endTime, double dt, Exposure exposure);
}
