package org.voxtum.casefile;

import java.util.List;

/**
 * The keys of one map of the case file.
 *
 * @param title heading on the reference page
 * @param noun what a key of it is called in messages, such as {@code property of a region}
 * @param description a sentence or two for the reference page
 * @param keys in the order of the reference page
 * @param later keys of later versions, refused with a message of their own
 */
record KeyGroup(String title, String noun, String description, List<Key> keys, List<String> later) {
    /** A group without keys of later versions. */
    static KeyGroup of(String title, String noun, String description, Key... keys) {
        return new KeyGroup(title, noun, description, List.of(keys), List.of());
    }

    /** The same with keys of later versions. */
    KeyGroup later(String... names) {
        return new KeyGroup(title, noun, description, keys, List.of(names));
    }

    /** Names of all keys. */
    List<String> names() {
        return keys.stream().map(Key::name).toList();
    }

    /** The key of that name; it must be there. */
    Key key(String name) {
        return keys.stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(title + " has no key " + name));
    }
}
