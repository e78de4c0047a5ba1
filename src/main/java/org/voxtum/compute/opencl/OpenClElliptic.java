package org.voxtum.compute.opencl;

import org.voxtum.compute.Carry;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.EllipticKernels;
import org.voxtum.compute.EllipticLevel;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Shape;

/** Elliptic kernels on a device ({@code kernels/elliptic.cl}). */
final class OpenClElliptic implements EllipticKernels {
    /** Rows of a tile in kernels/elliptic_rows.cl. */
    private static final int TILE_Y = 8;

    private final OpenClSession session;
    private final PartialSums sums;

    OpenClElliptic(OpenClSession session, PartialSums sums) {
        this.session = session;
        this.sums = sums;
    }

    private static KernelCall coefficients(KernelCall call, EllipticLevel level) {
        return call.field(level.faceX())
                .field(level.faceY())
                .field(level.faceZ())
                .field(level.absorption());
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
        call.shape(shape);
        if (session.prefersRows()) {
            call.overTiles(shape, shape.nx(), TILE_Y, 1);
        } else {
            call.over(shape);
        }
    }

    /** The kernel, or its form for a pair of numbers of single precision. */
    private KernelCall withCarry(String kernel, DeviceField x) {
        return OpenClField.of(x).carried() == Carry.PAIR
                ? session.kernel(kernel + "_of_pair").fieldAndCarry(x)
                : session.kernel(kernel).field(x);
    }

    @Override
    public void apply(EllipticLevel level, DeviceField x, DeviceField image) {
        if (OpenClField.of(x).carried() == Carry.PAIR) {
            coefficients(withCarry("elliptic_apply", x), level)
                    .field(image)
                    .shape(level.shape())
                    .over(level.shape());
            return;
        }
        run(coefficients(kernel("elliptic_apply").field(x), level).field(image), level.shape());
    }

    @Override
    public void residual(EllipticLevel level, DeviceField b, DeviceField x, DeviceField residual) {
        if (OpenClField.of(x).carried() == Carry.PAIR) {
            coefficients(withCarry("elliptic_residual", x), level)
                    .field(b)
                    .field(residual)
                    .shape(level.shape())
                    .over(level.shape());
            return;
        }
        run(
                coefficients(kernel("elliptic_residual").field(x), level).field(b).field(residual),
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
        run(
                coefficients(kernel("elliptic_chebyshev").field(x), level)
                        .real(c1)
                        .real(c2)
                        .field(b)
                        .field(next),
                level.shape());
    }

    @Override
    public double meanFace(EllipticLevel level, Axis axis) {
        Shape shape = level.shape();
        int cells = axis == Axis.X ? shape.nx() : axis == Axis.Y ? shape.ny() : shape.nz();
        if (cells < 2) {
            return 0;
        }
        DeviceField faces =
                axis == Axis.X ? level.faceX() : axis == Axis.Y ? level.faceY() : level.faceZ();
        return sums.sum("vector_sum", faces) / (shape.size() / cells * (cells - 1));
    }

    @Override
    public void coarsen(EllipticLevel fine, boolean[] halved, EllipticLevel coarse) {
        restrict(fine.absorption(), halved, coarse.absorption());
        Shape shape = fine.shape();
        faces(fine.faceX(), 0, shape.nx(), halved, coarse.faceX());
        faces(fine.faceY(), 1, shape.ny(), halved, coarse.faceY());
        faces(fine.faceZ(), 2, shape.nz(), halved, coarse.faceZ());
    }

    private void faces(
            DeviceField fine, int along, int cells, boolean[] halved, DeviceField coarse) {
        halved(
                        session.kernel("elliptic_coarsen_faces")
                                .field(fine)
                                .whole(along)
                                .whole(cells),
                        halved)
                .field(coarse)
                .shape(fine.shape())
                .shape(coarse.shape())
                .over(coarse.shape());
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
        neighbour(withCarry("elliptic_faces_to_fluxes", p), axis)
                .real(spacing)
                .field(faces)
                .shape(p.shape())
                .over(p.shape());
    }
}
