package org.voxtum.verify;

/** Largest relative error of values against a table. */
final class WorstError {
    private double worst;

    /** Takes in a value; where zero is expected the error is the value itself. */
    void take(double value, double expected) {
        double error = expected == 0 ? value : value / expected - 1;
        worst = Double.isNaN(error) ? error : Math.max(worst, Math.abs(error));
    }

    Finding finding(String quantity, double tolerance) {
        return new Finding(quantity, worst, tolerance);
    }
}
