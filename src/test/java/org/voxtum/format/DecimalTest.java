package org.voxtum.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalTest {
    @Test
    void writesFamiliarNumbersAsPeopleDo() {
        assertThat(Decimal.text(0)).isEqualTo("0");
        assertThat(Decimal.text(3600)).isEqualTo("3600");
        assertThat(Decimal.text(0.1)).isEqualTo("0.1");
        assertThat(Decimal.text(-2.5e-9)).isEqualTo("-2.5e-9");
        assertThat(Decimal.text(1.25e300)).isEqualTo("1.25e300");
    }

    @Test
    void findsTheShortestWhereOlderJavaWritesADigitMore() {
        // Double.toString(2e23) is 2.0E23 only since Java 19; before, 1.9999999999999998E23.
        assertThat(Decimal.text(2e23)).isEqualTo("2e23");
        assertThat(Decimal.text(Double.MIN_VALUE)).isEqualTo("5e-324");
        assertThat(Decimal.text(2.2250738585072014E-308)).isEqualTo("2.2250738585072014e-308");
    }

    @Test
    void readsBackToTheSameBits() {
        Random random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                double back = Double.parseDouble(Decimal.text(value));
                assertThat(Double.doubleToLongBits(back)).isEqualTo(Double.doubleToLongBits(value));
                assertThat(Decimal.text(value).length())
                        .isLessThanOrEqualTo(Double.toString(value).length() + 1);
            }
        }
        assertThat(1 / Double.parseDouble(Decimal.text(-0.0))).isNegative();
    }

    @Test
    void movesThePointOfLengthsWithoutLoss() {
        assertThat(Decimal.micrometres(10e-6)).isEqualTo("10");
        Random random = new Random(8);
        for (int i = 0; i < 5_000; i++) {
            double metres = random.nextGaussian() * 1e-4;
            assertThat(Decimal.metres(Decimal.micrometres(metres))).isEqualTo(metres);
        }
    }
}
