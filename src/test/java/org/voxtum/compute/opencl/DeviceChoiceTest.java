package org.voxtum.compute.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.fault.Fault;

/** Which device a selector means. */
class DeviceChoiceTest {
    private static final DeviceDescription PROCESSOR =
            device("0:0", "pthread-EPYC", DeviceDescription.Kind.CPU, 2);
    private static final DeviceDescription CARD =
            device("1:0", "Radeon Small", DeviceDescription.Kind.GPU, 8);
    private static final DeviceDescription LARGE_CARD =
            device("1:1", "Radeon Large", DeviceDescription.Kind.GPU, 64);
    private static final List<DeviceDescription> ALL = List.of(PROCESSOR, CARD, LARGE_CARD);

    static DeviceDescription device(
            String index, String name, DeviceDescription.Kind kind, long units) {
        return new DeviceDescription(
                index, name, "platform", "1.2", "7", kind, 1, 1, 1, 64, units, 1000, true);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1:1",
        "gpu, 1:1",
        "CPU, 0:0",
        "0:0, 0:0",
        "1:0, 1:0",
        "radeon, 1:1",
        "' small ', 1:0",
        "EPYC, 0:0"
    })
    void selectorsMeanADevice(String selector, String index) {
        assertThat(DeviceChoice.of(ALL, selector).index()).isEqualTo(index);
    }

    @Test
    void theFastestIsAProcessorWhereThereIsNoCard() {
        assertThat(OpenClDevices.best(List.of(PROCESSOR))).contains(PROCESSOR);
        assertThat(OpenClDevices.best(List.of())).isEmpty();
    }

    @Test
    void whatIsNotThereNamesWhatIs() {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> DeviceChoice.of(ALL, "geforce"))
                .withMessageContainingAll("geforce", "VOXTUM_DEVICE", "0:0 pthread-EPYC", "1:1")
                .matches(fault -> fault.kind().exitCode() == 5);
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> DeviceChoice.of(List.of(PROCESSOR), "gpu"))
                .withMessageContaining("gpu");
    }

    @Test
    void withoutADriverTheRemedyIsNamed() {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> DeviceChoice.of(List.of(), ""))
                .withMessageContainingAll("pocl-opencl-icd", "--backend reference");
    }
}
