package org.voxtum.property;

import java.util.stream.LongStream;

/**
 * How many seeds there are.
 *
 * @param few of every build
 * @param many that the full one adds
 */
record SeedCounts(int few, long many) {
    private static final long ALL = 200;

    /** So many in every build, all in the full one. */
    static SeedCounts of(int few) {
        return new SeedCounts(few, ALL - few);
    }

    LongStream first() {
        return LongStream.rangeClosed(1, few);
    }

    /** Those that the first leave out. */
    LongStream others() {
        return LongStream.rangeClosed(few + 1L, few + many);
    }
}
