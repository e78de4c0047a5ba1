package org.voxtum.compute.opencl;

import org.voxtum.compute.Carry;
import org.voxtum.compute.ChebyshevWeights;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.EllipticKernels;
import org.voxtum.compute.EllipticLevel;
import org.voxtum.compute.VectorKernels;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Shape;

/** Elliptic kernels on a device ({@code kernels/elliptic.cl}). */
final class OpenClElliptic implements EllipticKernels {
    /** Rows of a tile in kernels/elliptic_rows.cl. */
    private static final int TILE_Y = 8;

    /** Voxels of a level that one group does by itself. */
    private static final int SMALL_LEVEL = 64;

    private final OpenClSession session;
    private final PartialSums sums;
    private final OpenClVectors vectors;

    OpenClElliptic(OpenClSession session, PartialSums sums, OpenClVectors vectors) {
        this.session = session;
        this.sums = sums;
        this.vectors = vectors;
    }

    @Override
    public VectorKernels vectors() {
        return vectors;
    }

    /** The arguments that kernels/elliptic.cl calls LEVEL. */
    private static KernelCall coefficients(KernelCall call, EllipticLevel level) {
        return call.field(level.faceX())
                .field(level.faceY())
                .field(level.faceZ())
                .field(level.absorption())
                .real(level.perArea().x())
                .real(level.perArea().y())
                .real(level.perArea().z())
                .shape(level.shape());
    }

    @Override
    public void harmonicFaces(
            DeviceField conductivity, Axis axis, double spacing, DeviceField faces) {
        Shape shape = conductivity.shape();
        neighbour(session.kernel("elliptic_harmonic_faces").field(conductivity), axis)
                .real(1 / (spacing * spacing))
                .field(faces)
                .shape(shape)
                .over(shape);
    }

    private static KernelCall neighbour(KernelCall call, Axis axis) {
        return call.whole(axis == Axis.X ? 1 : 0)
                .whole(axis == Axis.Y ? 1 : 0)
                .whole(axis == Axis.Z ? 1 : 0);
    }

    /** A kernel in the form that suits the device. */
    private KernelCall kernel(String name) {
        return session.kernel(session.prefersRows() ? name + "_rows" : name);
    }

    private void run(KernelCall call, Shape shape) {
        if (session.prefersRows()) {
            call.overTiles(shape, shape.nx(), TILE_Y, 1);
        } else {
            call.over(shape);
        }
    }

    /** The name of a kernel, or of its form for a pair of numbers of single precision. */
    private static String formFor(DeviceField x, String kernel) {
        return OpenClField.of(x).carried() == Carry.PAIR ? kernel + "_of_pair" : kernel;
    }

    private static KernelCall with(DeviceField x, KernelCall call) {
        return OpenClField.of(x).carried() == Carry.PAIR ? call.fieldAndCarry(x) : call.field(x);
    }

    @Override
    public void apply(EllipticLevel level, DeviceField x, DeviceField image) {
        run(
                coefficients(with(x, kernel(formFor(x, "elliptic_apply"))), level).field(image),
                level.shape());
    }

    @Override
    public double[] applyWithSums(
            EllipticLevel level, DeviceField x, DeviceField image, DeviceField... others) {
        int count = 1 + others.length;
        long size = level.shape().size();
        KernelCall call =
                coefficients(sums.kernel("elliptic_apply_with_sums").field(x), level)
                        .field(image)
                        .field(others.length > 0 ? others[0] : x)
                        .field(others.length > 1 ? others[1] : x)
                        .whole(count)
                        .buffer(sums.memory())
                        .count(PartialSums.length(size));
        return sums.sums(call, size, count);
    }

    @Override
    public void residual(EllipticLevel level, DeviceField b, DeviceField x, DeviceField residual) {
        run(
                coefficients(with(x, kernel(formFor(x, "elliptic_residual"))), level)
                        .field(b)
                        .field(residual),
                level.shape());
    }

    @Override
    public void scaledJacobi(EllipticLevel level, double c, DeviceField b, DeviceField x) {
        run(
                coefficients(kernel("elliptic_jacobi"), level).real(c).field(b).field(x),
                level.shape());
    }

    @Override
    public void chebyshevStep(
            EllipticLevel level,
            double c1,
            double c2,
            DeviceField b,
            DeviceField x,
            DeviceField next) {
        step(
                c1 == 0 ? "elliptic_chebyshev_first" : "elliptic_chebyshev",
                level,
                c1,
                c2,
                b,
                x,
                next);
    }

    @Override
    public void chebyshevStepFromZero(
            EllipticLevel level,
            double c1,
            double c2,
            DeviceField b,
            DeviceField x,
            DeviceField next) {
        step("elliptic_chebyshev_from_zero", level, c1, c2, b, x, next);
    }

    private void step(
            String kernel,
            EllipticLevel level,
            double c1,
            double c2,
            DeviceField b,
            DeviceField x,
            DeviceField next) {
        run(
                coefficients(kernel(kernel).field(x), level).real(c1).real(c2).field(b).field(next),
                level.shape());
    }

    /** As many work-items as one group of every kernel has do a small level in one launch. */
    @Override
    public void chebyshevPairs(
            EllipticLevel level,
            int pairs,
            ChebyshevWeights weights,
            DeviceField b,
            DeviceField x,
            DeviceField scratch) {
        long items = level.shape().size();
        if (items > SMALL_LEVEL || !session.allowsGroups("elliptic_pairs", items)) {
            EllipticKernels.super.chebyshevPairs(level, pairs, weights, b, x, scratch);
            return;
        }
        coefficients(session.kernel("elliptic_pairs"), level)
                .whole(pairs)
                .real(weights.first())
                .real(weights.momentum())
                .real(weights.second())
                .field(b)
                .field(x)
                .field(scratch)
                .overGroups(1, (int) level.shape().size());
    }

    @Override
    public double meanFace(EllipticLevel level, Axis axis, DeviceField scratch) {
        Shape shape = level.shape();
        int cells = axis == Axis.X ? shape.nx() : axis == Axis.Y ? shape.ny() : shape.nz();
        if (cells < 2) {
            return 0;
        }
        lowerFaces(level, axis, 0, scratch);
        return vectors.sum(scratch) / (shape.size() / cells * (cells - 1));
    }

    @Override
    public void faces(EllipticLevel level, Axis axis, DeviceField faces) {
        lowerFaces(level, axis, 1, faces);
    }

    /** T of the lower faces, in a field that is so much longer along the axis. */
    private void lowerFaces(EllipticLevel level, Axis axis, int more, DeviceField out) {
        coefficients(session.kernel("elliptic_lower_faces"), level)
                .whole(axis.ordinal())
                .whole(axis == Axis.X ? more : 0)
                .whole(axis == Axis.Y ? more : 0)
                .field(out)
                .over(level.shape());
    }

    /** Turns k of every voxel into 1/(2 k), in place. */
    DeviceField resistances(DeviceField k) {
        long n = k.shape().size();
        session.kernel("elliptic_resistances").field(k).count(n).over(n);
        return k;
    }

    @Override
    public void coarsen(EllipticLevel fine, boolean[] halved, EllipticLevel coarse) {
        restrict(fine.absorption(), halved, coarse.absorption());
        EllipticLevel.PerArea per = fine.perArea();
        faces(fine, fine.faceX(), per.x(), Axis.X, halved, coarse.faceX());
        faces(fine, fine.faceY(), per.y(), Axis.Y, halved, coarse.faceY());
        faces(fine, fine.faceZ(), per.z(), Axis.Z, halved, coarse.faceZ());
    }

    private void faces(
            EllipticLevel level,
            DeviceField fine,
            double perArea,
            Axis axis,
            boolean[] halved,
            DeviceField coarse) {
        Shape shape = level.shape();
        int cells = axis == Axis.X ? shape.nx() : axis == Axis.Y ? shape.ny() : shape.nz();
        halved(
                        session.kernel("elliptic_coarsen_faces")
                                .field(fine)
                                .real(perArea)
                                .whole(axis.ordinal())
                                .whole(cells),
                        halved)
                .field(coarse)
                .whole(shape.nx() + (axis == Axis.X ? 1 : 0))
                .whole(shape.ny() + (axis == Axis.Y ? 1 : 0))
                .whole(shape.nz() + (axis == Axis.Z ? 1 : 0))
                .shape(coarse.shape())
                .over(coarse.shape());
    }

    @Override
    public void restrictResidual(
            EllipticLevel level,
            DeviceField b,
            DeviceField x,
            DeviceField scratch,
            boolean[] halved,
            DeviceField coarse) {
        Shape shape = coarse.shape();
        KernelCall call =
                halved(
                                coefficients(kernel("elliptic_residual_restricted").field(x), level)
                                        .field(b),
                                halved)
                        .field(coarse)
                        .shape(shape);
        if (session.prefersRows()) {
            call.overTiles(shape, shape.nx(), 1, 1);
        } else {
            call.over(shape);
        }
    }

    private static KernelCall halved(KernelCall call, boolean[] halved) {
        for (boolean axis : halved) {
            call.whole(axis ? 1 : 0);
        }
        return call;
    }

    @Override
    public void restrict(DeviceField fine, boolean[] halved, DeviceField coarse) {
        halved(session.kernel("elliptic_restrict").field(fine), halved)
                .field(coarse)
                .shape(fine.shape())
                .shape(coarse.shape())
                .over(coarse.shape());
    }

    @Override
    public void prolongate(DeviceField coarse, boolean[] halved, double weight, DeviceField fine) {
        halved(session.kernel("elliptic_prolongate").field(coarse), halved)
                .real(weight)
                .field(fine)
                .shape(fine.shape())
                .whole(coarse.shape().nx())
                .whole(coarse.shape().ny())
                .over(fine.shape());
    }

    @Override
    public void facesToFluxes(DeviceField p, Axis axis, double spacing, DeviceField faces) {
        neighbour(with(p, session.kernel(formFor(p, "elliptic_faces_to_fluxes"))), axis)
                .real(spacing)
                .field(faces)
                .shape(p.shape())
                .over(p.shape());
    }
}
