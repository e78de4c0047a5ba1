package org.voxtum.grid;

/** A running sum that keeps what rounding drops (Neumaier 1974). */
public final class CompensatedSum {
    private double sum;
    private double lost;

    /** Adds a number. */
    public void add(double value) {
        double next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
        sum = next;
    }

    /** The sum. */
    public double value() {
        return sum + lost;
    }
}
