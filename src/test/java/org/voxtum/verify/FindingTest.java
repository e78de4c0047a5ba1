package org.voxtum.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
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
    void aBoundPassesFromItselfUp() {
        assertThat(Finding.atLeast("order", 1.9, 1.9).passes()).isTrue();
        assertThat(Finding.atLeast("order", 2.5, 1.9).passes()).isTrue();
        assertThat(Finding.atLeast("order", 1.89, 1.9).passes()).isFalse();
    }

    @Test
    void whatIsNotANumberNeverPasses() {
        assertThat(new Finding("mean", Double.NaN, 0.02).passes()).isFalse();
        assertThat(Finding.atLeast("order", Double.NaN, 1.9).passes()).isFalse();
        assertThat(Finding.relative("mean", 0, 0, 0.02).passes()).isFalse();
    }

    @Test
    void casesAreTellableApart() {
        List<VerificationCase> cases =
                Stream.concat(VerificationCases.quick().stream(), VerificationCases.slow().stream())
                        .toList();
        assertThat(cases).doesNotHaveDuplicates();
    }
}
