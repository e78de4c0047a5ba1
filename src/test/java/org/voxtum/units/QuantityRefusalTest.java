package org.voxtum.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.fault.Fault;

/** What looks like a quantity and is none is refused, never read as something else. */
class QuantityRefusalTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 100 um",
                "25 1000 1/cm",
                "1 11 um",
                "25 um/",
                "25 um//s",
                "25 /",
                "1 m^99999999999",
                "1 nm^400",
                "1 m^",
                "1 m^^2",
                "1,5 um",
                "-300 C",
                "1 C/s",
                "NaN um",
                "um",
                ""
            })
    void isRefused(String text) {
        assertThatThrownBy(() -> Quantity.parse(text))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.CASE));
    }

    @Test
    void smallPressuresAndVolumesAreUnits() {
        assertThat(Quantity.parse("1.2 mPa s").si()).isEqualTo(1.2e-3);
        assertThat(Quantity.parse("1 pl").si()).isEqualTo(1e-15);
        assertThat(Quantity.parse("-273.15 C").si()).isZero();
    }
}
