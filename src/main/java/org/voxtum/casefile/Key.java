package org.voxtum.casefile;

/**
 * A key of the case file.
 *
 * @param name as it is typed
 * @param type what its value looks like
 * @param required whether it must be typed
 * @param fallback the value where it is not typed, as it would be typed; empty for none
 * @param description one sentence for the reference page
 */
record Key(String name, KeyType type, boolean required, String fallback, String description) {
    /** A key that must be there. */
    static Key needed(String name, KeyType type, String description) {
        return new Key(name, type, true, "", description);
    }

    /** A key with a default, or that may be missing where {@code fallback} is empty. */
    static Key optional(String name, KeyType type, String fallback, String description) {
        return new Key(name, type, false, fallback, description);
    }
}
