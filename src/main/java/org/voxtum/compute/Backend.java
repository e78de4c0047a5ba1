package org.voxtum.compute;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Field;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.Shape;

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

    /** Overwrites a field with a host field of its shape. */
    void store(DeviceField field, Field host);

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

    /** Sum of what is allocated. */
    FieldLedger ledger();

    /** Kernels of the pressure-like problems. */
    EllipticKernels elliptic();

    /** Kernels of solute transport. */
    TransportKernels transport();

    /** Sums, norms and accumulators. */
    VectorKernels vectors();

    /** Gives everything back; a backend in host memory has nothing to give. */
    @Override
    default void close() {}
}
