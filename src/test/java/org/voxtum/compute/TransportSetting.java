package org.voxtum.compute;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Face;
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
    final List<BoundaryExchange> boundaries = new ArrayList<>();
    Advection advection = Advection.LIMITED;

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
                storage,
                conductivity[0],
                conductivity[1],
                conductivity[2],
                flux[0],
                flux[1],
                flux[2],
                retardationMap == null
                        ? Coefficient.byLabel(retardation)
                        : Coefficient.of(retardationMap),
                loss,
                List.of(gain),
                boundaries,
                advection);
    }
}
