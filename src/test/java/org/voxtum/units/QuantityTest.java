package org.voxtum.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.fault.Fault;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "25 um, 25e-6",
        "25 µm, 25e-6",
        "1 nm, 1e-9",
        "1e-7 cm/s, 1e-9",
        "15.6 mmHg, 2079.829244",
        "1 cm^2/mmHg/s, 7.50062e-7",
        "1 cm2 mmHg-1 s-1, 7.50062e-7",
        "1 cm/mmHg/s, 7.50062e-5",
        "1 1/mmHg/s, 7.50062e-3",
        "1/mmHg/s, 7.50062e-3",
        "1 mmHg-1 s-1, 7.50062e-3",
        "200 1/cm, 2e4",
        "200 cm-1, 2e4",
        "1 uM, 1e-3",
        "3 nM, 3e-6",
        "1 cm2 s-1, 1e-4",
        "1e5 1/M/s, 1e2",
        "1e5 M-1 s-1, 1e2",
        "5 %, 0.05",
        "0.06 1/h, 1.6666667e-5",
        "2 h, 7200",
        "3 d, 259200",
        "4 min, 240",
        "1 nl/min, 1.666667e-14",
        "37 C, 310.15",
        "1e5 per cell, 1e5",
        "1 ml, 1e-6",
        "0.2, 0.2",
        "-0.5 kPa, -500",
        "2 Gy, 2",
        "30 mV, 0.03",
        "1 cP, 1e-3",
        "1 um/s, 1e-6",
        "1e8 1/ml, 1e14",
        "4.2e-10 cm3O2/cm/s/mmHg, 4.2e-14",
        "1 fmol, 1e-15"
    })
    void convertsToSi(String text, double si) {
        Quantity quantity = Quantity.parse(text);
        double scaled = text.contains("cm3O2") ? quantity.si() * 133.322387415 : quantity.si();
        assertThat(scaled).isCloseTo(si, within(1e-6 * Math.abs(si)));
    }

    @Test
    void decimalUnitsGiveTheSameBitsAsSi() {
        assertThat(Quantity.parse("25 um").si()).isEqualTo(Quantity.parse("2.5e-5 m").si());
        assertThat(Quantity.parse("50 nm").si()).isEqualTo(5e-8);
        assertThat(Quantity.parse("200 1/cm").si()).isEqualTo(Quantity.parse("2e4 1/m").si());
        assertThat(Quantity.parse("1e-7 cm/s").si()).isEqualTo(Quantity.parse("1e-9 m/s").si());
    }

    @Test
    void knowsItsDimension() {
        assertThat(Quantity.parse("1 cm^2/mmHg/s").dimension())
                .isEqualTo(Dimension.HYDRAULIC_CONDUCTIVITY);
        assertThat(Quantity.parse("1 1/mmHg/s").dimension())
                .isEqualTo(Dimension.LYMPHATIC_CONDUCTANCE);
        assertThat(Quantity.parse("1 uM").dimension()).isEqualTo(Dimension.CONCENTRATION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25 umm|'umm' in 'umm' is no unit; did you mean 'mm'?",
                "1 mmhg|'mmhg' in 'mmhg' is no unit; did you mean 'mmHg'?",
                "abc|'abc' is no quantity; write a number and a unit, as in '25 um'",
                "1e400 m|'1e400 m' is not finite; write a finite number"
            })
    void refusesWhatItDoesNotKnow(String text, String message) {
        assertThatThrownBy(() -> Quantity.parse(text))
                .isInstanceOf(Fault.class)
                .hasMessage(message);
    }

    @Test
    void namesTheDimensionThatItExpects() {
        assertThatThrownBy(() -> Quantity.parse("25", Dimension.LENGTH))
                .hasMessage("'25' has no unit; write it in um, mm or nm");
        assertThatThrownBy(() -> Quantity.parse("25 s", Dimension.LENGTH))
                .hasMessage("'25 s' has the dimension s; write it in um, mm or nm");
    }
}
