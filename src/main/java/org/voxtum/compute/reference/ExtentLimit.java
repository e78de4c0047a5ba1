package org.voxtum.compute.reference;

import org.voxtum.compute.ExtentSteps;

/** What is asked of a part of a step: an error that is allowed, and no pool below 0. */
final class ExtentLimit {
    private static final double TINY = 1e-30;
    private static final double ROUNDING = 8 * Math.ulp(1.0);

    private final double[][] change;

    ExtentLimit(double[][] change) {
        this.change = change;
    }

    /** Whether a reaction changes a pool. */
    boolean changes(int pool) {
        boolean any = false;
        for (double[] reaction : change) {
            any = any || reaction[pool] != 0;
        }
        return any;
    }

    /** What extents add to a pool. */
    double sum(double[] extent, int pool) {
        double sum = 0;
        for (int j = 0; j < extent.length; j++) {
            sum += change[j][pool] * extent[j];
        }
        return sum;
    }

    /** Largest error over what is allowed, or what is missing in a pool over it; NaN stays. */
    double worst(double[] amount, double[] extent, double[] error) {
        double largest = TINY;
        for (double each : amount) {
            largest = Math.max(largest, each);
        }
        double worst = 0;
        for (int p = 0; p < amount.length; p++) {
            double after = amount[p] + sum(extent, p);
            double off = sum(error, p);
            double allowed =
                    ExtentSteps.RELATIVE * Math.max(amount[p], Math.max(after, 0))
                            + ExtentSteps.ABSOLUTE * largest;
            double ofPool = Math.max(Math.abs(off), -after) * (1 / allowed);
            worst = ofPool <= worst ? worst : ofPool;
            if (!(worst >= 0)) {
                return worst;
            }
        }
        return worst;
    }

    /**
     * Cuts extents so that no pool falls below 0. What is cut may leave another pool with less;
     * after as many rounds as there are pools what still takes too much is cut to what was there
     * before the part.
     */
    void apply(double[] amount, double[] extent) {
        if (!anyBelow(amount, extent)) {
            return;
        }
        for (int round = 0; round < amount.length; round++) {
            for (int p = 0; p < amount.length; p++) {
                cut(amount, extent, p, false);
            }
        }
        boolean strictly = false;
        for (int p = 0; p < amount.length; p++) {
            strictly = strictly || overdrawn(amount, extent, p);
        }
        for (int p = 0; strictly && p < amount.length; p++) {
            cut(amount, extent, p, true);
        }
    }

    private boolean anyBelow(double[] amount, double[] extent) {
        boolean below = false;
        for (int p = 0; p < amount.length; p++) {
            below = below || amount[p] + sum(extent, p) < 0;
        }
        return below;
    }

    private void cut(double[] amount, double[] extent, int p, boolean strictly) {
        double in = 0;
        double out = 0;
        for (int j = 0; j < extent.length; j++) {
            double moved = change[j][p] * extent[j];
            in += Math.max(moved, 0);
            out += Math.max(-moved, 0);
        }
        double has = amount[p] + (strictly ? 0 : in);
        if (out > has) {
            double left = has * (1 / out);
            for (int j = 0; j < extent.length; j++) {
                extent[j] = change[j][p] * extent[j] < 0 ? extent[j] * left : extent[j];
            }
        }
    }

    /** Whether more is taken from a pool than rounding tells. */
    private boolean overdrawn(double[] amount, double[] extent, int p) {
        double all = amount[p];
        for (int j = 0; j < extent.length; j++) {
            all += Math.abs(change[j][p] * extent[j]);
        }
        return amount[p] + sum(extent, p) < -ROUNDING * all;
    }
}
