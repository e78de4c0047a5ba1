package org.voxtum.compute;

import org.junit.jupiter.api.Assumptions;
import org.voxtum.compute.opencl.OpenClBackend;
import org.voxtum.compute.opencl.OpenClDevices;
import org.voxtum.fault.Fault;
import org.voxtum.grid.FieldLedger;

/** The device that tests compute on; without one they are skipped, but not where CI is true. */
public final class TestDevice {
    private TestDevice() {}

    /** A backend on the best device. */
    public static OpenClBackend backend(Precision precision) {
        try {
            return OpenClBackend.on(OpenClDevices.here().choose(""), precision, new FieldLedger());
        } catch (Fault none) {
            if ("true".equals(System.getenv("CI"))) {
                throw none;
            }
            Assumptions.abort("no OpenCL here: " + none.getMessage());
            throw none;
        }
    }
}
