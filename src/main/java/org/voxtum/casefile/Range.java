package org.voxtum.casefile;

/**
 * Values that a key allows; SI units.
 *
 * @param least smallest value, negative infinity for none
 * @param most largest value, infinity for none
 * @param open whether {@code least} itself is left out
 * @param usual what a message adds about values as they are; empty for nothing
 */
record Range(double least, double most, boolean open, String usual) {
    /** Every finite number. */
    static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false);

    /** Zero and more. */
    static final Range NOT_NEGATIVE = new Range(0, Double.POSITIVE_INFINITY, false);

    /** More than zero. */
    static final Range POSITIVE = new Range(0, Double.POSITIVE_INFINITY, true);

    /** Zero to one. */
    static final Range FRACTION = new Range(0, 1, false);

    /** More than zero, up to one. */
    static final Range POSITIVE_FRACTION = new Range(0, 1, true);

    /** One and more. */
    static final Range ONE_OR_MORE = new Range(1, Double.POSITIVE_INFINITY, false);

    /** Liquid water at normal pressure [K]. */
    static final Range LIQUID = new Range(273.15, 373.15, false);

    /** Widths of a transition in temperature, which a temperature in C is no width of [K]. */
    static final Range SOFT = new Range(0, 100, true);

    /** Zeta potentials: what is beyond is a slip of the unit [V]. */
    static final Range ZETA =
            new Range(-0.2, 0.2, false, "particles in saline have -60 mV to 60 mV");

    /** Values of which nothing more is said. */
    Range(double least, double most, boolean open) {
        this(least, most, open, "");
    }

    boolean holds(double value) {
        return Double.isFinite(value) && (open ? value > least : value >= least) && value <= most;
    }

    /**
     * The rule as a message says it, empty for {@link #ANY}.
     *
     * @param unit SI unit of the values, empty for numbers
     */
    String rule(String unit) {
        return limits(unit.isEmpty() ? "" : " " + unit) + (usual.isEmpty() ? "" : "; " + usual);
    }

    private String limits(String unit) {
        if (Double.isInfinite(least)) {
            return "";
        }
        if (Double.isInfinite(most) && least != 0) {
            return "it must be at least " + number(least) + unit;
        }
        if (Double.isInfinite(most)) {
            return open ? "it must be greater than zero" : "it must not be negative";
        }
        return open
                ? "it must be greater than " + number(least) + " and at most " + number(most) + unit
                : "it must be within " + number(least) + " and " + number(most) + unit;
    }

    /** The range as a table says it. */
    String text() {
        if (Double.isInfinite(least)) {
            return "";
        }
        if (Double.isInfinite(most)) {
            return (open ? "> " : ">= ") + number(least);
        }
        return (open ? "over " : "") + number(least) + " to " + number(most);
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e7
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
