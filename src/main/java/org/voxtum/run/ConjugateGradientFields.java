package org.voxtum.run;

/** How many fields the solver of a pressure-like problem has. */
final class ConjugateGradientFields {
    /** Of the grid: residual, direction, its image, and two that the cycle works in. */
    static final int FINE = 5;

    /** Of a coarse level beside its faces: absorption, right side, solution, three to work in. */
    static final int COARSE = 6;

    private ConjugateGradientFields() {}
}
