package org.voxtum.cli;

import java.util.Optional;
import org.voxtum.compute.opencl.OpenClOptions;
import org.voxtum.fault.Fault;
import org.voxtum.run.BackendChoice;
import org.voxtum.run.BackendRequest;
import picocli.CommandLine.Option;

/** The options that say what to compute on. */
final class BackendOptions {
    private static final String PATIENCE = "voxtum.opencl.patience";
    private static final String USUAL_PATIENCE_S = "60";

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

    @Option(
            names = "--no-cache",
            description =
                    "Keep nothing of OpenCL for the next start: no built kernels, no tuning. The"
                            + " folder is VOXTUM_CACHE (off: none), else that of the system's"
                            + " caches.")
    private boolean noCache;

    @Option(
            names = "--no-tune",
            description =
                    "Do not try which groups of work-items are fastest, nor use what was found.")
    private boolean noTune;

    /** Whether the user asks for anything. */
    boolean asks() {
        return !backend.isEmpty() || !device.isEmpty() || !precision.isEmpty();
    }

    /** What the user asks for; the process is ended where a device does not answer any more. */
    BackendRequest request(Console console) {
        return new BackendRequest(
                backend,
                device,
                precision.isEmpty()
                        ? Optional.empty()
                        : Optional.of(BackendChoice.precision(precision)),
                OpenClOptions.plain()
                        .caching(noCache ? Optional.empty() : CacheFolder.ofSystem(), !noTune)
                        .watched(patience(), new SilentDevice(console)));
    }

    private static double patience() {
        String text = System.getProperty(PATIENCE, USUAL_PATIENCE_S);
        try {
            double seconds = Double.parseDouble(text);
            if (seconds > 0) {
                return seconds;
            }
        } catch (NumberFormatException wrong) {
            throw notSeconds(text, wrong);
        }
        throw notSeconds(text, null);
    }

    private static Fault notSeconds(String text, NumberFormatException cause) {
        return new Fault(
                Fault.Kind.USAGE,
                "'" + text + "' is no number of seconds",
                "system property " + PATIENCE,
                "give a positive number, such as 60",
                cause);
    }

    /** The same, where nothing asked for means the reference. */
    BackendRequest orReference(Console console) {
        boolean asked = !backend.isEmpty() || !precision.isEmpty();
        return asked ? request(console) : new BackendRequest("reference", "", Optional.empty());
    }
}
