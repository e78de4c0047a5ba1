package org.voxtum.compute.opencl;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.voxtum.fault.Fault;

/** Chooses one device of several by what a user writes. */
final class DeviceChoice {
    private DeviceChoice() {}

    /**
     * The device that a selector means.
     *
     * @param selector part of a name, {@code PLATFORM:DEVICE} numbers, {@code gpu} or {@code cpu};
     *     empty for the best
     */
    static OpenClDevice of(List<OpenClDevice> devices, String selector) {
        if (devices.isEmpty()) {
            throw new Fault(
                    Fault.Kind.DEVICE,
                    "no OpenCL driver offers a device",
                    "",
                    "install the driver of your graphics card, or on Debian and Ubuntu for the"
                            + " processor alone: apt install pocl-opencl-icd; or use --backend"
                            + " reference");
        }
        return best(matching(devices, selector.trim())).orElseThrow(() -> none(devices, selector));
    }

    private static List<OpenClDevice> matching(List<OpenClDevice> devices, String selector) {
        String wanted = selector.toLowerCase(Locale.ROOT);
        return devices.stream()
                .filter(
                        device ->
                                switch (wanted) {
                                    case "" -> true;
                                    case "gpu" -> device.kind() == OpenClDevice.Kind.GPU;
                                    case "cpu" -> device.kind() == OpenClDevice.Kind.CPU;
                                    default ->
                                            device.index().equals(wanted)
                                                    || device.text()
                                                            .toLowerCase(Locale.ROOT)
                                                            .contains(wanted);
                                })
                .toList();
    }

    /** GPUs before others, then the one with the most throughput, then the first. */
    private static Optional<OpenClDevice> best(List<OpenClDevice> devices) {
        return devices.stream()
                .min(
                        Comparator.comparing(OpenClDevice::kind)
                                .thenComparing(
                                        OpenClDevice::throughput, Comparator.reverseOrder()));
    }

    private static Fault none(List<OpenClDevice> devices, String selector) {
        String known =
                devices.stream()
                        .map(device -> device.index() + " " + device.name())
                        .collect(Collectors.joining(", "));
        return new Fault(
                Fault.Kind.DEVICE,
                "no OpenCL device is like '" + selector + "'",
                "--device or VOXTUM_DEVICE",
                "there are: " + known);
    }
}
