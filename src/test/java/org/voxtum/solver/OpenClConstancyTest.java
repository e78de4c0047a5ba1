package org.voxtum.solver;

import org.junit.jupiter.api.AfterEach;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;

/** Property 1 on an OpenCL device in single precision. */
class OpenClConstancyTest extends ConstancyTest {
    private Backend backend;

    @Override
    Backend backend() {
        backend = TestDevice.backend(Precision.SINGLE);
        return backend;
    }

    @Override
    double limit() {
        return 1e-5;
    }

    @AfterEach
    void giveBack() {
        if (backend != null) {
            backend.close();
        }
    }
}
