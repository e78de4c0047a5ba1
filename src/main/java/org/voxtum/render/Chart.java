package org.voxtum.render;

import java.util.List;

/**
 * Curves and points over one another; {@link ChartPicture} draws them.
 *
 * @param title line above
 * @param x axis to the right
 * @param y axis upwards
 * @param series what is shown, the first drawn first
 */
public record Chart(String title, Axis x, Axis y, List<Series> series) {
    /** Copies the list. */
    public Chart {
        series = List.copyOf(series);
    }

    /**
     * An axis.
     *
     * @param name quantity and unit
     * @param logarithmic whether decades are equally long
     * @param fromZero whether it begins at zero where no value is negative
     */
    public record Axis(String name, boolean logarithmic, boolean fromZero) {
        /** An axis of equal steps. */
        public static Axis linear(String name) {
            return new Axis(name, false, false);
        }

        /** An axis of equal steps from zero, so that what varies little looks so. */
        public static Axis amounts(String name) {
            return new Axis(name, false, true);
        }

        /** An axis of equal decades, for positive values. */
        public static Axis logarithmic(String name) {
            return new Axis(name, true, false);
        }
    }

    /** How a series is shown. */
    public enum Mark {
        LINE,
        POINTS,
        BOTH
    }

    /**
     * Values over positions; those that are not finite are left out.
     *
     * @param name what the key says
     * @param mark how it is shown
     * @param x positions, in the unit of the axis
     * @param y values, as many
     */
    public record Series(String name, Mark mark, double[] x, double[] y) {
        /** Copies the arrays. */
        public Series {
            if (x.length != y.length) {
                throw new IllegalArgumentException(
                        x.length + " positions, " + y.length + " values");
            }
            x = x.clone();
            y = y.clone();
        }
    }
}
