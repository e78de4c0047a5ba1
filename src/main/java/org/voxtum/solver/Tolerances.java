package org.voxtum.solver;

import org.voxtum.compute.Precision;

/**
 * What the numbers of a precision can be held to (docs/numerics.md).
 *
 * @param closure largest relative error of a budget, and largest share of the continuity term
 * @param exchange share of what comes in and leaves again at once that rounding may leave in a
 *     budget: half a last place each of gain, loss, their difference and the time integral
 * @param residual least relative residual that a pressure solve is asked for
 * @param acceptedStall relative residual at which a solve that stalls is accepted
 * @param renewal share of the residual that stood when it was last computed, at which it is
 *     computed anew: one that is carried along is off by what rounding takes of A times x; 0 for
 *     never
 * @param implicitResidual relative residual that an implicit step's solves are asked for
 * @param acceptedImplicit relative residual at which such a solve that stalls is accepted
 * @param plasma difference between plasma beside tissue and that which the tissue was solved with,
 *     over its largest value, that an implicit stage is asked for
 * @param acceptedPlasma the same at which one that stalls is accepted
 * @param balance share of what drives fluid that rounding may leave where nothing flows
 * @param negative lowest concentration, relative to the largest, that counts as rounding
 */
record Tolerances(
        double closure,
        double exchange,
        double residual,
        double acceptedStall,
        double renewal,
        double implicitResidual,
        double acceptedImplicit,
        double plasma,
        double acceptedPlasma,
        double balance,
        double negative) {
    static Tolerances of(Precision precision) {
        return switch (precision) {
            case SINGLE ->
                    new Tolerances(
                            1e-5, 0x1p-22, 1e-9, 2e-6, 1e-2, 1e-7, 1e-6, 1e-6, 1e-5, 1e-7, -1e-7);
            case DOUBLE ->
                    new Tolerances(
                            1e-9, 0x1p-51, 1e-12, 1e-10, 0, 1e-14, 1e-9, 1e-12, 1e-9, 1e-12,
                            -1e-12);
        };
    }
}
