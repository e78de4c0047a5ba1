package org.voxtum.compute;

/**
 * Weights of one stage: {@code d_j = mu d_(j-1) + nu d_(j-2) + step L(Y_(j-1)) + start L(Y_0)}, and
 * {@code integral += share d_(j-1)}.
 *
 * @param mu weight of the last stage [-]
 * @param nu weight of the stage before last [-]
 * @param step weight of the rate at the last stage [s]
 * @param start weight of the rate at the step's start [s]
 * @param share weight of d_(j-1) in the time integral over the whole step [s]
 */
public record StageWeights(double mu, double nu, double step, double start, double share) {
    /** The weights as a kernel gets them. */
    public StageWeights stored(Precision precision) {
        return new StageWeights(
                precision.stored(mu),
                precision.stored(nu),
                precision.stored(step),
                precision.stored(start),
                precision.stored(share));
    }

    /** The same with another share. */
    public StageWeights withShare(double other) {
        return new StageWeights(mu, nu, step, start, other);
    }
}
