package org.voxtum.model;

/**
 * Numerical choices.
 *
 * @param cfl advection limit, 0.1 to 1
 * @param maxStep longest step [s]
 * @param maxStages most stages of a superstep
 * @param stepFactor multiplies every step, at most 1
 * @param limited van Leer's limiter, else central
 * @param pressureTolerance relative residual of the pressure solve
 * @param continuity whether the continuity term is used; false only in a test
 * @param forceImplicit takes the implicit branch always
 */
public record NumericsOptions(
        double cfl,
        double maxStep,
        int maxStages,
        double stepFactor,
        boolean limited,
        double pressureTolerance,
        boolean continuity,
        boolean forceImplicit) {
    /** Defaults. */
    public static NumericsOptions defaults() {
        return new NumericsOptions(0.8, 60, 101, 1, true, 1e-12, true, false);
    }

    /** With implicit steps only. */
    public NumericsOptions alwaysImplicit() {
        return new NumericsOptions(
                cfl, maxStep, maxStages, stepFactor, limited, pressureTolerance, continuity, true);
    }

    /** With another longest step. */
    public NumericsOptions withMaxStep(double seconds) {
        return new NumericsOptions(
                cfl,
                seconds,
                maxStages,
                stepFactor,
                limited,
                pressureTolerance,
                continuity,
                forceImplicit);
    }
}
