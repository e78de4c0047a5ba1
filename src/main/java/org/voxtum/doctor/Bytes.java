package org.voxtum.doctor;

import java.util.Locale;

/** Amounts of memory and disk in words. */
final class Bytes {
    static final long MEBI = 1L << 20;
    static final long GIBI = 1L << 30;

    private Bytes() {}

    /** Such as {@code 3.5 GiB}; whole MiB below one GiB. */
    static String text(long bytes) {
        return bytes < GIBI
                ? bytes / MEBI + " MiB"
                : String.format(Locale.ROOT, "%.1f GiB", (double) bytes / GIBI);
    }
}
