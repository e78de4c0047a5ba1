package org.voxtum.format;

import java.io.IOException;

/** Least and largest stored value of an array, of vectors the length; NaN does not count. */
final class VtkRange {
    private final VtkArray array;
    private double least = Double.POSITIVE_INFINITY;
    private double largest = Double.NEGATIVE_INFINITY;
    private double sumOfSquares;
    private int component;

    private VtkRange(VtkArray array) {
        this.array = array;
    }

    static VtkRange of(VtkArray array) throws IOException {
        VtkRange range = new VtkRange(array);
        array.forEach(range::take);
        return range;
    }

    /** XML attributes, or nothing where no value counts. */
    String attributes() {
        if (least > largest) {
            return "";
        }
        return " RangeMin=\""
                + Decimal.text(least)
                + "\" RangeMax=\""
                + Decimal.text(largest)
                + "\"";
    }

    private void take(double value) {
        double stored = array.type().stored(value);
        if (array.components() == 1) {
            include(stored);
            return;
        }
        sumOfSquares += stored * stored;
        component++;
        if (component == array.components()) {
            include(Math.sqrt(sumOfSquares));
            sumOfSquares = 0;
            component = 0;
        }
    }

    private void include(double value) {
        if (Double.isFinite(value)) {
            least = Math.min(least, value);
            largest = Math.max(largest, value);
        }
    }
}
