package org.voxtum.agent;

import java.util.List;
import org.voxtum.fault.Check;

/**
 * Plasma concentration after a bolus or an infusion: {@code peak sum A_i e^(-r_i t)} from the start
 * on; the same dose infused over a time T replaces each term by {@code A_i/(r_i T) (e^(-r_i (t -
 * min(t, T))) - e^(-r_i t))}.
 *
 * @param peak concentration that a bolus of the dose gives at once [mol/m^3]
 * @param phases shares and rates
 * @param start time of the dose [s]
 * @param infusion time over which it is given [s]; 0 for a bolus
 */
public record ExponentialCourse(double peak, List<Phase> phases, double start, double infusion)
        implements TimeCourse {
    /**
     * One phase.
     *
     * @param fraction A_i, share of the peak [-]
     * @param rate r_i [1/s]; 0 for a constant
     */
    public record Phase(double fraction, double rate) {}

    /** Checks the values. */
    public ExponentialCourse {
        Check.notNegative("peak concentration", peak, "mol/m^3");
        Check.notNegative("infusion time", infusion, "s");
        phases = List.copyOf(phases);
    }

    /**
     * Two compartments: elimination k10, exchange k12 and k21 [1/s].
     *
     * <p>Phases: {@code alpha, beta = (k ± sqrt(k^2 - 4 k10 k21))/2, k = k10 + k12 + k21; A =
     * (alpha - k21)/(alpha - beta)}.
     */
    public static ExponentialCourse twoCompartments(
            double peak, double k10, double k12, double k21, double start, double infusion) {
        double sum = k10 + k12 + k21;
        // k^2 - 4 k10 k21 written as a sum, which rounding cannot turn negative
        double apart = k10 - k21;
        double root = Math.sqrt(apart * apart + k12 * (k12 + 2 * (k10 + k21)));
        double alpha = (sum + root) / 2;
        double beta = alpha == 0 ? 0 : k10 * k21 / alpha;
        double share = root == 0 ? 1 : (alpha - k21) / root;
        return new ExponentialCourse(
                peak,
                List.of(new Phase(share, alpha), new Phase(1 - share, beta)),
                start,
                infusion);
    }

    /** One phase of a half-life [s]. */
    public static ExponentialCourse halfLife(
            double peak, double halfLife, double start, double infusion) {
        double rate = Double.isInfinite(halfLife) ? 0 : StrictMath.log(2) / halfLife;
        return new ExponentialCourse(peak, List.of(new Phase(1, rate)), start, infusion);
    }

    @Override
    public double at(double seconds) {
        double t = seconds - start;
        if (t < 0) {
            return 0;
        }
        double sum = 0;
        for (Phase phase : phases) {
            sum += phase.fraction() * share(phase.rate(), t);
        }
        return peak * sum;
    }

    /**
     * What is left of one phase of height 1.
     *
     * @param rate of the phase [1/s]
     * @param t time since the start, not negative [s]
     */
    double share(double rate, double t) {
        return infusion > 0 ? infused(rate, t) : StrictMath.exp(-rate * t);
    }

    private double infused(double rate, double t) {
        double given = Math.min(t, infusion);
        if (rate == 0) {
            return given / infusion;
        }
        double build = -StrictMath.expm1(-rate * given);
        return build * StrictMath.exp(-rate * (t - given)) / (rate * infusion);
    }

    @Override
    public List<Double> events() {
        return infusion > 0 ? List.of(start, start + infusion) : List.of(start);
    }

    @Override
    public double stepFor(double seconds, double fraction) {
        double slope = Math.abs(slope(seconds));
        double largest = largest();
        return slope == 0 ? Double.POSITIVE_INFINITY : fraction * largest / slope;
    }

    /** dc/dt just after a time; its magnitude falls between events, so a step by it is safe. */
    private double slope(double seconds) {
        double t = seconds - start;
        if (t < 0) {
            return 0;
        }
        double sum = 0;
        for (Phase phase : phases) {
            double value = share(phase.rate(), t);
            double source = infusion > 0 && t < infusion ? 1 / infusion : 0;
            sum += phase.fraction() * (source - phase.rate() * value);
        }
        return peak * sum;
    }

    @Override
    public double largest() {
        return at(start + infusion);
    }

    @Override
    public double shortestTime() {
        double shortest = infusion > 0 ? infusion : Double.POSITIVE_INFINITY;
        for (Phase phase : phases) {
            if (phase.rate() > 0) {
                shortest = Math.min(shortest, StrictMath.log(2) / phase.rate());
            }
        }
        return shortest;
    }
}
