package org.voxtum.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.voxtum.ReferenceCsv.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voxtum.ReferenceCsv;

/** Wall exchange to 1e-12 against sixty digits: its table is printed to twelve only. */
class BernoulliPrecisionTest {
    private static final MathContext DIGITS = new MathContext(60);
    private static final double TOLERANCE = 1e-12;
    private static final double PS = 1e-4;

    @Test
    void fluxAtEveryPecletNumberOfTheTable() {
        for (Map<String, String> row : ReferenceCsv.rows("v15_patlak")) {
            double peclet = number(row, "Pe");
            PatlakExchange.Exchange exchange = PatlakExchange.of(peclet * PS, 0, PS);
            double into = PS * bernoulli(-peclet);
            double back = PS * bernoulli(peclet);
            close(exchange.toTissue(), into);
            close(exchange.toPlasma(), back);
            double flux = exchange.toTissue() - 0.25 * exchange.toPlasma();
            assertThat(flux)
                    .isCloseTo(into - 0.25 * back, within(TOLERANCE * Math.max(into, 0.25 * back)));
        }
    }

    @Test
    void betweenAndBeyondTheTable() {
        for (double x = -79.9; x < 80; x += 0.617) {
            close(PatlakExchange.bernoulli(x), bernoulli(x));
        }
        for (double x = 1e-9; x < 1; x *= 1.7) {
            close(PatlakExchange.bernoulli(x), bernoulli(x));
            close(PatlakExchange.bernoulli(-x), bernoulli(-x));
        }
    }

    private static void close(double value, double expected) {
        assertThat(value).isCloseTo(expected, within(TOLERANCE * expected));
    }

    /** {@code x/(e^x - 1)} from the series of e^|x|, whose terms are all positive. */
    private static double bernoulli(double x) {
        if (x == 0) {
            return 1;
        }
        BigDecimal size = new BigDecimal(Math.abs(x));
        BigDecimal term = BigDecimal.ONE;
        BigDecimal grown = BigDecimal.ZERO;
        for (int n = 1; n <= 400; n++) {
            term = term.multiply(size, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            grown = grown.add(term, DIGITS);
        }
        BigDecimal right = size.divide(grown, DIGITS);
        return x > 0 ? right.doubleValue() : right.add(size, DIGITS).doubleValue();
    }
}
