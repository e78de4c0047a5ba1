package org.voxtum.run.view;

import org.voxtum.render.ColourMap;

/** What is shown of one field of two runs. */
public enum Comparison {
    /** The first less the second. */
    DIFFERENCE,
    /** The first divided by the second; no value where the second is zero. */
    RATIO;

    /** Ratios beyond this, or below its inverse, are drawn alike. */
    private static final double LARGEST_RATIO = 100;

    private static final double SMALLEST_RATIO = 1.01;

    /** Of two values. */
    double of(double first, double second) {
        return this == DIFFERENCE ? first - second : first / second;
    }

    /** Name of the compared field. */
    String title(String field) {
        return field + (this == DIFFERENCE ? ", difference" : ", ratio");
    }

    /** Its unit. */
    String unit(String unit) {
        return this == DIFFERENCE ? unit : "";
    }

    /** Diverging colours, even about no difference; what a user says goes first. */
    FieldColours colours(FieldColours asked, double least, double largest) {
        if (!Double.isNaN(asked.least()) || !Double.isNaN(asked.largest())) {
            return asked;
        }
        double most = this == DIFFERENCE ? difference(least, largest) : ratio(least, largest);
        return asked.withMap(ColourMap.COOLWARM)
                .withRange(this == DIFFERENCE ? -most : 1 / most, most)
                .withLogarithmic(this == RATIO);
    }

    private static double difference(double least, double largest) {
        double most = Math.max(-least, largest);
        return most > 0 ? most : 1;
    }

    private static double ratio(double least, double largest) {
        double most = Math.max(largest, least > 0 ? 1 / least : LARGEST_RATIO);
        return Math.max(SMALLEST_RATIO, Math.min(LARGEST_RATIO, most));
    }
}
