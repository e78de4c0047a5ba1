package org.voxtum.compute.opencl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.voxtum.compute.BoundaryExchange;
import org.voxtum.compute.TransportSystem;
import org.voxtum.grid.Face;
import org.voxtum.grid.Shape;

/** What of a transport system is no field: labels, retardation, faces and held concentrations. */
final class TransportBuffers implements AutoCloseable {
    private final OpenClSession session;
    private final TransportSystem system;
    private final Shape shape;
    private final DeviceBuffer labels;
    private final DeviceBuffer retardation;
    private final DeviceBuffer held;
    private final StorageBuffers storage;
    private final List<FaceBuffers> faces = new ArrayList<>();
    private double[] heldValues;
    private int heldMask;

    /**
     * Faces of one exchange on the device: each voxel once.
     *
     * @param inward conductance over the voxel's volume [1/s]
     */
    record FaceBuffers(
            BoundaryExchange exchange, DeviceBuffer voxels, DeviceBuffer inward, int size) {}

    TransportBuffers(OpenClSession session, TransportSystem system) {
        this.session = session;
        this.system = system;
        this.shape = Shape.of(system.grid());
        storage = StorageBuffers.of(session, system);
        labels =
                needsLabels()
                        ? StorageBuffers.bytes(session, "labels", system.labels())
                        : session.allocate("no labels", 1);
        retardation = session.reals("retardation", system.retardation().byLabel());
        held = session.allocate("held concentrations", session.sizes().held(shape));
        system.boundaries().forEach(exchange -> faces.add(faceBuffers(exchange)));
    }

    /** Where every label has the same numbers no kernel reads one. */
    private boolean needsLabels() {
        boolean byLabel = system.retardation().map().isEmpty() && !system.retardation().uniform();
        return byLabel || storage.kind() == StorageBuffers.BY_LABEL;
    }

    private DeviceBuffer positions(String name, long[] values) {
        DeviceBuffer memory = session.allocate(name, session.sizes().facePositions(values.length));
        session.transfer().write(values, memory);
        return memory;
    }

    private FaceBuffers faceBuffers(BoundaryExchange exchange) {
        Map<Long, Double> sums = new TreeMap<>();
        for (int i = 0; i < exchange.size(); i++) {
            int[] v = exchange.voxels();
            long voxel =
                    v[3 * i]
                            + (long) shape.nx() * (v[3 * i + 1] + (long) shape.ny() * v[3 * i + 2]);
            sums.merge(voxel, exchange.inward()[i], Double::sum);
        }
        long[] voxels = sums.keySet().stream().mapToLong(Long::longValue).toArray();
        double volume = system.grid().voxelVolume();
        double[] inward = sums.values().stream().mapToDouble(sum -> sum / volume).toArray();
        return new FaceBuffers(
                exchange,
                positions("face voxels", voxels),
                session.reals("face conductances", inward),
                voxels.length);
    }

    boolean isOf(TransportSystem other) {
        return system.boundaries() == other.boundaries()
                && system.labels() == other.labels()
                && system.storage() == other.storage()
                && system.table().equals(other.table());
    }

    List<FaceBuffers> faces() {
        return faces;
    }

    DeviceBuffer labels() {
        return labels;
    }

    StorageBuffers storage() {
        return storage;
    }

    /** f a label or, where it has a map, a voxel. */
    DeviceBuffer retardation() {
        return system.retardation()
                .map()
                .map(map -> OpenClField.of(map).buffer())
                .orElse(retardation);
    }

    DeviceBuffer held() {
        return held;
    }

    /** Brings the held concentrations up to date; says which faces have one. */
    int holdAt(double[] drivers) {
        double[] values =
                system.boundaries().stream()
                        .filter(BoundaryExchange::held)
                        .mapToDouble(exchange -> drivers[exchange.driver()])
                        .toArray();
        if (!Arrays.equals(values, heldValues)) {
            heldValues = values;
            writeHeld(drivers);
        }
        return heldMask;
    }

    private void writeHeld(double[] drivers) {
        heldMask = 0;
        double[] planes = new double[Math.toIntExact(held.bytes() / session.precision().bytes())];
        int at = 0;
        for (Face face : Face.values()) {
            double[] plane = system.heldConcentrations(face, drivers);
            if (plane != null) {
                heldMask |= 1 << face.ordinal();
                System.arraycopy(plane, 0, planes, at, plane.length);
            }
            at += facePlane(face);
        }
        session.transfer().write(planes, planes.length, held, 0);
    }

    private int facePlane(Face face) {
        return switch (face.axis()) {
            case X -> shape.ny() * shape.nz();
            case Y -> shape.nx() * shape.nz();
            case Z -> shape.nx() * shape.ny();
        };
    }

    @Override
    public void close() {
        storage.close();
        session.release(labels);
        session.release(retardation);
        session.release(held);
        for (FaceBuffers face : faces) {
            session.release(face.voxels());
            session.release(face.inward());
        }
    }
}
