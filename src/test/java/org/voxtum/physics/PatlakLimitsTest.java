package org.voxtum.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The limits of wall exchange, and what holds at any Peclet number. */
class PatlakLimitsTest {
    @Test
    void bernoulliReflects() {
        for (double x = -120; x <= 120; x += 0.37) {
            double expected = PatlakExchange.bernoulli(x) + x;
            assertThat(PatlakExchange.bernoulli(-x))
                    .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(x))));
        }
    }

    @Test
    void bernoulliIsContinuousWhereItsBranchesMeet() {
        for (double edge : new double[] {-80, -1e-4, 1e-4, 80}) {
            double below = PatlakExchange.bernoulli(Math.nextDown(edge));
            double above = PatlakExchange.bernoulli(Math.nextUp(edge));
            assertThat(above).isCloseTo(below, within(1e-12 * Math.max(1, Math.abs(edge))));
        }
        assertThat(PatlakExchange.bernoulli(0)).isEqualTo(1);
        assertThat(PatlakExchange.bernoulli(1e-12)).isCloseTo(1 - 5e-13, within(1e-15));
        assertThat(PatlakExchange.bernoulli(1e6)).isZero();
        assertThat(PatlakExchange.bernoulli(-1e6)).isEqualTo(1e6);
    }

    @Test
    void bothCoefficientsAreNeverNegativeAndDifferByConvection() {
        Random random = new Random(15);
        for (int i = 0; i < 10_000; i++) {
            double filtration = (random.nextDouble() - 0.5) * 2e-3;
            double sigma = random.nextDouble();
            double ps = StrictMath.pow(10, -9 + 8 * random.nextDouble());
            PatlakExchange.Exchange exchange = PatlakExchange.of(filtration, sigma, ps);
            assertThat(exchange.toTissue()).isNotNegative();
            assertThat(exchange.toPlasma()).isNotNegative();
            double convective = filtration * (1 - sigma);
            assertThat(exchange.toTissue() - exchange.toPlasma())
                    .isCloseTo(convective, within(1e-12 * (ps + Math.abs(convective))));
        }
    }

    @Test
    void withoutPermeabilityConvectionGoesUpwind() {
        PatlakExchange.Exchange out = PatlakExchange.of(0.5, 0.25, 0);
        assertThat(out.toTissue()).isEqualTo(0.375);
        assertThat(out.toPlasma()).isZero();
        PatlakExchange.Exchange back = PatlakExchange.of(-0.5, 0.25, 0);
        assertThat(back.toTissue()).isZero();
        assertThat(back.toPlasma()).isEqualTo(0.375);
    }

    @Test
    void aPerfectBarrierLetsNothingThrough() {
        PatlakExchange.Exchange exchange = PatlakExchange.of(1e-3, 1, 0);
        assertThat(exchange.toTissue()).isZero();
        assertThat(exchange.toPlasma()).isZero();
    }

    @Test
    void withoutFiltrationExchangeIsDiffusive() {
        PatlakExchange.Exchange exchange = PatlakExchange.of(0, 0.3, 1e-4);
        assertThat(exchange.toTissue()).isEqualTo(1e-4);
        assertThat(exchange.toPlasma()).isEqualTo(1e-4);
    }
}
