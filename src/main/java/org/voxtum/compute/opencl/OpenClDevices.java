package org.voxtum.compute.opencl;

import java.util.List;
import java.util.Optional;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.Precision;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.Shape;

/**
 * The OpenCL devices of this machine.
 *
 * @param devices every device
 * @param idle names of platforms whose driver offers no device
 */
public record OpenClDevices(List<DeviceDescription> devices, List<String> idle) {
    private static final long COPY_BYTES = 256L << 20;
    private static final int COPIES = 7;

    /**
     * Asks the drivers.
     *
     * @throws org.voxtum.fault.Fault of kind DEVICE where OpenCL is not installed
     */
    public static OpenClDevices here() {
        DeviceQuery.Answer answer = DeviceQuery.all();
        return new OpenClDevices(
                answer.devices().stream().map(OpenClDevice::about).toList(), answer.idle());
    }

    /** The fastest as far as can be told: a GPU, else a CPU, else any. */
    public static Optional<DeviceDescription> best(List<DeviceDescription> devices) {
        return DeviceChoice.best(devices);
    }

    /**
     * The device that a selector means.
     *
     * @param selector part of a name, {@code PLATFORM:DEVICE}, {@code gpu}, {@code cpu}; empty for
     *     the best
     * @throws org.voxtum.fault.Fault of kind DEVICE where there is no such device
     */
    public DeviceDescription choose(String selector) {
        return DeviceChoice.of(devices, selector);
    }

    /**
     * Bandwidth of a copy within the device, reads and writes counted [bytes/s]; the best of
     * several.
     */
    public static double copyBandwidth(DeviceDescription device) {
        FieldLedger ledger = new FieldLedger();
        try (OpenClBackend backend = OpenClBackend.on(device, Precision.SINGLE, ledger)) {
            long most = Math.min(COPY_BYTES, Math.min(device.largestBuffer(), device.memory() / 4));
            Shape shape = Shape.of(1024, (int) (most / Float.BYTES / 1024), 1);
            DeviceField from = backend.allocate("copy from", shape);
            DeviceField to = backend.allocate("copy to", shape);
            double best = Double.POSITIVE_INFINITY;
            for (int i = 0; i < COPIES; i++) {
                backend.finish();
                long start = System.nanoTime();
                backend.vectors().copy(from, to);
                backend.finish();
                best = Math.min(best, (System.nanoTime() - start) / 1e9);
            }
            return 2.0 * shape.size() * Float.BYTES / best;
        }
    }
}
