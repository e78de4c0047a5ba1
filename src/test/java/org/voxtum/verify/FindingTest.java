package org.voxtum.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FindingTest {
    @Test
    void anErrorPassesWithinItsToleranceOnEitherSide() {
        assertThat(new Finding("mean", 0.02, 0.02).passes()).isTrue();
        assertThat(new Finding("mean", -0.02, 0.02).passes()).isTrue();
        assertThat(new Finding("mean", 0.021, 0.02).passes()).isFalse();
        assertThat(new Finding("mean", -0.021, 0.02).passes()).isFalse();
        assertThat(Finding.relative("mean", 1.03, 1, 0.02).passes()).isFalse();
    }

    @Test
    void anOrderPassesFromItsBoundUp() {
        assertThat(Finding.ofOrder("c", 4, 1, 2).passes()).isTrue();
        assertThat(Finding.ofOrder("c", 4, 1, 1.9).order()).isCloseTo(2, within(1e-15));
        assertThat(Finding.ofOrder("c", 3.7, 1, 1.9).passes()).isFalse();
        assertThat(Finding.ofOrder("c", 1, 4, 1.9).passes()).isFalse();
    }

    @Test
    void anOrderThatIsOnlyObservedIsNotJudged() {
        assertThat(new Finding("mean", 0.01, 0.02).observing(0.01).passes()).isTrue();
        assertThat(new Finding("mean", 0.03, 0.02).observing(0.12).passes()).isFalse();
        assertThat(new Finding("mean", 0.03, 0.02).observing(-0.12).order())
                .isCloseTo(2, within(1e-15));
    }

    @Test
    void whatIsNotANumberNeverPasses() {
        assertThat(new Finding("mean", Double.NaN, 0.02).passes()).isFalse();
        assertThat(Finding.ofOrder("c", Double.NaN, 1, 1.9).passes()).isFalse();
        assertThat(Finding.ofOrder("c", 0, 0, 1.9).passes()).isFalse();
        assertThat(Finding.relative("mean", 0, 0, 0.02).passes()).isFalse();
        assertThat(new Finding("mean", 0, Double.NaN).passes()).isFalse();
    }
}
