package org.voxtum.verify;

import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;

/**
 * One number of a reference case, judged: by its error, by the order at which the error falls, or
 * by both.
 *
 * @param quantity what was compared, in the field's terms
 * @param error distance from the exact value, in the unit of the tolerance; on the finer grid where
 *     an order was observed
 * @param tolerance largest accepted magnitude of the error; NaN where only the order is judged
 * @param order observed order of convergence [-]; NaN where none was observed
 * @param leastOrder smallest accepted order [-]; NaN where the order is not judged
 */
public record Finding(
        String quantity, double error, double tolerance, double order, double leastOrder) {
    /** A number judged by its error alone. */
    public Finding(String quantity, double error, double tolerance) {
        this(quantity, error, tolerance, Double.NaN, Double.NaN);
    }

    /** Difference from an exact value, over that value. */
    static Finding relative(String quantity, double value, double exact, double tolerance) {
        return new Finding(quantity, value / exact - 1, tolerance);
    }

    /** The tolerance of a backend's precision. */
    static double byPrecision(Backend backend, double inDouble, double inSingle) {
        return backend.precision() == Precision.DOUBLE ? inDouble : inSingle;
    }

    /**
     * Errors on a grid and on one twice as fine, judged by the order between them.
     *
     * @param coarse error on the coarser grid
     * @param fine error on the finer grid
     */
    static Finding ofOrder(String quantity, double coarse, double fine, double leastOrder) {
        return new Finding(quantity, fine, Double.NaN, orderOf(coarse, fine), leastOrder);
    }

    /** The same finding with the order observed against a grid half as fine, not judged. */
    Finding observing(double coarseError) {
        return new Finding(quantity, error, tolerance, orderOf(coarseError, error), Double.NaN);
    }

    private static double orderOf(double coarse, double fine) {
        return StrictMath.log(Math.abs(coarse / fine)) / StrictMath.log(2);
    }

    /** Whether the error or the order is judged, and is as it must be. NaN never passes. */
    public boolean passes() {
        boolean byError = !Double.isNaN(tolerance);
        boolean byOrder = !Double.isNaN(leastOrder);
        return (byError || byOrder)
                && (!byError || Math.abs(error) <= tolerance)
                && (!byOrder || order >= leastOrder);
    }
}
