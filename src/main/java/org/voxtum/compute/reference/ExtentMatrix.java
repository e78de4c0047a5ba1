package org.voxtum.compute.reference;

/** {@code 1 - f J} of a voxel's extents, solved by elimination with the largest pivot. */
final class ExtentMatrix {
    private final double[][] rows;
    private final int[] order;

    ExtentMatrix(int size) {
        rows = new double[size][size];
        order = new int[size];
    }

    /** Sets J in row j, column k. */
    void set(int j, int k, double value) {
        rows[j][k] = value;
    }

    /** Turns J into the factors of {@code 1 - f J}. */
    void factorise(double f) {
        int n = order.length;
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                rows[j][k] = (j == k ? 1 : 0) - f * rows[j][k];
            }
        }
        for (int i = 0; i < n; i++) {
            pivot(i);
            double inverse = 1 / rows[i][i];
            for (int j = i + 1; j < n; j++) {
                double factor = rows[j][i] * inverse;
                rows[j][i] = factor;
                for (int k = i + 1; k < n; k++) {
                    rows[j][k] -= factor * rows[i][k];
                }
            }
        }
    }

    private void pivot(int i) {
        int best = i;
        for (int j = i + 1; j < order.length; j++) {
            best = Math.abs(rows[j][i]) > Math.abs(rows[best][i]) ? j : best;
        }
        order[i] = best;
        double[] kept = rows[i];
        rows[i] = rows[best];
        rows[best] = kept;
    }

    /** Replaces a right-hand side by the solution. */
    void solve(double[] value) {
        int n = order.length;
        for (int i = 0; i < n; i++) {
            double kept = value[i];
            value[i] = value[order[i]];
            value[order[i]] = kept;
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                value[i] -= rows[i][k] * value[k];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                value[i] -= rows[i][k] * value[k];
            }
            value[i] *= 1 / rows[i][i];
        }
    }
}
