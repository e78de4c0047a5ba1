package org.voxtum.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.fault.Fault;

/** Every practical unit of the model converts to its SI unit by the factor of its definition. */
class UnitTableTest {
    private static final double MMHG = 133.322387415;
    private static final double ROUNDING = 4e-16;

    private static void close(double value, double expected) {
        assertThat(value).isCloseTo(expected, within(4 * ROUNDING * Math.abs(expected)));
    }

    @ParameterizedTest
    @CsvSource({
        "1 um, 1e-6, 1 m",
        "1 mm, 1e-3, 1 m",
        "1 cm, 1e-2, 1 m",
        "1 nm, 1e-9, 1 m",
        "1 um^2, 1e-12, 1 m^2",
        "1 cm^2, 1e-4, 1 m^2",
        "1 mm^3, 1e-9, 1 m^3",
        "1 ml, 1e-6, 1 m^3",
        "1 ul, 1e-9, 1 m^3",
        "1 nl, 1e-12, 1 m^3",
        "1 l, 1e-3, 1 m^3",
        "1 min, 60, 1 s",
        "1 h, 3600, 1 s",
        "1 d, 86400, 1 s",
        "1 ms, 1e-3, 1 s",
        "1 kPa, 1e3, 1 Pa",
        "1 mmHg, 133.322387415, 1 Pa",
        "1 uM, 1e-3, 1 mol/m^3",
        "1 nM, 1e-6, 1 mol/m^3",
        "1 mM, 1, 1 mol/m^3",
        "1 M, 1e3, 1 mol/m^3",
        "1 nmol, 1e-9, 1 mol",
        "1 um/s, 1e-6, 1 m/s",
        "1 cm/s, 1e-2, 1 m s-1",
        "1 mm/s, 1e-3, 1 m s-1",
        "1 cm2/s, 1e-4, 1 m2 s-1",
        "1 1/cm, 1e2, 1 m-1",
        "1 mm2/mm3, 1e3, 1 m-1",
        "1 1/ml, 1e6, 1 m-3",
        "1 1/M/s, 1e-3, 1 m3 mol-1 s-1",
        "1 M-1 s-1, 1e-3, 1 m3/mol/s",
        "1 cP, 1e-3, 1 Pa s",
        "1 g, 1e-3, 1 kg",
        "1 mg, 1e-6, 1 kg",
        "1 mV, 1e-3, 1 V",
        "1 mT, 1e-3, 1 T",
        "1 cGy, 1e-2, 1 Gy",
        "1 %, 1e-2, 1",
        "1 per cell, 1, 1",
        "1 mlO2 ml-1 s-1, 1, 1 1/s"
    })
    void convertsByItsDefinition(String practical, double factor, String si) {
        Quantity quantity = Quantity.parse(practical);
        Quantity base = Quantity.parse(si);
        assertThat(quantity.dimension()).isEqualTo(base.dimension());
        assertThat(base.si()).isEqualTo(1);
        close(quantity.si(), factor);
    }

    /** Factors as printed beside each symbol of the model, to six digits. */
    @ParameterizedTest
    @CsvSource({
        "1 mmHg, 133.322",
        "1 cm2 mmHg-1 s-1, 7.50062e-7",
        "1 cm mmHg-1 s-1, 7.50062e-5",
        "1 mmHg-1 s-1, 7.50062e-3",
        "1 nl/min, 1.66667e-14"
    })
    void agreesWithThePrintedFactor(String practical, double printed) {
        assertThat(Quantity.parse(practical).si()).isCloseTo(printed, within(5e-6 * printed));
    }

    /** Literature values given both ways. */
    @ParameterizedTest
    @CsvSource({
        "4.13e-8 cm^2/mmHg/s, 3.1e-14 m2 Pa-1 s-1, 0.01",
        "8.53e-9 cm^2/mmHg/s, 6.4e-15 m2 Pa-1 s-1, 0.01",
        "2.8e-7 cm/mmHg/s, 2.1e-11 m Pa-1 s-1, 0.01",
        "8.51e-7 cm/mmHg/s, 6.38e-11 m Pa-1 s-1, 0.001",
        "1.33e-5 mmHg-1 s-1, 1e-7 Pa-1 s-1, 0.01",
        "15.6 mmHg, 2080 Pa, 0.001",
        "57.3e-8 cm/s, 5.73e-9 m s-1, 1e-12",
        "200 1/cm, 2e4 m-1, 1e-12",
        "0.06 1/h, 1.67e-5 s-1, 0.002",
        "1e5 M-1 s-1, 1e2 m3 mol-1 s-1, 1e-12"
    })
    void literatureValuesAgreeInBothUnits(String practical, String si, double relative) {
        Quantity one = Quantity.parse(practical);
        Quantity other = Quantity.parse(si);
        assertThat(one.dimension()).isEqualTo(other.dimension());
        assertThat(one.si()).isCloseTo(other.si(), within(relative * other.si()));
    }

    @Test
    void waysOfWritingOneUnitAgree() {
        double expected = 1e-4 / MMHG;
        for (String text :
                List.of(
                        "1 cm^2/mmHg/s",
                        "1 cm2/mmHg/s",
                        "1 cm2 mmHg-1 s-1",
                        "1 cm^2 mmHg^-1 s^-1",
                        "1 cm^2*mmHg^-1*s^-1",
                        "1cm2/mmHg/s")) {
            Quantity quantity = Quantity.parse(text);
            close(quantity.si(), expected);
            assertThat(quantity.dimension()).isEqualTo(Dimension.HYDRAULIC_CONDUCTIVITY);
            assertThat(quantity.typed()).isEqualTo(text);
        }
    }

    @Test
    void celsiusIsAbsoluteAndStandsAlone() {
        assertThat(Quantity.parse("37 C").si()).isEqualTo(310.15);
        assertThat(Quantity.parse("0 C", Dimension.TEMPERATURE).si()).isEqualTo(273.15);
        assertThat(Quantity.parse("2 K", Dimension.TEMPERATURE).si()).isEqualTo(2);
        assertThatThrownBy(() -> Quantity.parse("1 C/s"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("'C' in '1 C/s' is no unit");
    }

    @ParameterizedTest
    @CsvSource({
        "-3.5 mmHg, -466.6283559525",
        "+2 Pa, 2",
        ".5 Pa, 0.5",
        "5. Pa, 5",
        "1E3 Pa, 1000",
        "1e+3 Pa, 1000",
        "0 Pa, 0"
    })
    void readsNumbersAsTheyAreWritten(String text, double si) {
        close(Quantity.parse(text, Dimension.PRESSURE).si(), si);
    }

    @ParameterizedTest
    @CsvSource({
        "25, LENGTH, um",
        "25 um, PRESSURE, mmHg",
        "3 uM, NUMBER_DENSITY, 1/ml",
        "3 1/ml, CONCENTRATION, uM",
        "3 s, RATE, 1/h",
        "1 cm/s, WALL_CONDUCTIVITY, cm/mmHg/s",
        "1 cm^2/s, HYDRAULIC_CONDUCTIVITY, cm^2/mmHg/s",
        "1 1/s, LYMPHATIC_CONDUCTANCE, 1/mmHg/s",
        "37, TEMPERATURE, C"
    })
    void aWrongDimensionIsRefusedWithAnExample(String text, String expected, String example) {
        Dimension dimension = dimension(expected);
        assertThatThrownBy(() -> Quantity.parse(text, dimension))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.CASE))
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining(example);
    }

    private static Dimension dimension(String name) {
        return switch (name) {
            case "LENGTH" -> Dimension.LENGTH;
            case "PRESSURE" -> Dimension.PRESSURE;
            case "NUMBER_DENSITY" -> Dimension.NUMBER_DENSITY;
            case "CONCENTRATION" -> Dimension.CONCENTRATION;
            case "RATE" -> Dimension.RATE;
            case "WALL_CONDUCTIVITY" -> Dimension.WALL_CONDUCTIVITY;
            case "HYDRAULIC_CONDUCTIVITY" -> Dimension.HYDRAULIC_CONDUCTIVITY;
            case "LYMPHATIC_CONDUCTANCE" -> Dimension.LYMPHATIC_CONDUCTANCE;
            case "TEMPERATURE" -> Dimension.TEMPERATURE;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** An example that the reader itself refuses would send the user in circles. */
    @Test
    void everyExampleCanBeTyped() {
        for (Dimension dimension :
                List.of(
                        Dimension.LENGTH,
                        Dimension.TIME,
                        Dimension.RATE,
                        Dimension.PRESSURE,
                        Dimension.AMOUNT,
                        Dimension.VOLUME,
                        Dimension.CONCENTRATION,
                        Dimension.VELOCITY,
                        Dimension.DIFFUSIVITY,
                        Dimension.HYDRAULIC_CONDUCTIVITY,
                        Dimension.WALL_CONDUCTIVITY,
                        Dimension.LYMPHATIC_CONDUCTANCE,
                        Dimension.SURFACE_DENSITY,
                        Dimension.NUMBER_DENSITY,
                        Dimension.TEMPERATURE,
                        Dimension.AREA)) {
            for (String example : UnitExamples.of(dimension).split(", | or ")) {
                assertThat(Quantity.parse("1 " + example).dimension()).isEqualTo(dimension);
            }
        }
    }
}
