package org.voxtum.casefile;

/** Lengths as messages about particles, pores and fibres tell them. */
final class Nanometres {
    private static final double PER_METRE = 1e9;
    private static final double DECIMALS = 1e4;

    private Nanometres() {}

    /** A length [m] with at most four decimals, such as {@code 12.5 nm}. */
    static String text(double length) {
        return Range.number(Math.rint(length * PER_METRE * DECIMALS) / DECIMALS) + " nm";
    }
}
