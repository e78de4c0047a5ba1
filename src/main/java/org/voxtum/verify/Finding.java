package org.voxtum.verify;

import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;

/**
 * One number of a verification case, judged.
 *
 * @param quantity what was compared, in the field's terms
 * @param error distance from the exact value, in the unit of the tolerance
 * @param tolerance largest accepted magnitude of the error
 */
public record Finding(String quantity, double error, double tolerance) {
    /** Difference from an exact value, over that value. */
    static Finding relative(String quantity, double value, double exact, double tolerance) {
        return new Finding(quantity, value / exact - 1, tolerance);
    }

    /** The tolerance of a precision (docs/numerics.md). */
    static double byPrecision(Backend backend, double inDouble, double inSingle) {
        return backend.precision() == Precision.DOUBLE ? inDouble : inSingle;
    }

    /** An order of convergence (or ratio) that must be at least a bound: the error is the lack. */
    static Finding atLeast(String quantity, double value, double bound) {
        return new Finding(quantity + " " + value, bound - value, 0);
    }

    /** Whether the error is within the tolerance; for a bound, not above it. NaN never passes. */
    public boolean passes() {
        return tolerance == 0 ? error <= 0 : Math.abs(error) <= tolerance;
    }
}
