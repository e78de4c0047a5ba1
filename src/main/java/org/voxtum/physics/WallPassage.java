package org.voxtum.physics;

/**
 * Plasma that passes a piece of wall at steady state, {@code Q dc/ds = -T c + B c_t} with both
 * coefficients spread evenly over the piece.
 *
 * <p>Source: Renkin 1959, Am J Physiol 197:1205; Crone 1963, Acta Physiol Scand 58:292; with what
 * tissue gives back.
 *
 * @param left e^-n, share of what enters that stands behind the piece [-]
 * @param kept (1 - e^-n)/n, its mean along the piece [-]
 * @param risen (1 - kept)/n, mean along the piece of what comes back evenly [-]
 */
public record WallPassage(double left, double kept, double risen) {
    /** Below it a series is more exact than the quotient. */
    private static final double SMALL = 1e-3;

    /**
     * Of a piece of wall.
     *
     * @param number n = T/Q, what the wall takes of a concentration over the flow [-], not negative
     */
    public static WallPassage of(double number) {
        double kept = number == 0 ? 1 : -StrictMath.expm1(-number) / number;
        double risen =
                number < SMALL
                        ? 0.5 - number / 6 * (1 - number / 4 * (1 - number / 5))
                        : (1 - kept) / number;
        return new WallPassage(StrictMath.exp(-number), kept, risen);
    }

    /**
     * Concentration behind the piece; {@code start - end = n mean - returned}.
     *
     * @param start concentration before the piece
     * @param returned B c_t/Q, what comes back over the flow, in the unit of the concentration
     */
    public double end(double start, double returned) {
        return start * left + returned * kept;
    }

    /** Mean concentration along the piece, of the same. */
    public double mean(double start, double returned) {
        return start * kept + returned * risen;
    }
}
