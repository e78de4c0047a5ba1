package org.voxtum.compute;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/** The contracts of all kernels on an OpenCL device in single precision. */
public class SinglePrecisionKernelsTest {
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Vectors extends OpenClVectorKernelsTest {
        @Override
        Precision precision() {
            return Precision.SINGLE;
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Elliptic extends OpenClEllipticKernelsTest {
        @Override
        Precision precision() {
            return Precision.SINGLE;
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Transport extends OpenClTransportKernelsTest {
        @Override
        Precision precision() {
            return Precision.SINGLE;
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Reactions extends OpenClReactionKernelsTest {
        @Override
        Precision precision() {
            return Precision.SINGLE;
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Users extends OpenClUserKernelsTest {
        @Override
        Precision precision() {
            return Precision.SINGLE;
        }
    }
}
