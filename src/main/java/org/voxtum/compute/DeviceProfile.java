package org.voxtum.compute;

import java.util.List;

/**
 * Where the time of a device went.
 *
 * @param kernels the longest in all first
 * @param copyBandwidth of a copy within the device, reads and writes counted [bytes/s]
 */
public record DeviceProfile(List<KernelTime> kernels, double copyBandwidth) {
    /** Copies the list. */
    public DeviceProfile {
        kernels = List.copyOf(kernels);
    }

    /** Whether the driver gives the times of kernels. */
    public boolean hasTimes() {
        return kernels.stream().anyMatch(kernel -> kernel.seconds() > 0);
    }

    /** Share of the bandwidth of a copy that a kernel had at least [-]. */
    public double share(KernelTime kernel) {
        return kernel.bandwidth() / copyBandwidth;
    }
}
