package org.voxtum.compute;

import org.voxtum.grid.Axis;
import org.voxtum.grid.Shape;

/**
 * Kernels of {@code -div(k grad p) + a p = b}, always applied as {@code a p + sum T (p - p_nb)}: a
 * stored diagonal would swallow a small a. Cells of zero diagonal (closed voxels) stay 0.
 */
public interface EllipticKernels {
    /**
     * Transmissibilities {@code 2 k_i k_j / ((k_i + k_j) d^2)} of the inner faces normal to an
     * axis; 0 where one side is 0 and at the box.
     *
     * @param conductivity k of each voxel
     * @param spacing voxel edge d along the axis [m]
     */
    void harmonicFaces(DeviceField conductivity, Axis axis, double spacing, DeviceField faces);

    /** T of the lower faces of every cell of a level, in a field of zeros with a value a face. */
    void faces(EllipticLevel level, Axis axis, DeviceField faces);

    /** {@code image = A x}; takes what x carries ({@link Carry#PAIR}) into account. */
    void apply(EllipticLevel level, DeviceField x, DeviceField image);

    /**
     * {@code image = A x}; returns the sums of x image and of x times each of the others, of which
     * there are two at most.
     */
    default double[] applyWithSums(
            EllipticLevel level, DeviceField x, DeviceField image, DeviceField... others) {
        apply(level, x, image);
        double[] sums = new double[1 + others.length];
        sums[0] = vectors().dot(x, image);
        for (int i = 0; i < others.length; i++) {
            sums[1 + i] = vectors().dot(x, others[i]);
        }
        return sums;
    }

    /** Sums and updates on the same device. */
    VectorKernels vectors();

    /** {@code residual = b - A x}; takes what x carries ({@link Carry#PAIR}) into account. */
    void residual(EllipticLevel level, DeviceField b, DeviceField x, DeviceField residual);

    /** {@code x = c b / diagonal}: the first Chebyshev step from zero. */
    void scaledJacobi(EllipticLevel level, double c, DeviceField b, DeviceField x);

    /**
     * One Chebyshev-Jacobi step: {@code next = x + c1 (x - next) + c2 (b - A x) / diagonal}, where
     * next holds the iterate before x; with c1 = 0 it may hold anything.
     */
    void chebyshevStep(
            EllipticLevel level,
            double c1,
            double c2,
            DeviceField b,
            DeviceField x,
            DeviceField next);

    /** The same where the iterate before x is 0; next may hold anything. */
    default void chebyshevStepFromZero(
            EllipticLevel level,
            double c1,
            double c2,
            DeviceField b,
            DeviceField x,
            DeviceField next) {
        vectors().fill(next, 0);
        chebyshevStep(level, c1, c2, b, x, next);
    }

    /**
     * Pairs of Chebyshev steps: the first with c2 = first from x to scratch, the second with
     * momentum and second back to x.
     */
    default void chebyshevPairs(
            EllipticLevel level,
            int pairs,
            ChebyshevWeights weights,
            DeviceField b,
            DeviceField x,
            DeviceField scratch) {
        for (int i = 0; i < pairs; i++) {
            chebyshevStep(level, 0, weights.first(), b, x, scratch);
            chebyshevStep(level, weights.momentum(), weights.second(), b, scratch, x);
        }
    }

    /**
     * Mean inner face coefficient along an axis, 0 where the axis has one cell.
     *
     * @param scratch a work field of the level
     */
    double meanFace(EllipticLevel level, Axis axis, DeviceField scratch);

    /** Coarse shape: halved axes keep a last cell of one plane where the count is odd. */
    static Shape coarseShape(Shape fine, boolean[] halved) {
        return Shape.of(
                halved[0] ? (fine.nx() + 1) / 2 : fine.nx(),
                halved[1] ? (fine.ny() + 1) / 2 : fine.ny(),
                halved[2] ? (fine.nz() + 1) / 2 : fine.nz());
    }

    /**
     * Coarse coefficients: a summed; coarse face = sum of its fine faces, times 1/2 along a halved
     * axis (2/3 beside a one-plane cell).
     */
    void coarsen(EllipticLevel fine, boolean[] halved, EllipticLevel coarse);

    /** {@code coarse = sum of the fine values of each aggregate}. */
    void restrict(DeviceField fine, boolean[] halved, DeviceField coarse);

    /**
     * {@code coarse = sum of b - A x over each aggregate}.
     *
     * @param scratch a work field of the fine level
     */
    default void restrictResidual(
            EllipticLevel level,
            DeviceField b,
            DeviceField x,
            DeviceField scratch,
            boolean[] halved,
            DeviceField coarse) {
        residual(level, b, x, scratch);
        restrict(scratch, halved, coarse);
    }

    /** {@code fine += weight * coarse value of the aggregate}. */
    void prolongate(DeviceField coarse, boolean[] halved, double weight, DeviceField fine);

    /**
     * Turns T into the flux {@code q = T d (p_lower - p_upper)} [m/s] of each inner face, in place;
     * takes what p carries into account.
     */
    void facesToFluxes(DeviceField p, Axis axis, double spacing, DeviceField faces);
}
