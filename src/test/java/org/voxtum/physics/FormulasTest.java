package org.voxtum.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Diffusivities in the named matrices; formulas are held to tables by reference cases. */
class FormulasTest {
    private static void close(double value, double expected, double relative) {
        assertThat(value).isCloseTo(expected, within(relative * Math.abs(expected) + 1e-300));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 2.04e-10, 1.55e-10", "10, 5.72e-11, 2.73e-11", "12, 4.69e-11, 1.96e-11",
        "30, 1.66e-11, 2.18e-12", "60, 6.87e-12, 1.31e-13", "100, 3.15e-12, 4.47e-15",
        "125, 2.09e-12, 5.66e-16"
    })
    void namedMatrices(double diameterNanometres, double open, double dense) {
        Particle particle = Particle.sphere(diameterNanometres * 0.5e-9);
        close(TissueMatrix.open().diffusivity(particle), open, 5e-3);
        close(TissueMatrix.denseDefault().diffusivity(particle), dense, 5e-3);
    }
}
