package org.voxtum.solver;

import org.junit.jupiter.api.AfterEach;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;

/** Painted lumens on an OpenCL device in single precision. */
class OpenClLumenTest extends LumenTest {
    private Backend backend;

    @Override
    Backend backend() {
        giveBack();
        backend = TestDevice.backend(Precision.SINGLE);
        return backend;
    }

    @Override
    double exactly() {
        return 1e-4;
    }

    @Override
    double closure() {
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
