package org.voxtum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class WallTimeTest {
    @ParameterizedTest
    @CsvSource({
        "55m,3300",
        "55 min,3300",
        "1h30m,5400",
        "90s,90",
        "2d,172800",
        "01:30:00,5400",
        "1-02:00:03,93603"
    })
    void readsWhatBatchSystemsWrite(String text, double seconds) {
        assertThat(new WallTime().convert(text)).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "55", "0m", "-5m", "an hour", "1.5h", "30m1h"})
    void refusesTheRest(String text) {
        assertThatThrownBy(() -> new WallTime().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("55m");
    }
}
