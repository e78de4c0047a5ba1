package org.voxtum.verify.exact;

import org.hipparchus.analysis.interpolation.SplineInterpolator;
import org.hipparchus.analysis.polynomials.PolynomialSplineFunction;

/**
 * Cubic spline through the points of a table (straight lines between them would be too coarse in
 * boundary layers).
 */
public final class TableProfile {
    private final PolynomialSplineFunction spline;

    private TableProfile(double[] x, double[] values) {
        this.spline = new SplineInterpolator().interpolate(x, values);
    }

    /** Natural spline: no curvature at either end. At least three points, x strictly rising. */
    public static TableProfile natural(double[] x, double[] values) {
        return new TableProfile(x, values);
    }

    /**
     * Spline over a radius from 0 on, level at the centre: the mirrored points are part of it. No
     * curvature at the outer end.
     */
    public static TableProfile radial(double[] r, double[] values) {
        if (r[0] != 0) {
            throw new IllegalArgumentException("first radius " + r[0] + " m; it must be 0");
        }
        int last = r.length - 1;
        double[] x = new double[2 * last + 1];
        double[] both = new double[2 * last + 1];
        for (int k = 0; k <= last; k++) {
            x[last + k] = r[k];
            x[last - k] = -r[k];
            both[last + k] = values[k];
            both[last - k] = values[k];
        }
        return new TableProfile(x, both);
    }

    /** Value at x, within the table. */
    public double at(double x) {
        return spline.value(x);
    }

    /** Whether x lies within the table. */
    public boolean covers(double x) {
        return spline.isValidPoint(x);
    }
}
