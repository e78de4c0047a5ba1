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

    /** Sum of the face coefficients. */
    final double faces;

    DeviceField solution;
    DeviceField right;
    DeviceField scratch;
    DeviceField firstDirection;
    DeviceField firstImage;

    private MultigridLevel(Backend backend, EllipticLevel coefficients, DeviceField scratch) {
        this.coefficients = coefficients;
        this.scratch = scratch;
        double[] mean = meanFaces(backend, coefficients, scratch);
        halved = halved(mean);
        faces = (mean[0] + mean[1] + mean[2]) * coefficients.shape().size();
    }

    /** The finest level works on fields of the Krylov method. */
    static MultigridLevel finest(
            Backend backend,
            EllipticLevel coefficients,
            DeviceField solution,
            DeviceField right,
            DeviceField scratch) {
        MultigridLevel level = new MultigridLevel(backend, coefficients, scratch);
        level.solution = solution;
        level.right = right;
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
        MultigridLevel level = new MultigridLevel(backend, coarse, scratch);
        level.solution = backend.allocate(name + " solution", shape);
        level.right = backend.allocate(name + " right side", shape);
        level.firstDirection = backend.allocate(name + " direction", shape);
        level.firstImage = backend.allocate(name + " image", shape);
        return level;
    }

    private static Shape faces(Shape shape, Axis axis) {
        return Shape.ofFaces(VoxelGrid.cubes(shape.nx(), shape.ny(), shape.nz(), 1), axis);
    }

    private static double[] meanFaces(Backend backend, EllipticLevel level, DeviceField scratch) {
        double[] mean = new double[3];
        for (Axis axis : Axis.values()) {
            mean[axis.ordinal()] = backend.elliptic().meanFace(level, axis, scratch);
        }
        return mean;
    }

    /** An axis is halved while its mean face coefficient is at least a quarter of the largest. */
    private static boolean[] halved(double[] mean) {
        double largest = Math.max(Math.max(mean[0], mean[1]), mean[2]);
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
