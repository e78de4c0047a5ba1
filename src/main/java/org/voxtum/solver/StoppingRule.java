package org.voxtum.solver;

import java.util.function.DoubleSupplier;

/**
 * When an iteration may end.
 *
 * @param residualNorm largest |r|_2 [of the right side]
 * @param residualSum largest |sum of r|; asked for when the norm is met; infinite where the global
 *     balance does not matter
 * @param acceptedNorm |r|_2 that a stalled iteration may still be accepted with
 */
record StoppingRule(double residualNorm, DoubleSupplier residualSum, double acceptedNorm) {}
