package org.voxtum.run;

import java.util.Locale;

/** A time as people read it. */
public final class ClockText {
    private static final double TENTHS_BELOW = 10;
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private ClockText() {}

    /** Such as {@code 26 h 10 min}, {@code 3 min 5 s}, {@code 12 s}, {@code 0.4 s}. */
    public static String of(double seconds) {
        if (seconds > 0 && seconds < TENTHS_BELOW) {
            return String.format(Locale.ROOT, "%.2g s", seconds);
        }
        long whole = Math.round(seconds);
        if (whole >= HOUR) {
            return whole / HOUR + " h " + whole % HOUR / MINUTE + " min";
        }
        return whole >= MINUTE ? whole / MINUTE + " min " + whole % MINUTE + " s" : whole + " s";
    }
}
