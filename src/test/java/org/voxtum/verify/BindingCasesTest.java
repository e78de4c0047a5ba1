package org.voxtum.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;

/** The cases of binding and release pass on a device too, in both precisions. */
class BindingCasesTest {
    private record OnDevice(Trial trial, Precision precision) {}

    static Stream<OnDevice> trials() {
        return Stream.of("v12", "v13", "v23")
                .flatMap(name -> VerificationCases.named(name).stream())
                .flatMap(tested -> tested.quick().stream())
                .flatMap(
                        trial ->
                                List.of(Precision.values()).stream()
                                        .map(precision -> new OnDevice(trial, precision)));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void passes(OnDevice on) {
        try (Backend backend = TestDevice.backend(on.precision())) {
            assertThat(on.trial().run(backend).findings())
                    .isNotEmpty()
                    .allSatisfy(finding -> assertThat(finding.passes()).as("%s", finding).isTrue());
        }
    }
}
