package org.voxtum.compute.opencl;

import java.util.List;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.StorageTable;
import org.voxtum.compute.TransportSystem;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Labels;

/**
 * Where kernels find storage and conductivities: fields of the system, or tables and the voxels'
 * shares of tissue.
 *
 * @param kind as kernels/transport.cl numbers it
 * @param storage accessible fraction of each label; without meaning where there are fields
 * @param diffusivity of each label along x, y, z; empty where there are fields
 * @param tissue share of tissue of each voxel; without meaning where there are fields
 * @param closing gives back what was made
 */
record StorageBuffers(
        int kind,
        DeviceBuffer storage,
        List<DeviceBuffer> diffusivity,
        DeviceBuffer tissue,
        Runnable closing)
        implements AutoCloseable {
    static final int BY_VOXEL = 0;
    static final int BY_LABEL = 1;
    static final int UNIFORM = 2;

    static StorageBuffers of(OpenClSession session, TransportSystem system) {
        return system.table()
                .map(table -> lookedUp(session, system, table))
                .orElseGet(() -> fields(session));
    }

    private static StorageBuffers fields(OpenClSession session) {
        DeviceBuffer none = session.allocate("no shares", 1);
        return new StorageBuffers(BY_VOXEL, none, List.of(), none, () -> session.release(none));
    }

    private static StorageBuffers lookedUp(
            OpenClSession session, TransportSystem system, StorageTable table) {
        boolean uniform = table.uniform() && system.retardation().uniform();
        int some = table.someOpen();
        DeviceBuffer tissue = bytes(session, "shares of tissue", table.tissue());
        DeviceBuffer phi = reals(session, "storage", table.storage(), uniform, some);
        List<DeviceBuffer> d =
                List.of(
                        reals(session, "diffusivity x", table.diffusivityX(), uniform, some),
                        reals(session, "diffusivity y", table.diffusivityY(), uniform, some),
                        reals(session, "diffusivity z", table.diffusivityZ(), uniform, some));
        return new StorageBuffers(
                uniform ? UNIFORM : BY_LABEL,
                phi,
                d,
                tissue,
                () -> {
                    session.release(tissue);
                    session.release(phi);
                    d.forEach(session::release);
                });
    }

    /** The numbers of all labels, or that of an open one where they are the same. */
    private static DeviceBuffer reals(
            OpenClSession session, String name, double[] values, boolean uniform, int some) {
        return session.reals(name, uniform ? new double[] {values[some]} : values);
    }

    /** A byte a voxel. */
    static DeviceBuffer bytes(OpenClSession session, String name, Labels values) {
        DeviceBuffer memory = session.allocate(name, values.shape().size());
        long at = 0;
        for (int chunk = 0; chunk < values.shape().chunks(); chunk++) {
            byte[] part = values.chunk(chunk * values.shape().planesPerChunk());
            session.transfer().write(part, part.length, memory, at);
            at += part.length;
        }
        return memory;
    }

    /** phi of each voxel of a system, or of each label. */
    DeviceBuffer storage(TransportSystem system) {
        return kind == BY_VOXEL ? OpenClField.of(system.storage()).buffer() : storage;
    }

    /** k of each voxel of a system along an axis, or D of each label. */
    DeviceBuffer conductivity(TransportSystem system, Axis axis) {
        if (kind != BY_VOXEL) {
            return diffusivity.get(axis.ordinal());
        }
        DeviceField k =
                axis == Axis.X
                        ? system.conductivityX()
                        : axis == Axis.Y ? system.conductivityY() : system.conductivityZ();
        return OpenClField.of(k).buffer();
    }

    @Override
    public void close() {
        closing.run();
    }
}
