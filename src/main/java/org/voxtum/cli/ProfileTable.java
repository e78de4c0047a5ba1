package org.voxtum.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voxtum.compute.DeviceProfile;
import org.voxtum.compute.KernelTime;

/** The times of kernels as people read them. */
final class ProfileTable {
    private static final double GIGA = 1e9;
    private static final double MILLIS = 1e3;

    private ProfileTable() {}

    /** Lines of the table, the longest kernels first. */
    static List<String> lines(DeviceProfile profile) {
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "kernels of the device, beside a copy at %.1f GB/s; bytes: each buffer of"
                                + " a launch once",
                        profile.copyBandwidth() / GIGA));
        if (!profile.hasTimes()) {
            lines.add("  its driver gives no times of kernels");
        }
        lines.add(
                String.format(
                        Locale.ROOT,
                        "  %-36s %9s %11s %10s %8s %8s",
                        "kernel",
                        "launches",
                        "ms",
                        "ms/launch",
                        "GB/s",
                        "of copy"));
        profile.kernels().forEach(kernel -> lines.add(line(profile, kernel)));
        return lines;
    }

    private static String line(DeviceProfile profile, KernelTime kernel) {
        String first =
                String.format(Locale.ROOT, "  %-36s %9d", kernel.kernel(), kernel.launches());
        if (!profile.hasTimes()) {
            return first + String.format(Locale.ROOT, " %11s %10s %8s %8s", "-", "-", "-", "-");
        }
        return first
                + String.format(
                        Locale.ROOT,
                        " %11.1f %10.4f %8.1f %7.0f%%",
                        kernel.seconds() * MILLIS,
                        kernel.seconds() * MILLIS / kernel.launches(),
                        kernel.bandwidth() / GIGA,
                        100 * profile.share(kernel));
    }
}
