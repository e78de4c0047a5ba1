package org.voxtum;

import java.util.function.UnaryOperator;

/** The classical method of fourth order, a reference for kinetics without transport. */
public final class RungeKutta {
    private RungeKutta() {}

    /** What dy/dt = slope(y) makes of a start over a time in so many steps. */
    public static double[] end(
            UnaryOperator<double[]> slope, double[] start, double end, int steps) {
        double h = end / steps;
        double[] y = start.clone();
        for (int i = 0; i < steps; i++) {
            double[] k1 = slope.apply(y);
            double[] k2 = slope.apply(plus(y, h / 2, k1));
            double[] k3 = slope.apply(plus(y, h / 2, k2));
            double[] k4 = slope.apply(plus(y, h, k3));
            for (int j = 0; j < y.length; j++) {
                y[j] += h / 6 * (k1[j] + 2 * k2[j] + 2 * k3[j] + k4[j]);
            }
        }
        return y;
    }

    private static double[] plus(double[] y, double h, double[] k) {
        double[] sum = y.clone();
        for (int j = 0; j < y.length; j++) {
            sum[j] += h * k[j];
        }
        return sum;
    }
}
