package org.voxtum.compute.opencl;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voxtum.fault.Fault;
import org.voxtum.physics.UserRate;

/** A rate in double precision asks for a device that has it. */
class UserDoublesTest {
    private static DeviceDescription device(boolean doubles) {
        return new DeviceDescription(
                "0:0",
                "card",
                "p",
                "v",
                "d",
                DeviceDescription.Kind.GPU,
                1,
                1,
                1,
                1,
                1,
                1,
                doubles);
    }

    private static UserRate rate(boolean usesDoubles) {
        return new UserRate("Rates.law", List.of(), false, x -> 0, "", "law", usesDoubles);
    }

    @Test
    void aDeviceWithoutDoublesTakesFloatsOnly() {
        OpenClUserKernels.requireDoubles(rate(true), device(true));
        OpenClUserKernels.requireDoubles(rate(false), device(false));
        assertThatThrownBy(() -> OpenClUserKernels.requireDoubles(rate(true), device(false)))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault ->
                                org.assertj.core.api.Assertions.assertThat(fault.rules())
                                        .containsExactly("kinetics.no-doubles"))
                .hasMessageContaining("Rates.law computes in double precision, and card has none");
    }
}
