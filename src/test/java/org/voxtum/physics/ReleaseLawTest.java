package org.voxtum.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Laws of release against numbers worked out by hand. */
class ReleaseLawTest {
    private static void close(double value, double expected) {
        assertThat(value).isCloseTo(expected, within(1e-12 * expected));
    }

    @Test
    void acidOpensCarriers() {
        ReleaseLaw law = new ReleaseLaw.Acid(1e-5, 1.01e-3, 6.5, 2);
        close(law.rate(310.15, 6.5, 0, 0), 5.1e-4);
        // 10^(2 * 0.5) = 10: a share of 1/11 is open; at pH 6 it is 10/11
        close(law.rate(310.15, 7, 9, 9), 1e-5 + 1e-3 / 11);
        close(law.rate(310.15, 6, 0, 0), 1e-5 + 1e-2 / 11);
        close(law.inPlasma(), 1e-5 + 1e-3 / (1 + Math.pow(10, 1.8)));
        close(law.inCells(), 1e-5 + 1e-3 / (1 + 1e-3));
    }

    @Test
    void anEnzymeSaturates() {
        ReleaseLaw law = new ReleaseLaw.Enzymatic(2e-6, 4e-4, 0.5);
        close(law.rate(310.15, 7.4, 0.5, 0), 2e-6 + 2e-4);
        close(law.rate(315, 5, 1.5, 7), 2e-6 + 3e-4);
        close(law.inPlasma(), 2e-6);
        close(law.inCells(), 2e-6);
    }

    @Test
    void warmthMeltsMembranes() {
        ReleaseLaw law = new ReleaseLaw.Thermal(1e-5, 0.1, 314.15, 0.5);
        close(law.rate(314.15, 7.4, 0, 0), (1e-5 + 0.1) / 2);
        // a width above the midpoint: 1/(1 + e^-1)
        close(law.rate(314.65, 7.4, 0, 0), 1e-5 + (0.1 - 1e-5) / (1 + Math.exp(-1)));
        close(law.inPlasma(), 1e-5 + (0.1 - 1e-5) / (1 + Math.exp(8)));
    }

    @Test
    void lightAddsWithItsIntensity() {
        ReleaseLaw law = new ReleaseLaw.LightDriven(3e-6, 2e-3);
        close(law.rate(310.15, 7.4, 1, 0.25), 3e-6 + 5e-4);
        close(law.inPlasma(), 3e-6);
    }
}
