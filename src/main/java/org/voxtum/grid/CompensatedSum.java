package org.voxtum.grid;

/** A running sum that keeps what rounding drops (Neumaier 1974). */
public final class CompensatedSum {
    private double sum;
    private double lost;

    /** A sum of nothing. */
    public CompensatedSum() {}

    /** Goes on from what a sum held. */
    public CompensatedSum(Parts parts) {
        sum = parts.sum();
        lost = parts.lost();
    }

    /**
     * What a sum holds.
     *
     * @param sum the rounded sum
     * @param lost what rounding dropped
     */
    public record Parts(double sum, double lost) {}

    /** What the sum holds now. */
    public Parts parts() {
        return new Parts(sum, lost);
    }

    /** Adds a number. */
    public void add(double value) {
        double next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
        sum = next;
    }

    /** Adds what another sum holds. */
    public void add(CompensatedSum other) {
        add(other.sum);
        lost += other.lost;
    }

    /** The sum. */
    public double value() {
        return sum + lost;
    }
}
