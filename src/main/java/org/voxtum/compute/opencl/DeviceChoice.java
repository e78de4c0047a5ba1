package org.voxtum.compute.opencl;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
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
     * @throws Fault of kind DEVICE where there is none
     */
    static DeviceDescription of(List<DeviceDescription> devices, String selector) {
        if (devices.isEmpty()) {
            throw new Fault(
                    Fault.Kind.DEVICE,
                    "no OpenCL driver offers a device",
                    "",
                    "install the driver of your graphics card, or on Debian and Ubuntu for the"
                            + " processor alone: apt install pocl-opencl-icd; or use --backend"
                            + " reference");
        }
        List<DeviceDescription> fitting = devices.stream().filter(meaning(selector)).toList();
        return best(fitting).orElseThrow(() -> none(devices, selector));
    }

    private static Predicate<DeviceDescription> meaning(String selector) {
        String wanted = selector.trim().toLowerCase(Locale.ROOT);
        return switch (wanted) {
            case "" -> device -> true;
            case "gpu" -> device -> device.kind() == DeviceDescription.Kind.GPU;
            case "cpu" -> device -> device.kind() == DeviceDescription.Kind.CPU;
            default ->
                    device ->
                            device.index().equals(wanted)
                                    || device.text().toLowerCase(Locale.ROOT).contains(wanted);
        };
    }

    /** GPUs before others, then the one with the most throughput, then the first. */
    static Optional<DeviceDescription> best(List<DeviceDescription> devices) {
        return devices.stream()
                .min(
                        Comparator.comparing(DeviceDescription::kind)
                                .thenComparing(
                                        DeviceDescription::throughput, Comparator.reverseOrder()));
    }

    private static Fault none(List<DeviceDescription> devices, String selector) {
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
