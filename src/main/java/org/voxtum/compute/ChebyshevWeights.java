package org.voxtum.compute;

/**
 * Weights of two Chebyshev-Jacobi steps, of which the first has no momentum.
 *
 * @param first of the first step's residual over the diagonal
 * @param momentum of the difference to the iterate before, in the second step
 * @param second of the second step's residual over the diagonal
 */
public record ChebyshevWeights(double first, double momentum, double second) {
    /**
     * For eigenvalues of the matrix over its diagonal from a part of the largest up to it.
     *
     * <p>Source: Saad 2003, Iterative Methods for Sparse Linear Systems, algorithm 12.1.
     *
     * @param largest upper bound of the eigenvalues
     * @param range largest over least eigenvalue to be damped
     */
    public static ChebyshevWeights of(double largest, double range) {
        double centre = largest * (1 + 1 / range) / 2;
        double radius = largest * (1 - 1 / range) / 2;
        double rho = radius / centre;
        double next = 1 / (2 / rho - rho);
        return new ChebyshevWeights(1 / centre, next * rho, 2 * next / radius);
    }
}
