package org.voxtum.solver;

import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.EllipticKernels;
import org.voxtum.compute.EllipticLevel;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;

/** Coefficients and work fields of one level of the multigrid cycle. */
final class MultigridLevel {
    private static final double COARSEN_ABOVE = 0.25;
    final EllipticLevel coefficients;
    final boolean[] halved;
    DeviceField solution;
    DeviceField right;
    DeviceField scratch;
    DeviceField firstDirection;
    DeviceField firstImage;

    private MultigridLevel(EllipticLevel coefficients, boolean[] halved) {
        this.coefficients = coefficients;
        this.halved = halved;
    }

    /** The finest level works on fields of the Krylov method. */
    static MultigridLevel finest(
            Backend backend,
            EllipticLevel coefficients,
            DeviceField solution,
            DeviceField right,
            DeviceField scratch) {
        MultigridLevel level =
                new MultigridLevel(coefficients, halved(backend, coefficients, scratch));
        level.solution = solution;
        level.right = right;
        level.scratch = scratch;
        return level;
    }

    /** The next coarser level, with fields of its own. */
    MultigridLevel coarser(Backend backend, String name) {
        EllipticLevel fine = coefficients;
        Shape shape = EllipticKernels.coarseShape(fine.shape(), halved);
        EllipticLevel coarse =
                new EllipticLevel(
                        shape,
                        backend.allocate(name + " face x", faces(shape, Axis.X)),
                        backend.allocate(name + " face y", faces(shape, Axis.Y)),
                        backend.allocate(name + " face z", faces(shape, Axis.Z)),
                        backend.allocate(name + " absorption", shape));
        backend.elliptic().coarsen(fine, halved, coarse);
        DeviceField scratch = backend.allocate(name + " scratch", shape);
        MultigridLevel level = new MultigridLevel(coarse, halved(backend, coarse, scratch));
        level.scratch = scratch;
        level.solution = backend.allocate(name + " solution", shape);
        level.right = backend.allocate(name + " right side", shape);
        level.firstDirection = backend.allocate(name + " direction", shape);
        level.firstImage = backend.allocate(name + " image", shape);
        return level;
    }

    private static Shape faces(Shape shape, Axis axis) {
        return Shape.ofFaces(VoxelGrid.cubes(shape.nx(), shape.ny(), shape.nz(), 1), axis);
    }

    /** An axis is halved while its mean face coefficient is at least a quarter of the largest. */
    private static boolean[] halved(Backend backend, EllipticLevel level, DeviceField scratch) {
        double[] mean = new double[3];
        double largest = 0;
        for (Axis axis : Axis.values()) {
            mean[axis.ordinal()] = backend.elliptic().meanFace(level, axis, scratch);
            largest = Math.max(largest, mean[axis.ordinal()]);
        }
        boolean[] halved = new boolean[3];
        for (int axis = 0; axis < 3; axis++) {
            halved[axis] = mean[axis] > 0 && mean[axis] >= COARSEN_ABOVE * largest;
        }
        return halved;
    }

    boolean canCoarsen() {
        return halved[0] || halved[1] || halved[2];
    }

    void release(Backend backend) {
        backend.releaseFaces(coefficients);
        backend.release(coefficients.absorption());
        backend.release(solution);
        backend.release(right);
        backend.release(scratch);
        backend.release(firstDirection);
        backend.release(firstImage);
    }
}
