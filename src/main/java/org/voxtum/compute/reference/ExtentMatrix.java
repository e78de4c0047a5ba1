package org.voxtum.compute.reference;

/** {@code 1 - f J} of a voxel's extents, solved by elimination with the largest pivot. */
final class ExtentMatrix {
    private final double[][] rows;

    /** Whether rows i and j changed places at column i. */
    private final boolean[][] exchanged;

    ExtentMatrix(int size) {
        rows = new double[size][size];
        exchanged = new boolean[size][size];
    }

    /** Sets J in row j, column k. */
    void set(int j, int k, double value) {
        rows[j][k] = value;
    }

    /** Turns J into the factors of {@code 1 - f J}, inverses on the diagonal. */
    void factorise(double f) {
        int n = rows.length;
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                rows[j][k] = (j == k ? 1 : 0) - f * rows[j][k];
            }
        }
        for (int i = 0; i < n; i++) {
            pivot(i);
            rows[i][i] = 1 / rows[i][i];
            for (int j = i + 1; j < n; j++) {
                double factor = rows[j][i] * rows[i][i];
                rows[j][i] = factor;
                for (int k = i + 1; k < n; k++) {
                    rows[j][k] -= factor * rows[i][k];
                }
            }
        }
    }

    /** Brings the largest of column i up, by exchanges in pairs. */
    private void pivot(int i) {
        for (int j = i + 1; j < rows.length; j++) {
            exchanged[i][j] = Math.abs(rows[j][i]) > Math.abs(rows[i][i]);
            if (exchanged[i][j]) {
                double[] kept = rows[i];
                rows[i] = rows[j];
                rows[j] = kept;
            }
        }
    }

    /** Replaces a right-hand side by the solution. */
    void solve(double[] value) {
        int n = rows.length;
        exchange(value);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                value[i] -= rows[i][k] * value[k];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                value[i] -= rows[i][k] * value[k];
            }
            value[i] *= rows[i][i];
        }
    }

    private void exchange(double[] value) {
        for (int i = 0; i < rows.length; i++) {
            for (int j = i + 1; j < rows.length; j++) {
                if (exchanged[i][j]) {
                    double kept = value[i];
                    value[i] = value[j];
                    value[j] = kept;
                }
            }
        }
    }
}
