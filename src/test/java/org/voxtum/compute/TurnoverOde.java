package org.voxtum.compute;

/**
 * Binding to receptors that turn over in one voxel, by the classical method of Runge and Kutta with
 * steps so small that their error is that of rounding.
 */
record TurnoverOde(
        double phi, double receptors, ReactionSetting.Rates k, double synthesis, double loss) {
    private static final int STEPS = 60_000;

    @FunctionalInterface
    private interface Slope {
        double[] at(double[] y);
    }

    /** u, b, i, m and F, free receptors. */
    double[] after(double start, double time) {
        return march(this::full, new double[] {phi * start, 0, 0, 0, receptors}, time);
    }

    private double[] full(double[] y) {
        double binding = k.on() / phi * y[0] * y[4] - k.off() * y[1];
        double in = k.internalisation() * y[1];
        double out = k.degradation() * y[2];
        double made = synthesis * receptors - loss * y[4];
        return new double[] {-binding, binding - in, in - out, out, made - binding};
    }

    /**
     * b and T where binding is in balance at every time: tot' = -k_int b, T' = S - k_l F - k_int b.
     */
    double[] inBalanceAfter(double start, double time) {
        double[] y = march(this::slow, new double[] {phi * start, receptors}, time);
        return new double[] {bound(y), y[1]};
    }

    private double[] slow(double[] y) {
        double in = k.internalisation() * bound(y);
        return new double[] {-in, synthesis * receptors - loss * (y[1] - bound(y)) - in};
    }

    /** Root of (tot - b)(T - b) = phi K_D b. */
    private double bound(double[] y) {
        double sum = y[0] + y[1] + phi * k.off() / k.on();
        return 2 * y[0] * y[1] / (sum + StrictMath.sqrt(sum * sum - 4 * y[0] * y[1]));
    }

    private static double[] march(Slope slope, double[] start, double time) {
        double dt = time / STEPS;
        double[] y = start;
        for (int step = 0; step < STEPS; step++) {
            double[] one = slope.at(y);
            double[] two = slope.at(plus(y, one, dt / 2));
            double[] three = slope.at(plus(y, two, dt / 2));
            double[] four = slope.at(plus(y, three, dt));
            double[] next = plus(plus(y, one, dt / 6), four, dt / 6);
            y = plus(plus(next, two, dt / 3), three, dt / 3);
        }
        return y;
    }

    private static double[] plus(double[] y, double[] slope, double by) {
        double[] sum = y.clone();
        for (int p = 0; p < sum.length; p++) {
            sum[p] += by * slope[p];
        }
        return sum;
    }
}
