package org.voxtum.run;

import java.util.Optional;
import org.voxtum.compute.Precision;
import org.voxtum.compute.opencl.OpenClOptions;

/**
 * What a user asks a run to compute on.
 *
 * @param backend {@code auto}, {@code opencl} or {@code reference}; empty for what is usual
 * @param device part of a device's name, {@code PLATFORM:DEVICE}, {@code gpu} or {@code cpu}; empty
 *     for the best
 * @param precision type of the numbers; empty for what is usual
 * @param options how a device is used
 */
public record BackendRequest(
        String backend, String device, Optional<Precision> precision, OpenClOptions options) {
    /** The same with a device used plainly. */
    public BackendRequest(String backend, String device, Optional<Precision> precision) {
        this(backend, device, precision, OpenClOptions.plain());
    }

    /** The same with a device used in another way. */
    public BackendRequest with(OpenClOptions others) {
        return new BackendRequest(backend, device, precision, others);
    }

    /** What is usual. */
    public static BackendRequest usual() {
        return new BackendRequest("", "", Optional.empty());
    }

    /** The same, with what a run was begun with where nothing is asked for. */
    BackendRequest orAsBegun(CheckpointHeader begun) {
        if (!backend.isEmpty() || !device.isEmpty()) {
            return this;
        }
        boolean opencl = begun.backend().startsWith(BackendChoice.OPENCL);
        String name = opencl ? BackendChoice.OPENCL : begun.backend();
        String on = opencl ? begun.backend().substring(BackendChoice.ON_DEVICE.length()) : "";
        Precision then = BackendChoice.precision(begun.precision());
        return new BackendRequest(
                name, on, opencl ? precision.or(() -> Optional.of(then)) : precision, options);
    }
}
