package org.voxtum.render.volume;

import java.util.Arrays;
import org.voxtum.grid.Axis;

/**
 * A slice: the points x with normal . x = offset.
 *
 * @param normal three numbers of length 1
 * @param offset distance from the origin along the normal [m]
 * @param contours how many contours divide the colour scale evenly; 0 for none
 */
public record SlicePlane(double[] normal, double offset, int contours) {
    /** Most contours. */
    public static final int MOST_CONTOURS = 99;

    private static final double ROUNDING = 1e-9;

    /** Copies the normal and checks its length. */
    public SlicePlane {
        normal = normal.clone();
        double square = normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2];
        if (!(Math.abs(square - 1) < ROUNDING) || contours < 0 || contours > MOST_CONTOURS) {
            throw new IllegalArgumentException(
                    "plane of normal " + Arrays.toString(normal) + ", " + contours + " contours");
        }
    }

    /** Normal to an axis, at a place along it [m]. */
    public static SlicePlane across(Axis axis, double position) {
        double[] normal = new double[3];
        normal[axis.ordinal()] = 1;
        return new SlicePlane(normal, position, 0);
    }

    /**
     * With a normal of any length but 0.
     *
     * @param direction of the normal, three numbers
     * @param offset distance from the origin along it [m]
     */
    public static SlicePlane of(double[] direction, double offset) {
        double length = Math.hypot(Math.hypot(direction[0], direction[1]), direction[2]);
        boolean isUnit = Math.abs(length - 1) < ROUNDING / 10; // dividing again would turn bits
        double by = isUnit ? 1 : length;
        return new SlicePlane(
                new double[] {direction[0] / by, direction[1] / by, direction[2] / by}, offset, 0);
    }

    /** With contours. */
    public SlicePlane withContours(int count) {
        return new SlicePlane(normal, offset, count);
    }

    @Override
    public double[] normal() {
        return normal.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SlicePlane plane
                && Arrays.equals(normal, plane.normal)
                && offset == plane.offset
                && contours == plane.contours;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(normal) + Double.hashCode(offset)) + contours;
    }

    /** Distance along a ray at which it meets the plane [m]; not finite where it does not. */
    double meeting(Ray ray) {
        double ahead = 0;
        double from = 0;
        for (int i = 0; i < normal.length; i++) {
            ahead += normal[i] * ray.direction(i);
            from += normal[i] * ray.origin(i);
        }
        return (offset - from) / ahead;
    }
}
