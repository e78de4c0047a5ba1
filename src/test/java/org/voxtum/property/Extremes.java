package org.voxtum.property;

import org.voxtum.grid.CompensatedSum;
import org.voxtum.grid.Field;

/** Smallest and largest values of fields, and weighted sums. */
final class Extremes {
    private Extremes() {}

    static double largest(Field field) {
        double most = Double.NEGATIVE_INFINITY;
        for (int z = 0; z < field.shape().nz(); z++) {
            for (int y = 0; y < field.shape().ny(); y++) {
                for (int x = 0; x < field.shape().nx(); x++) {
                    most = Math.max(most, field.get(x, y, z));
                }
            }
        }
        return most;
    }

    static double smallest(Field field) {
        return -largest(new Field(field.shape()).fillBy((x, y, z) -> -field.get(x, y, z)));
    }

    static double largestMagnitude(Field field) {
        return Math.max(largest(field), -smallest(field));
    }

    static double dot(Field one, Field other) {
        CompensatedSum sum = new CompensatedSum();
        for (int z = 0; z < one.shape().nz(); z++) {
            for (int y = 0; y < one.shape().ny(); y++) {
                for (int x = 0; x < one.shape().nx(); x++) {
                    sum.add(one.get(x, y, z) * other.get(x, y, z));
                }
            }
        }
        return sum.value();
    }
}
