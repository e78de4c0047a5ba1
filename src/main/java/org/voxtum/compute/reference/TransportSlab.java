package org.voxtum.compute.reference;

import java.util.Arrays;
import org.voxtum.compute.Advection;
import org.voxtum.compute.TransportSystem;
import org.voxtum.grid.Field;
import org.voxtum.grid.Labels;
import org.voxtum.grid.Shape;

/**
 * Fluxes of a slab of z-planes, each computed once: the row's x fluxes, the y fluxes kept from row
 * to row and the z fluxes kept from plane to plane. What a voxel gets does not depend on the slabs.
 */
final class TransportSlab {
    private final TransportSystem system;
    private final Shape shape;
    private final ConcentrationPlanes planes;
    private final boolean diffusive;
    private final double[] fluxX;
    private double[] fluxSouth;
    private double[] fluxNorth;
    private final double[] fluxBelow;
    private final double[] fluxAbove;
    private final double[] retardation;
    private final double[] retardationNext;
    private final double[] divergence;

    /** What is done with a row of {@code div F}. */
    @FunctionalInterface
    interface RowAction {
        void on(double[] divergence, double[] concentration, int offset, int y, int z);
    }

    TransportSlab(TransportSystem system, Field start, Field change, boolean diffusive) {
        this.system = system;
        this.shape = start.shape();
        this.diffusive = diffusive;
        this.planes = new ConcentrationPlanes(ReferenceField.of(system.storage()), start, change);
        int nx = shape.nx();
        fluxX = new double[nx + 1];
        fluxSouth = new double[nx];
        fluxNorth = new double[nx];
        fluxBelow = new double[shape.planeSize()];
        fluxAbove = new double[nx];
        retardation = new double[nx + 1];
        retardationNext = new double[nx + 1];
        divergence = new double[nx];
    }

    void run(int firstZ, int endZ, RowAction action) {
        for (int z = firstZ - 2; z < firstZ + 2; z++) {
            planes.load(z);
        }
        for (int y = 0; y < shape.ny(); y++) {
            fluxFaceZ(y, firstZ, fluxBelow, y * shape.nx());
        }
        for (int z = firstZ; z < endZ; z++) {
            planes.load(z + 2);
            runPlane(z, action);
        }
    }

    private void runPlane(int z, RowAction action) {
        Arrays.fill(fluxSouth, 0);
        for (int y = 0; y < shape.ny(); y++) {
            fluxFaceX(y, z);
            fluxFaceY(y + 1, z, fluxNorth);
            fluxFaceZ(y, z + 1, fluxAbove, 0);
            divergenceRow(y);
            action.on(divergence, planes.plane(z), planes.rowOffset(y), y, z);
            System.arraycopy(fluxAbove, 0, fluxBelow, y * shape.nx(), shape.nx());
            double[] swap = fluxSouth;
            fluxSouth = fluxNorth;
            fluxNorth = swap;
        }
    }

    private void divergenceRow(int y) {
        double perX = 1 / system.grid().dx();
        double perY = 1 / system.grid().dy();
        double perZ = 1 / system.grid().dz();
        int below = y * shape.nx();
        for (int x = 0; x < shape.nx(); x++) {
            divergence[x] =
                    (fluxX[x + 1] - fluxX[x]) * perX
                            + (fluxNorth[x] - fluxSouth[x]) * perY
                            + (fluxAbove[x] - fluxBelow[below + x]) * perZ;
        }
    }

    private void fluxFaceX(int y, int z) {
        Field q = ReferenceField.of(system.fluxX());
        Field k = ReferenceField.of(system.conductivityX());
        loadRetardation(y, z, retardation);
        double[] c = planes.plane(z);
        int at = planes.rowOffset(y);
        double[] kRow = k.chunk(z);
        int kAt = k.rowOffset(y, z);
        System.arraycopy(retardation, 1, retardationNext, 0, shape.nx());
        faces(
                new Stencil(c, at - 1, c, at, c, at + 1, c, at + 2),
                new FaceRow(kRow, kAt, kRow, kAt + 1, q.chunk(z), q.rowOffset(y, z) + 1),
                shape.nx() - 1,
                1 / system.grid().dx(),
                fluxX,
                1);
    }

    private void fluxFaceY(int face, int z, double[] out) {
        if (face == 0 || face == shape.ny()) {
            Arrays.fill(out, 0);
            return;
        }
        Field q = ReferenceField.of(system.fluxY());
        Field k = ReferenceField.of(system.conductivityY());
        loadRetardation(face - 1, z, retardation);
        loadRetardation(face, z, retardationNext);
        double[] c = planes.plane(z);
        int at = planes.rowOffset(face);
        int pitch = planes.pitch();
        double[] kRow = k.chunk(z);
        faces(
                new Stencil(c, at - 2 * pitch, c, at - pitch, c, at, c, at + pitch),
                new FaceRow(
                        kRow,
                        k.rowOffset(face - 1, z),
                        kRow,
                        k.rowOffset(face, z),
                        q.chunk(z),
                        q.rowOffset(face, z)),
                shape.nx(),
                1 / system.grid().dy(),
                out,
                0);
    }

    private void fluxFaceZ(int y, int face, double[] out, int outAt) {
        if (face == 0 || face == shape.nz()) {
            Arrays.fill(out, outAt, outAt + shape.nx(), 0);
            return;
        }
        Field q = ReferenceField.of(system.fluxZ());
        Field k = ReferenceField.of(system.conductivityZ());
        loadRetardation(y, face - 1, retardation);
        loadRetardation(y, face, retardationNext);
        int at = planes.rowOffset(y);
        faces(
                new Stencil(
                        planes.plane(face - 2),
                        at,
                        planes.plane(face - 1),
                        at,
                        planes.plane(face),
                        at,
                        planes.plane(face + 1),
                        at),
                new FaceRow(
                        k.chunk(face - 1),
                        k.rowOffset(y, face - 1),
                        k.chunk(face),
                        k.rowOffset(y, face),
                        q.chunk(face),
                        q.rowOffset(y, face)),
                shape.nx(),
                1 / system.grid().dz(),
                out,
                outAt);
    }

    private void loadRetardation(int y, int z, double[] out) {
        Labels labels = system.labels();
        byte[] label = labels.chunk(z);
        int at = labels.rowOffset(y, z);
        double[] table = system.retardation();
        for (int x = 0; x < shape.nx(); x++) {
            out[x] = table[label[at + x] & 0xFF];
        }
    }

    /** Four neighbours in a line through the face, as arrays with offsets. */
    private record Stencil(
            double[] a, int atA, double[] b, int atB, double[] c, int atC, double[] d, int atD) {}

    /** Coefficients on both sides of the face and the fluid flux through it. */
    private record FaceRow(
            double[] lower, int atLower, double[] upper, int atUpper, double[] q, int atQ) {}

    private void faces(
            Stencil s, FaceRow row, int count, double perSpacing, double[] out, int outAt) {
        Advection advection = system.advection();
        for (int x = 0; x < count; x++) {
            double b = s.b[s.atB + x];
            double c = s.c[s.atC + x];
            double difference = c - b;
            if (Double.isNaN(difference)) {
                out[outAt + x] = 0;
                continue;
            }
            double kLower = row.lower[row.atLower + x];
            double kUpper = row.upper[row.atUpper + x];
            double velocity =
                    row.q[row.atQ + x]
                            * FaceFlux.retardation(
                                    retardation[x], retardationNext[x], kLower, kUpper);
            double value =
                    advection == Advection.LIMITED
                            ? FaceFlux.upstreamValue(velocity, s.a[s.atA + x], b, c, s.d[s.atD + x])
                            : unlimited(advection, velocity, b, c);
            double conductance = diffusive ? FaceFlux.conductance(kLower, kUpper, perSpacing) : 0;
            out[outAt + x] = velocity * value - conductance * difference;
        }
    }

    private static double unlimited(Advection advection, double velocity, double b, double c) {
        return advection == Advection.CENTRAL ? (b + c) / 2 : velocity >= 0 ? b : c;
    }
}
