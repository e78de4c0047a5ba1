package org.voxtum.vessel;

import java.util.Arrays;
import java.util.Comparator;

/** Medians and weighted quantiles. */
public final class Quantiles {
    private Quantiles() {}

    /** Median; the mean of the middle two of an even number, NaN of none. */
    public static double median(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2;
    }

    /**
     * Least value that, with all lower ones, holds at least a share of the weight.
     *
     * @param share in (0, 1]
     * @return NaN of no values
     */
    static double weighted(double[] values, double[] weights, double share) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double goal = share * Arrays.stream(weights).sum();
        double below = 0;
        double value = Double.NaN;
        for (int i : order) {
            value = values[i];
            below += weights[i];
            if (below >= goal) {
                break;
            }
        }
        return value;
    }
}
