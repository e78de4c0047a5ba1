package org.voxtum.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NiceTicksTest {
    @Test
    void ticksAreRoundAndWithinTheEnds() {
        assertThat(NiceTicks.within(0, 1, 5).stream().map(NiceTicks::text))
                .containsExactly("0", "0.2", "0.4", "0.6", "0.8", "1");
        assertThat(NiceTicks.within(-1, 1, 2).stream().map(NiceTicks::text))
                .containsExactly("−1", "0", "1");
        assertThat(NiceTicks.within(990, 1000, 4).stream().map(NiceTicks::text))
                .containsExactly("990", "995", "1000");
        assertThat(NiceTicks.within(0, 0.3, 3).stream().map(NiceTicks::text))
                .containsExactly("0", "0.1", "0.2", "0.3");
    }

    @Test
    void roundNumbersAreOneTwoFive() {
        assertThat(NiceTicks.atLeast(0.0021)).isEqualTo(0.005);
        assertThat(NiceTicks.atLeast(6)).isEqualTo(10);
        assertThat(NiceTicks.atMost(6)).isEqualTo(5);
        assertThat(NiceTicks.atMost(1e-3)).isEqualTo(1e-3);
        assertThat(NiceTicks.atMost(1.9e-4)).isEqualTo(1e-4);
    }

    @Test
    void unitsSuitTheSize() {
        assertThat(Units.ofLength(200e-6).text(200e-6)).isEqualTo("200 µm");
        assertThat(Units.ofLength(1e-3).text(1e-3)).isEqualTo("1 mm");
        assertThat(Units.ofLength(50e-9).text(50e-9)).isEqualTo("50 nm");
        assertThat(Units.ofAxis(1e-3).name()).isEqualTo("µm");
        assertThat(Units.ofTime(3600).text(3600)).isEqualTo("1 h");
        assertThat(Units.ofTime(86400).text(86400)).isEqualTo("24 h");
        assertThat(Units.ofTime(5 * 86400).text(5 * 86400)).isEqualTo("5 d");
        assertThat(Units.ofTime(0).text(0)).isEqualTo("0 s");
    }
}
