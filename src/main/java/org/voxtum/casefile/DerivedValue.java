package org.voxtum.casefile;

import java.util.List;

/**
 * A value that follows from others, as the effective case writes it: a comment where a user would
 * type it. It is no key there, since a typed coefficient is a baseline that what it follows from no
 * longer sets.
 *
 * @param path keys from the top of the file; {@code [2]} for the third entry of a list
 * @param order keys of the map that it belongs to, in the order in which they are written
 * @param text the value in SI units, as it could be typed
 * @param formula what it follows from
 */
record DerivedValue(List<String> path, List<String> order, String text, String formula) {
    /** Copies the lists. */
    DerivedValue {
        path = List.copyOf(path);
        order = List.copyOf(order);
    }

    String key() {
        return path.get(path.size() - 1);
    }

    /** The comment, without its indent. */
    String line() {
        return "# " + key() + ": " + text + "  # derived (" + formula + ")";
    }
}
