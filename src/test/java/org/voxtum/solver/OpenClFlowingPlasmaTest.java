package org.voxtum.solver;

import org.junit.jupiter.api.AfterEach;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;

/** Plasma that takes its time on an OpenCL device in single precision. */
class OpenClFlowingPlasmaTest extends FlowingPlasmaTest {
    private Backend backend;

    @Override
    Backend backend() {
        giveBack();
        backend = TestDevice.backend(Precision.SINGLE);
        return backend;
    }

    @Override
    double exactly() {
        return 1e-5;
    }

    @AfterEach
    void giveBack() {
        if (backend != null) {
            backend.close();
            backend = null;
        }
    }
}
