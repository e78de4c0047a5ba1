package org.voxtum.compute;

import org.voxtum.grid.Field;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.Shape;

/** A device with its memory and kernels. */
public interface Backend {
    /** One line that names device and precision. */
    String description();

    /** A field of zeros on the device. */
    DeviceField allocate(String name, Shape shape);

    /** Gives the memory of a field back. */
    void release(DeviceField field);

    /** Brings a host field to the device; a backend in host memory may share it. */
    DeviceField upload(String name, Field host);

    /** Brings a field to the host; a backend in host memory may share it. */
    Field download(DeviceField field);

    /** Sum of what is allocated. */
    FieldLedger ledger();

    /** Kernels of the pressure-like problems. */
    EllipticKernels elliptic();

    /** Kernels of solute transport. */
    TransportKernels transport();

    /** Sums, norms and accumulators. */
    VectorKernels vectors();
}
