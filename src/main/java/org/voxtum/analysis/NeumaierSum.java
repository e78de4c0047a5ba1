package org.voxtum.analysis;

/** Sum that carries its rounding error (Neumaier 1974, Z Angew Math Mech 54:39). */
final class NeumaierSum {
    private double sum;
    private double carry;

    void add(double term) {
        double next = sum + term;
        carry += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
        sum = next;
    }

    double value() {
        return sum + carry;
    }
}
