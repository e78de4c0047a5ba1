package org.voxtum.compute;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;

/** A device with its memory and kernels. */
public interface Backend extends AutoCloseable {
    /** One line that names device and precision. */
    String description();

    /** Device, driver and options, by name, for records. */
    default Map<String, Object> properties() {
        return Map.of("description", description(), "precision", precision().type());
    }

    /** What a user should know of it. */
    default List<String> notices() {
        return List.of();
    }

    /** Type of the numbers in its fields. */
    Precision precision();

    /** A field of zeros on the device. */
    DeviceField allocate(String name, Shape shape);

    /** A field of zeros that many small additions do not make drift. */
    default DeviceField allocate(String name, Shape shape, Carry carry) {
        return allocate(name, shape);
    }

    /** Gives the memory of a field back. */
    void release(DeviceField field);

    /** Brings a host field to the device; a backend in host memory may share it. */
    DeviceField upload(String name, Field host);

    /**
     * Brings a field to the host, to be read; a backend in host memory may share it. What is
     * written into it reaches the device by {@link #store} only.
     */
    Field download(DeviceField field);

    /**
     * Brings a field to the host for good and gives its memory on the device back. Where both are
     * the same memory it stays, and stays counted.
     */
    default Field retire(DeviceField field) {
        Field host = download(field);
        release(field);
        return host;
    }

    /** Whether transport looks storage and conductivities up where a table has them. */
    default boolean looksUp() {
        return false;
    }

    /** Overwrites a field with a host field of its shape. */
    void store(DeviceField field, Field host);

    /**
     * Voxels to go to alone.
     *
     * @param positions in storage without gaps, x fastest, each once
     */
    DeviceVoxels voxels(String name, long[] positions);

    /** Changes a field on the host. */
    default void edit(DeviceField field, Consumer<Field> change) {
        Field host = download(field);
        change.accept(host);
        store(field, host);
    }

    /**
     * Says who is told, on another thread, of a device that does not answer any more, before the
     * process is ended; a backend in host memory always answers.
     */
    default void onSilence(Consumer<Fault> told) {}

    /** Where the time of the device went so far; empty where that is not kept. */
    default Optional<DeviceProfile> profile() {
        return Optional.empty();
    }

    /** The most bytes held at one time on a device with memory of its own; empty without one. */
    default OptionalLong peakDeviceBytes() {
        return OptionalLong.empty();
    }

    /** Sum of what is allocated. */
    FieldLedger ledger();

    /**
     * A level of the voxels' conductivities k. It borrows a and keeps T of every face, or what T is
     * computed of when it is needed.
     *
     * @param k along x, y and z; may be one field
     */
    default EllipticLevel level(
            String name, VoxelGrid grid, List<Field> k, DeviceField absorption) {
        DeviceField[] faces = new DeviceField[3];
        for (Axis axis : Axis.values()) {
            int i = axis.ordinal();
            faces[i] = allocate(name + " face " + axis, Shape.ofFaces(grid, axis));
            DeviceField along = upload(name + " conductivity " + axis, k.get(i));
            elliptic().harmonicFaces(along, axis, grid.spacing(axis), faces[i]);
            release(along);
        }
        return new EllipticLevel(Shape.of(grid), faces[0], faces[1], faces[2], absorption);
    }

    /**
     * The same in as little memory as the backend can, where that takes longer: k may be borrowed
     * too, and has to stay.
     */
    default EllipticLevel leanLevel(
            String name, VoxelGrid grid, List<Field> k, DeviceField absorption) {
        return level(name, grid, k, absorption);
    }

    /**
     * The a of a level, {@code a + factor b}; a backend may keep no more than the two fields, so
     * only kernels of levels take it. It changes with them, or not.
     */
    default DeviceField absorption(String name, DeviceField a, double factor, DeviceField b) {
        DeviceField sum = allocate(name, a.shape());
        vectors().combine(sum, factor, b, 0);
        vectors().addScaled(sum, 1, a);
        return sum;
    }

    /** Gives back what a level keeps, but not a. */
    default void releaseFaces(EllipticLevel level) {
        release(level.faceX());
        release(level.faceY());
        release(level.faceZ());
    }

    /** Kernels of the pressure-like problems. */
    EllipticKernels elliptic();

    /** Kernels of solute transport. */
    TransportKernels transport();

    /** Kernels of pointwise kinetics. */
    ReactionKernels reactions();

    /** Kernels made of what users wrote. */
    UserKernels user();

    /** Sums, norms and accumulators. */
    VectorKernels vectors();

    /** Gives everything back; a backend in host memory has nothing to give. */
    @Override
    default void close() {}
}
