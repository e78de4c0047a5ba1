package org.voxtum.viewer.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Steps back and on again. */
class HistoryTest {
    private final History<String> history = new History<>();

    @Test
    void oneGestureIsOneStep() {
        history.keep("a", "drag");
        history.keep("b", "drag");
        history.endGesture();
        history.keep("c", "drag");
        assertThat(history.undo("d")).contains("c");
        assertThat(history.undo("c")).contains("a");
        assertThat(history.undo("a")).isEmpty();
        assertThat(history.redo("a")).contains("c");
        assertThat(history.redo("c")).contains("d");
    }

    @Test
    void aChangeForgetsWhatWasUndone() {
        history.keep("a", "");
        assertThat(history.undo("b")).contains("a");
        history.keep("a", "");
        assertThat(history.redo("c")).isEmpty();
        assertThat(history.undo("c")).contains("a");
    }
}
