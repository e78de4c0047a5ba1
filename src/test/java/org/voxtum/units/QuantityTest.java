package org.voxtum.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
                "25 umm|'umm' in '25 umm' is no unit; did you mean 'mm'?",
                "1 mmhg|'mmhg' in '1 mmhg' is no unit; did you mean 'mmHg'?",
                "6 hours|'hours' in '6 hours' is no unit; did you mean 'h'?",
                "5 1/Hour|'Hour' in '5 1/Hour' is no unit; did you mean 'h'?",
                "90 sec|'sec' in '90 sec' is no unit; did you mean 's'?",
                "5 microns|'microns' in '5 microns' is no unit; did you mean 'um'?",
                "1 uMM|'uMM' in '1 uMM' is no unit; did you mean 'uM'?",
                "37 °C|'°C' in '37 °C' is no unit; did you mean 'C'?",
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

    @Test
    void saysHowToComeFromAMassToMoles() {
        assertThatThrownBy(() -> Quantity.parse("10 ug/ml", Dimension.CONCENTRATION))
                .hasMessage(
                        "'10 ug/ml' has the dimension kg m^-3; write it in uM, nM or mol/m^3;"
                                + " 10 ug/ml of an agent of M g/mol is 10/M mM");
        assertThatThrownBy(() -> Quantity.parse("2.5 mg", Dimension.AMOUNT))
                .hasMessageEndingWith("2.5 mg of an agent of M g/mol is 2.5/M mmol");
        assertThatThrownBy(() -> Quantity.parse("2 mg", Dimension.CONCENTRATION))
                .hasMessageEndingWith("write it in uM, nM or mol/m^3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10 mg/kg", "3 umol/kg", "10 mg per kg", "10 mg kg^-1"})
    void aDosePerBodyWeightIsNoAmount(String text) {
        for (Dimension moles : List.of(Dimension.CONCENTRATION, Dimension.AMOUNT)) {
            assertThatThrownBy(() -> Quantity.parse(text, moles))
                    .hasMessageStartingWith("'" + text + "' is a dose per body weight; ");
        }
        assertThatThrownBy(() -> Quantity.parse("10", Dimension.AMOUNT))
                .hasMessage("'10' has no unit; write it in mol or nmol");
    }

    /** A word that the table points to something that is no unit would help nobody. */
    @Test
    void everyWordStandsForAUnitAndIsNone() {
        UnitWords.all()
                .forEach(
                        (word, symbol) -> {
                            assertThat(Unit.byName().containsKey(symbol) || symbol.equals("C"))
                                    .as(word)
                                    .isTrue();
                            assertThat(word.equals(symbol) || !Unit.byName().containsKey(word))
                                    .as(word)
                                    .isTrue();
                        });
    }
}
