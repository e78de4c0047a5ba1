package org.voxtum.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Oxygen in blood and tissue: anchors, limits, and inverses. */
class OxygenFormulasTest {
    private static final BloodOxygen BLOOD = BloodOxygen.rat();
    private static final IntravascularResistance RESISTANCE = new IntravascularResistance(1);

    @Test
    void halfIsBoundAtHalfSaturation() {
        assertThat(BLOOD.saturation(38)).isCloseTo(0.5, within(1e-15));
        assertThat(BLOOD.saturation(0)).isZero();
        assertThat(BLOOD.saturation(1e200)).isEqualTo(1);
        assertThat(BLOOD.content(38, 0.4)).isCloseTo(0.1 + 38 * 3.1e-5, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"1e-6, 0.45", "0.5, 0.4", "38, 0.2", "40, 0.45", "500, 0.45", "1e4, 1", "77, 0"})
    void theTensionOfAContentIsTheOneItCameFrom(double tension, double haematocrit) {
        double content = BLOOD.content(tension, haematocrit);
        assertThat(BLOOD.tension(content, haematocrit)).isCloseTo(tension, within(1e-9 * tension));
        double loss = 2e-3;
        assertThat(BLOOD.tension(content + loss * tension, haematocrit, loss))
                .isCloseTo(tension, within(1e-9 * tension));
    }

    @Test
    void bloodWithoutOxygenHasNoTension() {
        assertThat(BLOOD.tension(0, 0.45)).isZero();
        assertThat(BLOOD.tension(0, 0, 1)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "4, 2.45",
        "10, 1.27",
        "50, 0.730",
        "1, 2.45",
        "90, 0.730",
        "7, 1.59",
        "36, 0.7645"
    })
    void resistanceIsLinearBetweenTheRowsOfTheTable(double micrometres, double expected) {
        assertThat(RESISTANCE.at(micrometres * 1e-6) * 1e-12).isCloseTo(expected, within(1e-12));
    }

    /** Anchors of the literature: 2.5e-8 at 10 micrometres, 2.8e-8 m/s/mmHg at 8. */
    @Test
    void wallCoefficientOfCapillaries() {
        assertThat(RESISTANCE.wallCoefficient(10e-6)).isCloseTo(2.5e-8, within(0.05e-8));
        assertThat(RESISTANCE.wallCoefficient(8e-6)).isCloseTo(2.8e-8, within(0.05e-8));
        assertThat(new IntravascularResistance(2).wallCoefficient(8e-6) * 2)
                .isCloseTo(RESISTANCE.wallCoefficient(8e-6), within(1e-20));
    }

    @Test
    void consumptionSaturates() {
        MichaelisMenten tumour = new MichaelisMenten(5e-4, 1);
        assertThat(tumour.at(1)).isCloseTo(2.5e-4, within(1e-18));
        assertThat(tumour.at(1e9)).isCloseTo(5e-4, within(1e-12));
        assertThat(tumour.at(0)).isZero();
        assertThat(tumour.coefficient(0)).isEqualTo(5e-4);
    }

    @Test
    void hypoxiaShiftsAValueFromOneEndToTheOther() {
        HypoxicShift ph = new HypoxicShift(7.2, 6.5, 10, 2);
        assertThat(ph.at(0)).isEqualTo(6.5);
        assertThat(ph.at(10)).isCloseTo(6.85, within(1e-15));
        assertThat(ph.at(30)).isCloseTo(7.2 - 0.7 * 100 / 1000, within(1e-14));
        assertThat(ph.at(1e9)).isCloseTo(7.2, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void valuesThatMakeNoSenseAreRefused(double value) {
        assertThatThrownBy(() -> new BloodOxygen(0.5, value, 3, 3.1e-5))
                .hasMessageContaining("tension of half saturation");
        assertThatThrownBy(() -> new BloodOxygen(0.5, 38, value, 3.1e-5))
                .hasMessageContaining("exponent of Hill");
        assertThatThrownBy(() -> new IntravascularResistance(value))
                .hasMessageContaining("factor on the intravascular resistance");
        assertThatThrownBy(() -> new MichaelisMenten(5e-4, value))
                .hasMessageContaining("tension of half consumption");
        assertThatThrownBy(() -> new HypoxicShift(7.2, 6.5, value, 2))
                .hasMessageContaining("tension of half the shift");
        assertThatThrownBy(() -> new HypoxicShift(7.2, 6.5, 10, value))
                .hasMessageContaining("exponent of the shift");
    }
}
