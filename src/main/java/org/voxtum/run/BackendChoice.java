package org.voxtum.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.voxtum.casefile.Case;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.opencl.DeviceDescription;
import org.voxtum.compute.opencl.OpenClBackend;
import org.voxtum.compute.opencl.OpenClDevices;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.fault.Fault;
import org.voxtum.grid.FieldLedger;

/**
 * A backend that was chosen, not yet opened.
 *
 * @param name what a checkpoint calls it: bits are the same only where it is the same
 * @param precision type of its numbers
 * @param why why it was chosen, for people; empty where the user named it
 * @param device that it computes on; empty for the reference
 * @param open opens it; a ledger counts its fields
 */
public record BackendChoice(
        String name,
        Precision precision,
        String why,
        Optional<DeviceDescription> device,
        Function<FieldLedger, Backend> open) {
    static final String REFERENCE = "reference";
    static final String OPENCL = "opencl";
    static final String ON_DEVICE = OPENCL + " on ";
    private static final String AUTO = "auto";

    /**
     * Chooses.
     *
     * @throws Fault DEVICE where there is no such device, or it has no such precision; USAGE where
     *     the words do not fit together
     */
    public static BackendChoice of(BackendRequest request) {
        return switch (request.backend()) {
            case AUTO, "" -> request.device().isEmpty() ? automatic(request) : openCl(request, "");
            case OPENCL -> openCl(request, "");
            case REFERENCE -> reference(request, "");
            default ->
                    throw new Fault(
                            Fault.Kind.USAGE,
                            "there is no backend '" + request.backend() + "'",
                            "--backend",
                            "use auto, opencl or reference");
        };
    }

    /**
     * The GPU with the most throughput, else the reference: on processors OpenCL hardly gains on it
     * and has its kernels to build.
     */
    private static BackendChoice automatic(BackendRequest request) {
        Optional<DeviceDescription> best;
        try {
            List<DeviceDescription> fitting =
                    OpenClDevices.here().devices().stream()
                            .filter(device -> device.kind() == DeviceDescription.Kind.GPU)
                            .filter(device -> fits(device, request))
                            .toList();
            best = OpenClDevices.best(fitting);
        } catch (Fault unavailable) {
            return reference(request, "OpenCL is not to be had: " + unavailable.getMessage());
        }
        return best.map(device -> on(device, request, "the fastest GPU here"))
                .orElseGet(() -> reference(request, "no GPU with OpenCL here"));
    }

    private static boolean fits(DeviceDescription device, BackendRequest request) {
        return device.doubles() || !request.precision().equals(Optional.of(Precision.DOUBLE));
    }

    private static BackendChoice openCl(BackendRequest request, String why) {
        return on(OpenClDevices.here().choose(request.device()), request, why);
    }

    private static BackendChoice on(DeviceDescription device, BackendRequest request, String why) {
        Precision precision = request.precision().orElse(Precision.SINGLE);
        return new BackendChoice(
                ON_DEVICE + device.text(),
                precision,
                why,
                Optional.of(device),
                ledger -> OpenClBackend.on(device, precision, ledger, request.options()));
    }

    private static BackendChoice reference(BackendRequest request, String why) {
        if (request.precision().equals(Optional.of(Precision.SINGLE)) && why.isEmpty()) {
            throw new Fault(
                    Fault.Kind.USAGE,
                    "the reference backend computes in double precision only",
                    "--precision single",
                    "leave it out, or use --backend opencl");
        }
        return new BackendChoice(
                REFERENCE, Precision.DOUBLE, why, Optional.empty(), ReferenceBackend::new);
    }

    /** Memory that a case takes of the device; empty for the reference. */
    public Optional<DevicePlan> plan(Case source) {
        return device.map(found -> DevicePlan.of(source, found, precision));
    }

    /** Whether it is the reference backend. */
    public boolean isReference() {
        return name.equals(REFERENCE);
    }

    /** {@code single} or {@code double}. */
    public static Precision precision(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "single" -> Precision.SINGLE;
            case "double" -> Precision.DOUBLE;
            default ->
                    throw new Fault(
                            Fault.Kind.USAGE,
                            "there is no precision '" + word + "'",
                            "--precision",
                            "use single or double");
        };
    }
}
