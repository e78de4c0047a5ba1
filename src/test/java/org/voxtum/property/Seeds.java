package org.voxtum.property;

import java.util.stream.LongStream;

/** Seeds of generated cases: few in every build, many in the full one. */
final class Seeds {
    private static final long MANY = 200;

    private Seeds() {}

    static LongStream first(int count) {
        return LongStream.rangeClosed(1, count);
    }

    /** Those that the few leave out. */
    static LongStream after(int few) {
        return LongStream.rangeClosed(few + 1L, MANY);
    }
}
