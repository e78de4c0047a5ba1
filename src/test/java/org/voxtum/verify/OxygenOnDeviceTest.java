package org.voxtum.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;

/** The oxygen cases keep their tolerances on a device, in both precisions. */
class OxygenOnDeviceTest {
    @ParameterizedTest
    @EnumSource(Precision.class)
    void sphereAndCylinder(Precision precision) {
        for (String name : new String[] {"v11", "v18"}) {
            for (Trial trial : VerificationCases.named(name).get(0).quick()) {
                try (var device = TestDevice.backend(precision)) {
                    assertThat(trial.run(device).findings())
                            .as("%s, %s", name, trial.grid())
                            .isNotEmpty()
                            .allSatisfy(f -> assertThat(f.passes()).as("%s", f).isTrue());
                }
            }
        }
    }
}
