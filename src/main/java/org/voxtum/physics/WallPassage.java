package org.voxtum.physics;

/**
 * Plasma that passes a piece of wall at steady state, {@code Q dc/dn = -T c + B c_t} with both
 * coefficients spread evenly over the piece.
 *
 * <p>Source: Renkin 1959, Am J Physiol 197:1205; Crone 1963, Acta Physiol Scand 58:292; with what
 * tissue gives back.
 *
 * @param end concentration behind the piece
 * @param mean concentration along the piece
 */
public record WallPassage(double end, double mean) {
    /** Below it a series is more exact than the quotient. */
    private static final double SMALL = 1e-3;

    /**
     * Follows plasma past the wall; {@code start - end = number mean - returned}.
     *
     * @param start concentration before the piece, not negative
     * @param number T/Q, what the wall takes of a concentration over the flow [-], not negative
     * @param returned B c_t/Q, what comes back over the flow, in the unit of the concentration
     */
    public static WallPassage of(double start, double number, double returned) {
        double kept = number == 0 ? 1 : -StrictMath.expm1(-number) / number;
        double risen =
                number < SMALL
                        ? 0.5 - number / 6 * (1 - number / 4 * (1 - number / 5))
                        : (1 - kept) / number;
        return new WallPassage(
                start * StrictMath.exp(-number) + returned * kept, start * kept + returned * risen);
    }
}
