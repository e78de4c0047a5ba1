package org.voxtum.render.volume;

import java.util.List;

/**
 * Opacity over the place on the colour scale, straight between points: the part of light that is
 * held back along a twentieth of the box's longest edge.
 *
 * @param points in rising order of their place
 */
public record OpacityCurve(List<Point> points) {
    /** Part of the longest edge that opacities are told for. */
    static final double REFERENCE = 1.0 / 20;

    /** Nothing is quite opaque: a length would not matter then. */
    private static final double MOST = 0.999;

    /**
     * A point.
     *
     * @param place on the colour scale, 0 to 1
     * @param opacity 0 to 1
     */
    public record Point(double place, double opacity) {
        /** Checks both. */
        public Point {
            if (!(place >= 0 && place <= 1 && opacity >= 0 && opacity <= 1)) {
                throw new IllegalArgumentException("opacity " + opacity + " at " + place);
            }
        }
    }

    /** Checks the order. */
    public OpacityCurve {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("an opacity curve without points");
        }
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).place() < points.get(i - 1).place()) {
                throw new IllegalArgumentException("points of an opacity curve out of order");
            }
        }
    }

    /** From nothing at the lower end to an opacity at the upper. */
    public static OpacityCurve ramp(double most) {
        return new OpacityCurve(List.of(new Point(0, 0), new Point(1, most)));
    }

    /** The same everywhere. */
    public static OpacityCurve constant(double opacity) {
        return new OpacityCurve(List.of(new Point(0, opacity)));
    }

    /** Opacity at a place; beyond the ends, that of the end. */
    public double at(double place) {
        Point before = points.get(0);
        if (place <= before.place()) {
            return before.opacity();
        }
        for (Point point : points) {
            if (place <= point.place()) {
                double part = (place - before.place()) / (point.place() - before.place());
                return before.opacity() + part * (point.opacity() - before.opacity());
            }
            before = point;
        }
        return before.opacity();
    }

    /** Light held back a metre, as in exp(-a s), for a box whose longest edge is given [1/m]. */
    double absorption(double place, double longestEdge) {
        return -Math.log1p(-Math.min(MOST, at(place))) / (REFERENCE * longestEdge);
    }
}
