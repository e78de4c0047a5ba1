package org.voxtum.casefile;

import java.util.List;

/** What the value of a key looks like. */
sealed interface KeyType {
    /** Free text. */
    record Text() implements KeyType {}

    /** Path of a file, relative to the case file; {@code ${NAME}} is an environment variable. */
    record FilePath() implements KeyType {}

    /** A whole number. */
    record Whole(long least, long most) implements KeyType {}

    /** true or false. */
    record Flag() implements KeyType {}

    /** One of a few words. */
    record Words(List<String> words) implements KeyType {}

    /** A number with a unit. */
    record Amount(Measure measure, Range range) implements KeyType {}

    /** An amount, an image of amounts or, where {@code axes}, an amount for each axis. */
    record Property(Amount amount, boolean axes) implements KeyType {}

    /** A map with the keys of a group. */
    record Group(KeyGroup group) implements KeyType {}

    /** A list. */
    record ListOf(KeyType item) implements KeyType {}

    /** A list of three, along x, y, z. */
    record Three(KeyType item) implements KeyType {}

    /** A map whose keys are names of {@code of}. */
    record MapOf(String of, KeyType item) implements KeyType {}

    /** The first that fits. */
    record OneOf(List<KeyType> types) implements KeyType {}

    /** An amount. */
    static Amount amount(Measure measure, Range range) {
        return new Amount(measure, range);
    }

    /** One of a few words. */
    static Words words(String... words) {
        return new Words(List.of(words));
    }

    /** The first that fits. */
    static OneOf oneOf(KeyType... types) {
        return new OneOf(List.of(types));
    }
}
