package org.voxtum.run;

import java.util.Optional;
import org.voxtum.casefile.Case;

/**
 * What a run is planned to take before it allocates anything.
 *
 * @param host fields of the reference backend
 * @param device buffers of the device; empty for the reference
 */
record PlannedMemory(MemoryPlan host, Optional<DevicePlan> device) {
    /**
     * The plan of a case that fits.
     *
     * @throws org.voxtum.fault.Fault DEVICE where host or device is too small, naming the largest
     *     grid that fits
     */
    static PlannedMemory fitting(Case source, BackendChoice choice) {
        CaseFacts facts = CaseFacts.of(source);
        MemoryPlan host = MemoryPlan.of(source, facts);
        host.refuseTooLarge(source, Runtime.getRuntime().maxMemory());
        Optional<DevicePlan> device =
                choice.device()
                        .map(found -> DevicePlan.of(source, found, choice.precision(), facts));
        device.ifPresent(DevicePlan::refuseTooLarge);
        return new PlannedMemory(host, device);
    }
}
