package org.voxtum.verify;

import org.voxtum.grid.CompensatedSum;
import org.voxtum.grid.Field;

/** Sizes of fields and of their differences over all voxels. */
final class FieldNorms {
    private FieldNorms() {}

    /** One number of two values of a voxel. */
    @FunctionalInterface
    private interface Pair {
        double of(double one, double other);
    }

    /** Root of the sum of squares. */
    static double size(Field field) {
        return root(field, field, (one, other) -> one);
    }

    /** Root of the sum of the squares of the differences. */
    static double distance(Field one, Field other) {
        return root(one, other, (a, b) -> a - b);
    }

    private static double root(Field one, Field other, Pair pair) {
        CompensatedSum sum = new CompensatedSum();
        for (int z = 0; z < one.shape().nz(); z++) {
            for (int y = 0; y < one.shape().ny(); y++) {
                for (int x = 0; x < one.shape().nx(); x++) {
                    double value = pair.of(one.get(x, y, z), other.get(x, y, z));
                    sum.add(value * value);
                }
            }
        }
        return Math.sqrt(sum.value());
    }

    /** Largest magnitude of a difference; NaN where a value is not a number. */
    static double largestDifference(Field one, Field other) {
        return largestDifferenceWhere(other, -1, one, other);
    }

    /** The same over the voxels where a field exceeds a share of its largest magnitude. */
    static double largestDifferenceWhere(Field weight, double share, Field one, Field other) {
        double least = share < 0 ? Double.NEGATIVE_INFINITY : share * largest(weight);
        double largest = 0;
        for (int z = 0; z < one.shape().nz(); z++) {
            for (int y = 0; y < one.shape().ny(); y++) {
                for (int x = 0; x < one.shape().nx(); x++) {
                    double off = Math.abs(one.get(x, y, z) - other.get(x, y, z));
                    largest = weight.get(x, y, z) <= least ? largest : Math.max(largest, off);
                }
            }
        }
        return largest;
    }

    /** Largest magnitude; NaN where a value is not a number. */
    static double largest(Field field) {
        return largestDifference(field, new Field(field.shape()));
    }
}
