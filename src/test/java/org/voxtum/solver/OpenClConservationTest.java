package org.voxtum.solver;

import org.junit.jupiter.api.AfterEach;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;

/** Properties 2 and 3 on an OpenCL device in single precision. */
class OpenClConservationTest extends ConservationTest {
    private Backend backend;

    @Override
    Backend backend() {
        backend = TestDevice.backend(Precision.SINGLE);
        return backend;
    }

    @Override
    double massLimit() {
        return 1e-7;
    }

    @Override
    double budgetLimit() {
        return 1e-5;
    }

    @Override
    double negative() {
        return 1e-6;
    }

    @AfterEach
    void giveBack() {
        if (backend != null) {
            backend.close();
        }
    }
}
