package org.voxtum.compute.reference;

import org.voxtum.compute.DeviceField;
import org.voxtum.compute.EllipticKernels;
import org.voxtum.compute.EllipticLevel;
import org.voxtum.compute.VectorKernels;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;

/** Elliptic kernels in plain Java; {@link EllipticRow} holds the stencil. */
final class ReferenceElliptic implements EllipticKernels {
    private final VectorKernels vectors;

    ReferenceElliptic(VectorKernels vectors) {
        this.vectors = vectors;
    }

    @Override
    public VectorKernels vectors() {
        return vectors;
    }

    @Override
    public void harmonicFaces(
            DeviceField conductivity, Axis axis, double spacing, DeviceField faces) {
        lowerFaces(conductivity, axis, 1 / (spacing * spacing), faces);
    }

    private static void lowerFaces(
            DeviceField conductivity, Axis axis, double perArea, DeviceField faces) {
        Field k = ReferenceField.of(conductivity);
        Field out = ReferenceField.of(faces);
        PlaneLoop.forEach(
                k.shape(),
                z -> {
                    for (int y = 0; y < k.shape().ny(); y++) {
                        harmonicRow(k, axis, perArea, out, y, z);
                    }
                });
    }

    private static void harmonicRow(Field k, Axis axis, double perArea, Field faces, int y, int z) {
        boolean atBox = axis == Axis.Y && y == 0 || axis == Axis.Z && z == 0;
        double[] out = faces.chunk(z);
        int face = faces.rowOffset(y, z);
        int first = axis == Axis.X ? 1 : 0;
        for (int x = first; x < k.shape().nx() && !atBox; x++) {
            double upper = k.get(x, y, z);
            double lower =
                    k.get(
                            x - (axis == Axis.X ? 1 : 0),
                            y - (axis == Axis.Y ? 1 : 0),
                            z - (axis == Axis.Z ? 1 : 0));
            out[face + x] = harmonicMean(lower, upper) * perArea;
        }
    }

    /** {@code 2 a b / (a + b)}, 0 where both are 0. */
    static double harmonicMean(double a, double b) {
        double sum = a + b;
        return sum > 0 ? 2 * a * b / sum : 0;
    }

    @Override
    public void apply(EllipticLevel level, DeviceField x, DeviceField image) {
        Field out = ReferenceField.of(image);
        EllipticRow.forEachRow(
                level,
                ReferenceField.of(x),
                (row, y, z) -> row.image(out.chunk(z), out.rowOffset(y, z)));
    }

    @Override
    public void residual(EllipticLevel level, DeviceField b, DeviceField x, DeviceField residual) {
        Field right = ReferenceField.of(b);
        Field out = ReferenceField.of(residual);
        EllipticRow.forEachRow(
                level,
                ReferenceField.of(x),
                (row, y, z) -> {
                    int o = out.rowOffset(y, z);
                    row.image(out.chunk(z), o);
                    subtractFrom(right.chunk(z), o, out.chunk(z), row.length());
                });
    }

    private static void subtractFrom(double[] right, int offset, double[] out, int length) {
        for (int i = offset; i < offset + length; i++) {
            out[i] = right[i] - out[i];
        }
    }

    @Override
    public void scaledJacobi(EllipticLevel level, double c, DeviceField b, DeviceField x) {
        Field right = ReferenceField.of(b);
        Field out = ReferenceField.of(x);
        EllipticRow.forEachRow(
                level,
                out,
                (row, y, z) ->
                        row.scaledJacobi(c, right.chunk(z), out.chunk(z), out.rowOffset(y, z)));
    }

    @Override
    public void chebyshevStep(
            EllipticLevel level,
            double c1,
            double c2,
            DeviceField b,
            DeviceField x,
            DeviceField next) {
        Field right = ReferenceField.of(b);
        Field out = ReferenceField.of(next);
        EllipticRow.forEachRow(
                level,
                ReferenceField.of(x),
                (row, y, z) ->
                        row.chebyshev(c1, c2, right.chunk(z), out.chunk(z), out.rowOffset(y, z)));
    }

    @Override
    public double meanFace(EllipticLevel level, Axis axis, DeviceField scratch) {
        Shape shape = level.shape();
        int cells = axis == Axis.X ? shape.nx() : axis == Axis.Y ? shape.ny() : shape.nz();
        if (cells < 2) {
            return 0;
        }
        DeviceField faces = level.faces(axis);
        if (!level.storesFaces()) {
            lowerFaces(level, axis, scratch);
            faces = scratch;
        }
        return vectors.sum(faces) / (shape.size() / cells * (cells - 1));
    }

    /** T of the lower faces of all cells. */
    private void lowerFaces(EllipticLevel level, Axis axis, DeviceField out) {
        vectors.fill(out, 0);
        lowerFaces(level.faces(axis), axis, level.perArea().along(axis), out);
    }

    @Override
    public void faces(EllipticLevel level, Axis axis, DeviceField faces) {
        if (level.storesFaces()) {
            vectors.copy(level.faces(axis), faces);
        } else {
            lowerFaces(level, axis, faces);
        }
    }

    @Override
    public void coarsen(EllipticLevel fine, boolean[] halved, EllipticLevel coarse) {
        ReferenceCoarsening.coefficients(fine, halved, coarse);
    }

    @Override
    public void restrict(DeviceField fine, boolean[] halved, DeviceField coarse) {
        ReferenceCoarsening.sum(ReferenceField.of(fine), halved, ReferenceField.of(coarse));
    }

    @Override
    public void prolongate(DeviceField coarse, boolean[] halved, double weight, DeviceField fine) {
        ReferenceCoarsening.addBack(
                ReferenceField.of(coarse), halved, weight, ReferenceField.of(fine));
    }

    @Override
    public void facesToFluxes(DeviceField p, Axis axis, double spacing, DeviceField faces) {
        Field pressure = ReferenceField.of(p);
        Field q = ReferenceField.of(faces);
        PlaneLoop.forEach(
                pressure.shape(),
                z -> {
                    for (int y = 0; y < pressure.shape().ny(); y++) {
                        fluxRow(pressure, axis, spacing, q, y, z);
                    }
                });
    }

    private static void fluxRow(Field p, Axis axis, double spacing, Field faces, int y, int z) {
        boolean atBox = axis == Axis.Y && y == 0 || axis == Axis.Z && z == 0;
        double[] q = faces.chunk(z);
        int face = faces.rowOffset(y, z);
        double[] upper = p.chunk(z);
        int i = p.rowOffset(y, z);
        double[] lower = p.chunk(axis == Axis.Z && z > 0 ? z - 1 : z);
        int j =
                axis == Axis.Z && z > 0
                        ? p.rowOffset(y, z - 1)
                        : i - (axis == Axis.Y ? p.shape().nx() : axis == Axis.X ? 1 : 0);
        for (int x = axis == Axis.X ? 1 : 0; x < p.shape().nx() && !atBox; x++) {
            q[face + x] *= spacing * (lower[j + x] - upper[i + x]);
        }
    }
}
