package org.voxtum.casefile;

/**
 * Numerical settings.
 *
 * @param cfl share of the advective step limit [-]
 * @param maxStep longest step [s]
 * @param maxStages most stages of a superstep
 * @param stepFactor factor on every step [-]
 * @param limiter how the face value of an advected concentration is limited
 * @param pressureTolerance relative residual at which the pressure solve ends [-]; single precision
 *     ends at what it can reach where that is larger
 * @param seed of every random choice
 */
public record NumericsSpec(
        double cfl,
        double maxStep,
        int maxStages,
        double stepFactor,
        Limiter limiter,
        double pressureTolerance,
        long seed) {
    /** Limiters of advection. */
    public enum Limiter {
        VAN_LEER,
        NONE
    }
}
