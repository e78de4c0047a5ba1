package org.voxtum.solver;

import java.util.List;

/**
 * How an iteration went.
 *
 * @param iterations preconditioned steps
 * @param history |r|_2/|b|_2 after each step, the start first
 * @param passes passes over the finest grid's cells, coarse levels counted by their size
 */
public record SolveReport(int iterations, List<Double> history, double passes) {
    /** Copies the history. */
    public SolveReport {
        history = List.copyOf(history);
    }

    /** Residual at the end over that of the right side. */
    public double residual() {
        return history.get(history.size() - 1);
    }
}
