package org.voxtum.compute;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.voxtum.compute.opencl.OpenClBackend;

/** The kernels of users' rates of an OpenCL device in double precision. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenClUserKernelsTest extends UserKernelsContract {
    private OpenClBackend backend;

    @BeforeAll
    void open() {
        backend = TestDevice.backend(precision());
    }

    /** The rates of this contract are written in double; others are refused where there is none. */
    @BeforeEach
    void needDoubles() {
        Assumptions.assumeTrue(backend.device().doubles(), "no float64 here");
    }

    Precision precision() {
        return Precision.DOUBLE;
    }

    @Override
    protected Backend backend() {
        return backend;
    }

    @AfterAll
    void giveBack() {
        if (backend != null) {
            backend.close();
        }
    }
}
