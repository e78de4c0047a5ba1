package org.voxtum.viewer.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What was before, to be had again. What one gesture changes, such as a drag, is one step.
 *
 * @param <T> what is kept
 */
public final class History<T> {
    private static final int MOST = 200;

    private final Deque<T> before = new ArrayDeque<>();
    private final Deque<T> after = new ArrayDeque<>();
    private String gesture = "";

    /** Keeps what is about to be changed by a gesture. */
    public void keep(T current, String by) {
        if (by.isEmpty() || !by.equals(gesture)) {
            before.push(current);
            if (before.size() > MOST) {
                before.removeLast();
            }
        }
        after.clear();
        gesture = by;
    }

    /** Ends a gesture: the next change is a step of its own. */
    public void endGesture() {
        gesture = "";
    }

    /** What was before, in exchange for what is. */
    public Optional<T> undo(T current) {
        return exchange(before, after, current);
    }

    /** What was undone, in exchange for what is. */
    public Optional<T> redo(T current) {
        return exchange(after, before, current);
    }

    private Optional<T> exchange(Deque<T> from, Deque<T> to, T current) {
        gesture = "";
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(current);
        return Optional.of(from.pop());
    }
}
