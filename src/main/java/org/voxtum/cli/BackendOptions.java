package org.voxtum.cli;

import java.util.Optional;
import org.voxtum.run.BackendChoice;
import org.voxtum.run.BackendRequest;
import picocli.CommandLine.Option;

/** The options that say what to compute on. */
final class BackendOptions {
    @Option(
            names = "--backend",
            paramLabel = "NAME",
            description = {
                "auto, opencl or reference. auto: the fastest GPU with OpenCL, else the reference,"
                        + " which needs no driver."
            })
    private String backend = "";

    @Option(
            names = "--device",
            paramLabel = "SEL",
            defaultValue = "${env:VOXTUM_DEVICE:-}",
            description =
                    "OpenCL device: part of its name, its number (0:1), gpu or cpu; see 'voxtum"
                            + " devices'. Default: VOXTUM_DEVICE, else the fastest.")
    private String device = "";

    @Option(
            names = "--precision",
            paramLabel = "TYPE",
            description =
                    "single or double; OpenCL computes in single unless told otherwise, the"
                            + " reference always in double.")
    private String precision = "";

    /** Whether the user asks for anything. */
    boolean asks() {
        return !backend.isEmpty() || !device.isEmpty() || !precision.isEmpty();
    }

    /** What the user asks for. */
    BackendRequest request() {
        return new BackendRequest(
                backend,
                device,
                precision.isEmpty()
                        ? Optional.empty()
                        : Optional.of(BackendChoice.precision(precision)));
    }

    /** The same, where nothing asked for means the reference. */
    BackendRequest orReference() {
        boolean asked = !backend.isEmpty() || !precision.isEmpty();
        return asked ? request() : new BackendRequest("reference", "", Optional.empty());
    }
}
