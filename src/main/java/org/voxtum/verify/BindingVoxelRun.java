package org.voxtum.verify;

import java.util.Optional;
import org.voxtum.compute.Backend;
import org.voxtum.compute.BoundPools;
import org.voxtum.compute.Carry;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.ReactionSystem;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;
import org.voxtum.verify.exact.ReferenceTable;

/** One voxel of a backend in which an agent binds, is internalised and degraded. */
final class BindingVoxelRun implements AutoCloseable {
    private static final Shape ONE = Shape.of(1, 1, 1);
    private final Backend backend;
    private final ReactionSystem system;
    private final DeviceField internal;
    private final DeviceField degraded;
    private final double phi;

    /** Number of receptors [mol/m^3]. */
    final double receptors;

    /** Starts with the fluid concentration and rates of a row. */
    BindingVoxelRun(Backend backend, ReferenceTable table, int row) {
        this.backend = backend;
        phi = table.number(row, "phi");
        receptors = table.number(row, "Rt");
        internal = field("internal", 0);
        degraded = field("degraded", 0);
        system =
                new ReactionSystem(
                        field("storage", phi),
                        field("receptors", receptors),
                        new BoundPools(
                                field("concentration", table.number(row, "c0")),
                                field("bound", 0),
                                Optional.of(internal),
                                Optional.of(degraded)),
                        table.number(row, "kon"),
                        table.number(row, "koff"),
                        table.number(row, "kint"),
                        table.number(row, "kdeg"));
    }

    private DeviceField field(String name, double value) {
        DeviceField field = backend.allocate("voxel's " + name, ONE, Carry.BYTE);
        Field host = new Field(ONE);
        host.fill(value);
        backend.store(field, host);
        return field;
    }

    void advance(double dt) {
        backend.reactions().advance(system, dt);
    }

    double concentration() {
        return value(system.concentration());
    }

    double bound() {
        return value(system.bound());
    }

    double internal() {
        return value(internal);
    }

    double degraded() {
        return value(degraded);
    }

    /** All of it per tissue volume [mol/m^3]. */
    double total() {
        return phi * concentration() + bound() + internal() + degraded();
    }

    private double value(DeviceField field) {
        return backend.download(field).get(0, 0, 0);
    }

    @Override
    public void close() {
        backend.release(system.storage());
        backend.release(system.receptors());
        backend.release(system.concentration());
        backend.release(system.bound());
        backend.release(internal);
        backend.release(degraded);
    }
}
