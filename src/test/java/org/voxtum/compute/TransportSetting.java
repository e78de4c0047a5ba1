package org.voxtum.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.grid.Labels;

/** A transport system for a contract test: still, without diffusion or exchange until set. */
final class TransportSetting {
    final KernelFields fields;
    final Labels labels;
    DeviceField storage;
    DeviceField[] conductivity = new DeviceField[3];
    DeviceField[] flux = new DeviceField[3];
    double[] retardation = {1};
    DeviceField retardationMap;
    DeviceField loss;
    DeviceField gain;

    /** What enters beside {@link #gain}, each with a driver of its own. */
    final List<DeviceField> moreGains = new ArrayList<>();

    final List<BoundaryExchange> boundaries = new ArrayList<>();
    Advection advection = Advection.LIMITED;
    Optional<StorageTable> table = Optional.empty();

    TransportSetting(KernelFields fields) {
        this.fields = fields;
        labels = new Labels(fields.shape());
        storage = fields.of((x, y, z) -> 1);
        loss = fields.zeros();
        gain = fields.zeros();
        for (Axis axis : Axis.values()) {
            conductivity[axis.ordinal()] = fields.zeros();
            flux[axis.ordinal()] = fields.faces(axis, (x, y, z) -> 0);
        }
    }

    /** Random everything, some voxels closed, two labels. */
    static TransportSetting random(KernelFields fields) {
        TransportSetting out = new TransportSetting(fields);
        out.storage = fields.of((x, y, z) -> (x + 2 * y + 3 * z) % 7 == 0 ? 0 : 0.2 + 0.01 * x);
        out.loss = fields.between(0, 0.1);
        out.gain = fields.between(0, 0.1);
        out.retardation = new double[] {0.9, 0.6};
        for (Axis axis : Axis.values()) {
            out.conductivity[axis.ordinal()] = fields.between(0.1, 1);
            out.flux[axis.ordinal()] = fields.innerFaces(axis, -1, 1);
        }
        for (int z = 0; z < fields.grid.nz(); z++) {
            for (int y = 0; y < fields.grid.ny(); y++) {
                out.labels.set((y + z) % fields.grid.nx(), y, z, 1);
            }
        }
        return out;
    }

    /** The same with every voxel open, the second label above z = 20. */
    static TransportSetting open(KernelFields fields) {
        TransportSetting out = random(fields);
        out.storage = fields.between(0.2, 0.4);
        for (int z = 0; z < fields.grid.nz(); z++) {
            for (int y = 0; y < fields.grid.ny(); y++) {
                for (int x = 0; x < fields.grid.nx(); x++) {
                    out.labels.set(x, y, z, z > 20 ? 1 : 0);
                }
            }
        }
        return out;
    }

    /**
     * Storage and conductivities from a number a label and the voxel's tissue, all of them exact in
     * any precision; some voxels are closed.
     *
     * @param uniform whether both labels have the same numbers
     * @param lookedUp whether kernels are given the table instead of fields
     */
    void useTable(boolean uniform, boolean lookedUp) {
        useTable(uniform, lookedUp, 0);
    }

    /** The same with at least so many 64ths of tissue in a voxel. */
    void useTable(boolean uniform, boolean lookedUp, int least) {
        Labels tissue = new Labels(fields.shape());
        double[] phi = {0.5, uniform ? 0.5 : 0.25};
        double[][] d = {{2, uniform ? 2 : 1}, {4, uniform ? 4 : 0.5}, {1, uniform ? 1 : 8}};
        DeviceField share =
                fields.of(
                        (x, y, z) -> {
                            int parts = Math.max(least, 16 * ((x + 2 * y + 3 * z) % 5));
                            tissue.set(x, y, z, parts);
                            return parts / 64.0;
                        });
        Field shares = fields.backend().download(share);
        storage = fields.of((x, y, z) -> phi[labels.get(x, y, z)] * shares.get(x, y, z));
        for (int axis = 0; axis < 3; axis++) {
            double[] along = d[axis];
            conductivity[axis] =
                    fields.of(
                            (x, y, z) ->
                                    along[labels.get(x, y, z)]
                                            * phi[labels.get(x, y, z)]
                                            * shares.get(x, y, z));
        }
        table =
                lookedUp
                        ? Optional.of(new StorageTable(tissue, phi, d[0], d[1], d[2]))
                        : Optional.empty();
    }

    /** The driver's concentration on every face of the box, for the limiter only. */
    void holdEveryFace() {
        for (Face face : Face.values()) {
            boundaries.add(
                    new BoundaryExchange(
                            face.label(), 0, true, new int[0], new double[0], new double[0]));
        }
    }

    TransportSystem system() {
        return new TransportSystem(
                fields.grid,
                labels,
                table.isPresent() ? null : storage,
                table.isPresent() ? null : conductivity[0],
                table.isPresent() ? null : conductivity[1],
                table.isPresent() ? null : conductivity[2],
                flux[0],
                flux[1],
                flux[2],
                retardationMap == null
                        ? Coefficient.byLabel(retardation)
                        : Coefficient.of(retardationMap),
                loss,
                gains(),
                boundaries,
                advection,
                table);
    }

    private List<DeviceField> gains() {
        List<DeviceField> all = new ArrayList<>(List.of(gain));
        all.addAll(moreGains);
        return all;
    }
}
