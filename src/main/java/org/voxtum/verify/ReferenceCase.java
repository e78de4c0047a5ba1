package org.voxtum.verify;

import java.util.List;
import java.util.stream.Stream;

/**
 * A problem with a known solution that the program is held to.
 *
 * @param name number and name, such as {@code v01-isolated-sphere}
 * @param title what is solved, in one line
 * @param equation the equation, as text
 * @param exact the exact solution or the table, as text
 * @param source who published it: authors, year, place, DOI where there is one
 * @param quick trials of a second or so each
 * @param slow further trials: fine grids and whole days
 */
public record ReferenceCase(
        String name,
        String title,
        String equation,
        String exact,
        String source,
        List<Trial> quick,
        List<Trial> slow) {
    /** Copies the lists. */
    public ReferenceCase {
        quick = List.copyOf(quick);
        slow = List.copyOf(slow);
    }

    /** A case without its trials. */
    static ReferenceCase of(
            String name, String title, String equation, String exact, String source) {
        return new ReferenceCase(name, title, equation, exact, source, List.of(), List.of());
    }

    /** The same case with its trials. */
    ReferenceCase with(List<Trial> quickly, List<Trial> slowly) {
        return new ReferenceCase(name, title, equation, exact, source, quickly, slowly);
    }

    /** The same case with quick trials only. */
    ReferenceCase with(Trial... quickly) {
        return with(List.of(quickly), List.of());
    }

    /** Every trial. */
    public List<Trial> trials() {
        return Stream.concat(quick.stream(), slow.stream()).toList();
    }

    /** The number alone, such as {@code v01}; several cases may share it. */
    public String number() {
        return name.substring(0, name.indexOf('-'));
    }

    /** The name without its number. */
    public String word() {
        return name.substring(name.indexOf('-') + 1);
    }
}
