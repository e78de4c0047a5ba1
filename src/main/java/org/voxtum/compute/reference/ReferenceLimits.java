package org.voxtum.compute.reference;

import org.voxtum.compute.TransportLimits;
import org.voxtum.compute.TransportSystem;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;

/** Step limits from the coefficients of every voxel. */
final class ReferenceLimits {
    private static final double PECLET_LIMIT = 0.4;
    private static final double IMPLICIT_CFL = 0.5;
    private final TransportSystem system;
    private final Field storage;
    private final double cfl;
    private final double[] sums = {0, 0, 0};

    private ReferenceLimits(TransportSystem system, double cfl) {
        this.system = system;
        this.storage = ReferenceField.of(system.storage());
        this.cfl = cfl;
    }

    static TransportLimits of(TransportSystem system, double cfl) {
        Shape shape = ReferenceField.of(system.storage()).shape();
        double[] rates = new double[3];
        double[][] planes = new double[shape.nz()][];
        PlaneLoop.forEach(shape, z -> planes[z] = new ReferenceLimits(system, cfl).plane(z));
        for (double[] plane : planes) {
            for (int i = 0; i < 3; i++) {
                rates[i] = Math.max(rates[i], plane[i]);
            }
        }
        return new TransportLimits(1 / rates[0], 1 / rates[1], 1 / rates[2]);
    }

    private double[] plane(int z) {
        for (int y = 0; y < storage.shape().ny(); y++) {
            for (int x = 0; x < storage.shape().nx(); x++) {
                if (storage.get(x, y, z) > 0) {
                    voxel(x, y, z);
                }
            }
        }
        return sums;
    }

    private void voxel(int x, int y, int z) {
        double[] face = new double[3];
        for (Axis axis : Axis.values()) {
            face(x, y, z, axis, 1, face);
            face(x, y, z, axis, -1, face);
        }
        double phi = storage.get(x, y, z);
        double loss = ReferenceField.of(system.loss()).get(x, y, z);
        double advective = (face[0] + openOutflow(x, y, z)) / phi;
        double all = (face[0] + face[1] + Math.max(loss, 0)) / phi;
        sums[0] = Math.max(sums[0], all);
        double byPeclet = PECLET_LIMIT / face[2];
        sums[1] = Math.max(sums[1], advective / Math.max(cfl, byPeclet));
        sums[2] = Math.max(sums[2], advective / Math.max(IMPLICIT_CFL, byPeclet));
    }

    /** Adds outflow and conductance over d of one face, and keeps the largest Peclet number. */
    private void face(int x, int y, int z, Axis axis, int side, double[] out) {
        int nx = x + (axis == Axis.X ? side : 0);
        int ny = y + (axis == Axis.Y ? side : 0);
        int nz = z + (axis == Axis.Z ? side : 0);
        Shape shape = storage.shape();
        boolean inside =
                nx >= 0
                        && ny >= 0
                        && nz >= 0
                        && nx < shape.nx()
                        && ny < shape.ny()
                        && nz < shape.nz();
        if (!inside || storage.get(nx, ny, nz) <= 0) {
            return;
        }
        double perSpacing = 1 / system.grid().spacing(axis);
        double k = conductivity(axis).get(x, y, z);
        double kOther = conductivity(axis).get(nx, ny, nz);
        double f = FaceFlux.retardation(retardation(x, y, z), retardation(nx, ny, nz), k, kOther);
        double q = flux(axis).get(Math.max(x, nx), Math.max(y, ny), Math.max(z, nz));
        double outward = f * q * side;
        double conductance = FaceFlux.conductance(k, kOther, perSpacing);
        out[0] += Math.max(outward, 0) * perSpacing;
        out[1] += conductance * perSpacing;
        out[2] = outward == 0 ? out[2] : Math.max(out[2], Math.abs(outward) / conductance);
    }

    /** Outflow of open box faces stands in the loss; here it counts as advection too. */
    private double openOutflow(int x, int y, int z) {
        boolean atBox =
                x == 0
                        || y == 0
                        || z == 0
                        || x == storage.shape().nx() - 1
                        || y == storage.shape().ny() - 1
                        || z == storage.shape().nz() - 1;
        if (!atBox || system.boundaries().isEmpty()) {
            return 0;
        }
        double f = retardation(x, y, z);
        double sum = 0;
        for (Axis axis : Axis.values()) {
            int position = axis == Axis.X ? x : axis == Axis.Y ? y : z;
            double per = f / system.grid().spacing(axis);
            if (position == 0) {
                sum += Math.max(-flux(axis).get(x, y, z), 0) * per;
            }
            if (position == system.grid().count(axis) - 1) {
                int ux = x + (axis == Axis.X ? 1 : 0);
                int uy = y + (axis == Axis.Y ? 1 : 0);
                int uz = z + (axis == Axis.Z ? 1 : 0);
                sum += Math.max(flux(axis).get(ux, uy, uz), 0) * per;
            }
        }
        return sum;
    }

    private double retardation(int x, int y, int z) {
        return system.retardation()
                .map()
                .map(map -> ReferenceField.of(map).get(x, y, z))
                .orElseGet(() -> system.retardation().byLabel()[system.labels().get(x, y, z)]);
    }

    private Field conductivity(Axis axis) {
        return ReferenceField.of(
                axis == Axis.X
                        ? system.conductivityX()
                        : axis == Axis.Y ? system.conductivityY() : system.conductivityZ());
    }

    private Field flux(Axis axis) {
        return ReferenceField.of(
                axis == Axis.X ? system.fluxX() : axis == Axis.Y ? system.fluxY() : system.fluxZ());
    }
}
