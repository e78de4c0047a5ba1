package org.voxtum.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.voxtum.ReferenceCsv.number;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.ReferenceCsv;

/** Single numbers from the literature, and the limits of each formula. */
class AnchorsTest {
    /** Half a unit of the sixth digit. */
    private static final double SIX_DIGITS = 5e-6;

    private static void close(double value, double expected, double relative) {
        assertThat(value).isCloseTo(expected, within(relative * Math.abs(expected)));
    }

    /** A number printed to few digits: half a unit of the last. */
    private static void rounds(double value, double printed, double unit) {
        assertThat(value).isCloseTo(printed, within(unit / 2));
    }

    @Test
    void poreHindrance() {
        close(PoreTheory.diffusiveHindrance(0.1), 0.591844, SIX_DIGITS);
        close(PoreTheory.convectiveHindrance(0.1), 0.938789, SIX_DIGITS);
        close(PoreTheory.diffusiveHindrance(0.5), 0.0474472, SIX_DIGITS);
        close(PoreTheory.convectiveHindrance(0.5), 0.336408, SIX_DIGITS);
        close(PoreTheory.permeability(30e-9, 100e-9, 1e-3, 5e-6), 2.56619e-10, SIX_DIGITS);
        close(PoreTheory.reflection(30e-9, 100e-9), 0.354955, SIX_DIGITS);
    }

    @Test
    void poresOfTumourVessels() {
        rounds(PoreTheory.permeability(45e-9, 250e-9, 1e-3, 5e-6), 3.3e-10, 0.1e-10);
        rounds(PoreTheory.permeability(5.3e-9, 250e-9, 1e-3, 5e-6), 6.3e-9, 0.1e-9);
        rounds(PoreTheory.hydraulicConductivity(32e-9, 1e-3, 5e-6), 2.1e-11, 0.1e-11);
    }

    @Test
    void poreHindranceAtItsLimits() {
        assertThat(PoreTheory.diffusiveHindrance(0)).isEqualTo(1);
        assertThat(PoreTheory.convectiveHindrance(0)).isEqualTo(1);
        assertThat(PoreTheory.diffusiveHindrance(1)).isZero();
        assertThat(PoreTheory.convectiveHindrance(1)).isZero();
        assertThat(PoreTheory.reflection(2e-8, 1e-8)).isEqualTo(1);
        close(
                PoreTheory.diffusiveHindrance(0.95 + 1e-12),
                PoreTheory.diffusiveHindrance(0.95),
                0.006);
        double before = 1;
        for (double ratio = 0.001; ratio < 1; ratio += 0.001) {
            double hindrance = PoreTheory.diffusiveHindrance(ratio);
            assertThat(hindrance).isBetween(0.0, before * 1.006);
            before = hindrance;
        }
    }

    @Test
    void phillips() {
        close(Hindrance.phillips(0.03, 10e-9, 5e-9), 0.806994, SIX_DIGITS);
        close(Hindrance.phillips(0.03, 10e-9, 10e-9), 0.709847, SIX_DIGITS);
        close(Hindrance.phillips(0.03, 10e-9, 30e-9), 0.412902, SIX_DIGITS);
        close(Hindrance.phillips(0.03, 10e-9, 50e-9), 0.200672, SIX_DIGITS);
    }

    @Test
    void effectiveMediumAndConductivityOfTheTable() {
        for (Map<String, String> row : ReferenceCsv.rows("v17_interstitium_hindrance")) {
            double vf = number(row, "vf");
            double rf = number(row, "rf_m");
            double rs = number(row, "rs_m");
            double k = Hindrance.jacksonJames(vf, rf);
            close(
                    Hindrance.brinkman(k, rs) * Hindrance.steric(vf, rf, rs),
                    number(row, "EM_FxS"),
                    1e-9);
            close(k / 0.7e-3, number(row, "K_m2_Pa_s"), 1e-9);
        }
    }

    @Test
    void bloodViscosity() {
        close(BloodViscosity.relative(10, 0.45), 5.872438, 2e-7);
        close(BloodViscosity.relative(20, 0.45), 3.231084, 2e-7);
        close(BloodViscosity.relative(15, 0), 1 * square(15 / 13.9), 1e-14);
        assertThat(BloodViscosity.relative(2, 0.45)).isEqualTo(BloodViscosity.relative(4, 0.45));
        close(BloodViscosity.apparent(10e-6, 0.45), 1.2e-3 * 5.872438, 2e-7);
    }

    private static double square(double x) {
        return x * x;
    }

    @Test
    void powerLaw() {
        PowerLawDiffusivity fit = PowerLawDiffusivity.wang2022();
        rounds(fit.at(100e-9), 3.2e-12, 0.1e-12);
        rounds(fit.at(12e-9), 1.3e-11, 0.1e-11);
        close(fit.at(1e-9), 2.00321e-10, SIX_DIGITS);
    }

    @Test
    void permeabilityOfFibresAgainstTheNamedMatrix() {
        double series = TissueMatrix.denseDefault().permeability();
        rounds(series / Constants.PLASMA_VISCOSITY, 3.8e-14, 0.1e-14);
        rounds(series / Constants.WATER_VISCOSITY, 6.6e-14, 0.1e-14);
    }

    /** Printed to two digits: half a unit of the last one. */
    @ParameterizedTest
    @CsvSource({
        "3, 0.78, 0.005",
        "10, 0.50, 0.005",
        "12, 0.44, 0.005",
        "30, 0.14, 0.005",
        "60, 0.018, 0.0005",
        "100, 1.2e-3, 5e-5",
        "125, 1.9e-4, 5e-6"
    })
    void retardationOfTheDenseMatrix(double diameterNanometres, double f, double half) {
        Particle particle = Particle.sphere(diameterNanometres * 0.5e-9);
        TissueMatrix dense = TissueMatrix.denseDefault();
        assertThat(dense.retardation(particle)).isCloseTo(f, within(half));
        assertThat(dense.reflection(0, particle)).isEqualTo(1 - dense.retardation(particle));
        assertThat(dense.reflection(1, particle)).isEqualTo(1);
    }

    @Test
    void partitionOfTheNamedMatrices() {
        TissueMatrix open = TissueMatrix.open();
        Particle particle = Particle.sphere(50e-9);
        assertThat(open.partition(particle)).isCloseTo(0.69, within(0.005));
        assertThat(TissueMatrix.denseDefault().partition(particle)).isCloseTo(0.48, within(0.005));
        assertThat(open.retardation(particle)).isEqualTo(open.partition(particle));
        assertThat(open.reflection(0.3, particle)).isEqualTo(0.3);
    }

    @Test
    void collagenClosesTheMatrixToLargeParticles() {
        TissueMatrix open = TissueMatrix.open();
        double edge = 20e-9 * (Math.sqrt(5 / 0.03) - 1);
        assertThat(open.diffusivity(Particle.sphere(edge * 1.001))).isZero();
        assertThat(open.diffusivity(Particle.sphere(edge * 0.999))).isPositive();
        assertThat(open.closed(Particle.sphere(edge * 1.001))).isTrue();
    }
}
