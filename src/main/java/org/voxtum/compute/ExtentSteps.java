package org.voxtum.compute;

/**
 * How extents of user reactions are advanced over a step: ROS2, {@code (1 - g h J) k1 = r(u)},
 * {@code (1 - g h J) k2 = r(u + h k1) - 2 k1}, {@code u + h (3 k1 + k2)/2}, with J by differences;
 * of order 2 whatever J, L-stable for this g (Verwer, Spee, Blom and Hundsdorfer 1999, SIAM J Sci
 * Comput 20:1456). {@code h (k1 + k2)/2}, its distance from {@code u + h k1}, tells the error.
 */
public final class ExtentSteps {
    /** g. */
    public static final double GAMMA = 1 - Math.sqrt(0.5);

    /** Allowed distance of a part from its solution of first order, as a share of each pool. */
    public static final double RELATIVE = 1e-3;

    /** The same as a share of the voxel's largest pool. */
    public static final double ABSOLUTE = 1e-3 * RELATIVE;

    /** Shortest part as a share of the step; it is taken whatever its error. */
    public static final double SHORTEST = 1.0 / 1024;

    private ExtentSteps() {}

    /**
     * Length of the next part over that of this.
     *
     * @param worst largest error over what is allowed; NaN where a rate was not finite
     */
    public static double factor(double worst) {
        if (worst < 0.03) {
            return 5;
        }
        return worst < 81 ? 0.9 / Math.sqrt(worst) : 0.1;
    }
}
