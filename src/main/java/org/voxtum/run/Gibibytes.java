package org.voxtum.run;

import java.util.Locale;

/** Amounts of memory for people. */
final class Gibibytes {
    private Gibibytes() {}

    /** Four digits. */
    static String of(long bytes) {
        return String.format(Locale.ROOT, "%.4g", bytes / (double) (1 << 30));
    }
}
