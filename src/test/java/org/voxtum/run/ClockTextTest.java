package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "0.043, 0.043 s",
        "9.87, 9.9 s",
        "12.4, 12 s",
        "59.6, 1 min 0 s",
        "185, 3 min 5 s",
        "94200, 26 h 10 min"
    })
    void timesReadAsPeopleSayThem(double seconds, String text) {
        assertThat(ClockText.of(seconds)).isEqualTo(text);
    }
}
