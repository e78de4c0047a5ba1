package org.voxtum.compute.opencl;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.fault.Fault;
import org.voxtum.grid.FieldLedger;

/** A driver that reports success and computes nothing is found before a run begins. */
class KnownAnswerTest {
    @BeforeEach
    void skipWithoutADevice() {
        TestDevice.backend(Precision.SINGLE).close(); // leaves the right answers in memory
    }

    /** Leaves some calls out and reports that they went well. */
    private record Lying(Predicate<String> leftOut) implements DriverAccess {
        @Override
        public <T> T call(String doing, Supplier<T> call) {
            return leftOut.test(doing) ? null : call.get();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "vector_combine", "vector_sum"})
    void kernelsThatAreNotRun(String kernels) {
        Lying driver = new Lying(doing -> doing.startsWith("launching '" + kernels));
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(
                        () ->
                                FaultyDriver.backend(
                                        new FieldLedger(), driver, OpenClOptions.plain()))
                .withMessageContainingAll("computes wrongly", "--backend reference")
                .matches(fault -> fault.kind().exitCode() == 5);
    }
}
