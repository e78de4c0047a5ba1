package org.voxtum.solver;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import org.voxtum.compute.Precision;
import org.voxtum.compute.StageWeights;

/**
 * Runge-Kutta-Gegenbauer superstep of index 5/2 in difference form {@code d_j = Y_j - Y_0}: s
 * stages reach about s^2/8 explicit limits; second order, or first order for starts.
 *
 * <p>Source: Meyer, Balsara and Aslam 2014, J Comput Phys 257:594 (index 1/2); Skaras et al. 2021,
 * J Comput Phys 425:109879 (index 3/2); index 5/2 stays positive in 3D, see docs/numerics.md.
 *
 * @param stages number of stages s
 * @param second second order (s at least 3), else first order (s at least 1)
 * @param index Gegenbauer index lambda
 */
public record Superstep(int stages, boolean second, double index) {
    /** Index that stays positive in 3D. */
    public static final double POSITIVE_INDEX = 2.5;

    /** Fewest stages whose reach covers a step of so many explicit limits. */
    public static Superstep covering(double explicitLimits, boolean second) {
        int stages = second ? 3 : 1;
        Superstep step = new Superstep(stages, second, POSITIVE_INDEX);
        while (step.reach() < explicitLimits && stages < 100_000) {
            stages++;
            step = new Superstep(stages, second, POSITIVE_INDEX);
        }
        return step;
    }

    /** Longest stable step in units of the explicit limit. */
    public double reach() {
        return 1 / relativeWeight();
    }

    /** w: weight of a stage's rate, relative to the step. */
    private double relativeWeight() {
        double s = stages;
        return second
                ? (2 * index + 3) / ((s - 1) * (s + 2 * index + 1))
                : (2 * index + 1) / (s * (s + 2 * index));
    }

    private double b(int j) {
        if (!second) {
            return 1;
        }
        int i = Math.max(j, 2);
        return (i - 1)
                * (i + 2 * index + 1)
                * (2 * index + 1)
                / ((2 * index + 3) * i * (i + 2 * index));
    }

    /** Weight of L(Y_0) in {@code d_1} [s]. */
    public double firstWeight(double dt) {
        return b(1) * relativeWeight() * dt;
    }

    /** Weights of stage j, 2 to s, for a step of dt seconds; the share of the integral is 0. */
    public StageWeights weights(int j, double dt) {
        double mu = 2 * (j + index - 1) / (j + 2 * index - 1) * b(j) / b(j - 1);
        double nu = -(j - 1) / (j + 2 * index - 1) * b(j) / b(j - 2);
        double step = mu * relativeWeight() * dt;
        double start = second ? -(1 - b(j - 1)) * step : 0;
        return new StageWeights(mu, nu, step, start, 0);
    }

    /**
     * Weights of all stages of a step, as kernels get them.
     *
     * @param firstRate weight of L(Y_0) in {@code d_1} [s]
     * @param whole weight of Y_0 in the time integral of Y over the step, whose rest is that of the
     *     differences [s]
     * @param stages of the stages 2 to s
     */
    public record Weights(double firstRate, double whole, List<StageWeights> stages) {
        /** Copies the list. */
        public Weights {
            stages = List.copyOf(stages);
        }
    }

    /**
     * Weights of a whole step of dt seconds. The recurrence applied to dI/dt = Y is linear in the
     * stages' values: going through it backwards gives the share of each in I. Differences to Y_0
     * have shares of their own, so that what rounds is small.
     *
     * @param precision of the kernels that are given the weights
     */
    public Weights weights(double dt, Precision precision) {
        StageWeights[] all = new StageWeights[stages + 1];
        BigDecimal later = BigDecimal.ZERO;
        BigDecimal next = BigDecimal.ONE;
        BigDecimal whole = BigDecimal.ZERO;
        MathContext exact = MathContext.DECIMAL128;
        for (int j = stages; j >= 2; j--) {
            StageWeights w = weights(j, dt).stored(precision);
            BigDecimal share = next.multiply(new BigDecimal(w.step()), exact);
            all[j] = w.withShare(precision.stored(share.doubleValue()));
            whole =
                    whole.add(next.multiply(new BigDecimal(w.start()), exact), exact)
                            .add(share, exact);
            BigDecimal before = next.multiply(new BigDecimal(w.mu()), exact).add(later, exact);
            later = next.multiply(new BigDecimal(w.nu()), exact);
            next = before;
        }
        double first = precision.stored(firstWeight(dt));
        whole = whole.add(next.multiply(new BigDecimal(first), exact), exact);
        int from = Math.min(2, all.length);
        return new Weights(
                first,
                precision.stored(whole.doubleValue()),
                Arrays.asList(all).subList(from, all.length));
    }

    /** The recurrence applied to a scalar rate: value after stage j-1 is kept in last. */
    static double advance(
            StageWeights w, double last, double older, double rate, double rateAtStart) {
        return w.mu() * last + w.nu() * older + w.step() * rate + w.start() * rateAtStart;
    }
}
