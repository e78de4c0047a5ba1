package org.voxtum.property;

import java.util.stream.LongStream;
import org.junit.jupiter.api.TestInstance;

/** A property that is looked at in generated cases: few in every build, many in the full one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GeneratedCases {
    private final SeedCounts usual;

    /**
     * @param few cases of every build
     */
    GeneratedCases(int few) {
        this(SeedCounts.of(few));
    }

    GeneratedCases(SeedCounts usual) {
        this.usual = usual;
    }

    /** What the cases are solved on. */
    GeneratedOn on() {
        return GeneratedOn.reference();
    }

    LongStream few() {
        return seeds().first();
    }

    LongStream many() {
        return seeds().others();
    }

    private SeedCounts seeds() {
        return on().seeds().orElse(usual);
    }
}
