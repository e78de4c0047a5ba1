package org.voxtum.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** A chain of two decays against its closed form, at rates of every size. */
class ChainSharesTest {
    /** b -> i -> d with k_int = 2 and k_deg = 0.5 over 1 s: i = 2 (e^-0.5 - e^-2)/1.5. */
    @Test
    void aUsualStep() {
        ChainShares shares = ChainShares.over(2, 0.5, 1);
        double internal = 2 * (Math.exp(-0.5) - Math.exp(-2)) / 1.5;
        assertThat(shares.boundToInternal()).isCloseTo(internal, within(1e-15));
        assertThat(shares.boundToDegraded()).isCloseTo(1 - Math.exp(-2) - internal, within(1e-15));
        assertThat(shares.internalToDegraded()).isCloseTo(1 - Math.exp(-0.5), within(1e-15));
    }

    /** What is bound is inside at once, and stays there by its own rate. */
    @Test
    void fastRatesHaveTheirLimits() {
        for (double fast : new double[] {1e3, 1e6, 1e30}) {
            ChainShares shares = ChainShares.over(fast, 0.5, 1);
            assertThat(shares.boundToInternal())
                    .isCloseTo(Math.exp(-0.5) * fast / (fast - 0.5), within(1e-12));
            ChainShares lost = ChainShares.over(0.5, fast, 1);
            assertThat(lost.boundToInternal())
                    .isCloseTo(0.5 * Math.exp(-0.5) / (fast - 0.5), within(1e-12));
            ChainShares both = ChainShares.over(fast, fast, 1);
            assertThat(both.boundToInternal()).isCloseTo(0, within(1e-12));
            assertThat(both.boundToDegraded()).isCloseTo(1, within(1e-12));
        }
    }
}
