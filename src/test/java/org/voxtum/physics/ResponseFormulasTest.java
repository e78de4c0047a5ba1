package org.voxtum.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of survival at their ends and in between. */
class ResponseFormulasTest {
    @Test
    void hillIsHalfOfItsMaximumAtHalfAndNeverOverflows() {
        DrugResponse.Hill law = new DrugResponse.Hill(0.95, 2e-3, 2);
        assertThat(Math.exp(law.logSurvival(0))).isEqualTo(1);
        assertThat(Math.exp(law.logSurvival(2e-3))).isCloseTo(1 - 0.475, within(1e-15));
        assertThat(Math.exp(law.logSurvival(1e300))).isCloseTo(0.05, within(1e-15));
        assertThat(law.logSurvival(-1e-20)).as("rounding below 0").isZero();
    }

    /** ln(1 - E X^m/(1 + X^m)) on both sides of X = 1. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.3, 0.999999, 1.000001, 4, 50})
    void hillAsItStandsInTheText(double exposure) {
        DrugResponse.Hill law = new DrugResponse.Hill(0.9, 1, 3);
        double power = Math.pow(exposure, 3);
        assertThat(Math.exp(law.logSurvival(exposure)))
                .isCloseTo(1 - 0.9 * power / (1 + power), within(1e-14));
    }

    @Test
    void everythingDiesOnlyInTheLimit() {
        DrugResponse.Hill law = new DrugResponse.Hill(1, 1, 2);
        assertThat(law.logSurvival(1e100)).isCloseTo(-200 * Math.log(10), within(1e-9));
    }

    @Test
    void constantConcentrationKillsExponentially() {
        DrugResponse.KillRate law = new DrugResponse.KillRate(1e-4, 1e-3, 2);
        assertThat(law.saturation(0)).isZero();
        assertThat(law.saturation(-1e-9)).isZero();
        assertThat(law.saturation(3e-3)).isCloseTo(0.9, within(1e-15));
        double seconds = 3600;
        assertThat(Math.exp(law.logSurvival(law.saturation(3e-3) * seconds)))
                .isCloseTo(Math.exp(-1e-4 * 0.9 * seconds), within(1e-15));
    }

    @Test
    void oxygenEnhancesADoseUpToItsRatio() {
        LinearQuadratic law = new LinearQuadratic(0.3, 0.03, 3, 3);
        assertThat(law.effectiveShare(0)).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(law.effectiveShare(3)).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(law.effectiveShare(1e9)).isCloseTo(1, within(1e-8));
        assertThat(law.logSurvival(6, 0)).isCloseTo(law.logSurvival(2), within(1e-14));
        assertThat(law.logSurvival(2)).isCloseTo(-0.6 - 0.12, within(1e-15));
    }

    @Test
    void valuesThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new DrugResponse.Exponential(-1)).hasMessageContaining("sensit");
        assertThatThrownBy(() -> new DrugResponse.Hill(1.1, 1, 1)).hasMessageContaining("share");
        assertThatThrownBy(() -> new DrugResponse.Hill(1, 0, 1)).hasMessageContaining("half");
        assertThatThrownBy(() -> new DrugResponse.KillRate(1, 1, 0))
                .hasMessageContaining("exponent");
        assertThatThrownBy(() -> new LinearQuadratic(1, 1, 0, 1)).hasMessageContaining("oxygen");
        assertThatThrownBy(() -> new LinearQuadratic(1, 1, 3, 0)).hasMessageContaining("half");
    }
}
