package org.voxtum.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voxtum.units.Quantity;

class MeasureTest {
    /** Base units such as kg m^2 s^-3 A^-1 are what nobody types. */
    @ParameterizedTest
    @EnumSource(names = "NUMBER", mode = EnumSource.Mode.EXCLUDE)
    void everyMeasureHasUnitsThatPeopleType(Measure measure) {
        assertThat(measure.units()).isNotEqualTo(measure.dimension().text());
        for (String unit : measure.units().replaceAll(", or per cell.*", "").split(", | or ")) {
            assertThat(Quantity.parse("1 " + unit).dimension()).isEqualTo(measure.dimension());
        }
    }
}
