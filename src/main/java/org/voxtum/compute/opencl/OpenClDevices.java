package org.voxtum.compute.opencl;

import java.util.List;
import java.util.Optional;
import org.voxtum.compute.Precision;
import org.voxtum.grid.FieldLedger;

/**
 * The OpenCL devices of this machine.
 *
 * @param devices every device
 * @param idle names of platforms whose driver offers no device
 */
public record OpenClDevices(List<DeviceDescription> devices, List<String> idle) {
    /**
     * Asks the drivers.
     *
     * @throws org.voxtum.fault.Fault of kind DEVICE where OpenCL is not installed
     */
    public static OpenClDevices here() {
        DeviceQuery.Answer answer = DeviceQuery.all();
        CompilerSignals.restore();
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
        try (OpenClBackend backend =
                OpenClBackend.on(device, Precision.SINGLE, new FieldLedger())) {
            return new CopyBandwidth(backend.session()).measure();
        }
    }
}
