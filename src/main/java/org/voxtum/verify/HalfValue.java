package org.voxtum.verify;

import java.util.function.IntToDoubleFunction;

/** Where values along a row of voxels pass a level, on the straight line between centres. */
final class HalfValue {
    private HalfValue() {}

    /**
     * The first passage in either direction; not a number where there is none.
     *
     * @param voxels along the row
     * @param place of each centre [m]
     * @param value at each centre
     */
    static double passage(
            int voxels, IntToDoubleFunction place, IntToDoubleFunction value, double level) {
        for (int i = 1; i < voxels; i++) {
            double before = value.applyAsDouble(i - 1) - level;
            double after = value.applyAsDouble(i) - level;
            if (before >= 0 != after >= 0) {
                double share = before / (before - after);
                double from = place.applyAsDouble(i - 1);
                return from + share * (place.applyAsDouble(i) - from);
            }
        }
        return Double.NaN;
    }
}
