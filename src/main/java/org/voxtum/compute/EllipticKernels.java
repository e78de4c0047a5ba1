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

    /** {@code image = A x}; takes what x carries ({@link Carry#PAIR}) into account. */
    void apply(EllipticLevel level, DeviceField x, DeviceField image);

    /** {@code residual = b - A x}; takes what x carries ({@link Carry#PAIR}) into account. */
    void residual(EllipticLevel level, DeviceField b, DeviceField x, DeviceField residual);

    /** {@code x = c b / diagonal}: the first Chebyshev step from zero. */
    void scaledJacobi(EllipticLevel level, double c, DeviceField b, DeviceField x);

    /**
     * One Chebyshev-Jacobi step: {@code next = x + c1 (x - next) + c2 (b - A x) / diagonal}, where
     * next holds the iterate before x.
     */
    void chebyshevStep(
            EllipticLevel level,
            double c1,
            double c2,
            DeviceField b,
            DeviceField x,
            DeviceField next);

    /** Mean inner face coefficient along an axis, 0 where the axis has one cell. */
    double meanFace(EllipticLevel level, Axis axis);

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

    /** {@code fine += weight * coarse value of the aggregate}. */
    void prolongate(DeviceField coarse, boolean[] halved, double weight, DeviceField fine);

    /**
     * Turns T into the flux {@code q = T d (p_lower - p_upper)} [m/s] of each inner face, in place;
     * takes what p carries into account.
     */
    void facesToFluxes(DeviceField p, Axis axis, double spacing, DeviceField faces);
}
