package org.voxtum.tissue;

import org.voxtum.fault.Check;
import org.voxtum.grid.Axis;

/** A point or three lengths along the axes [m]. */
public record Point(double x, double y, double z) {
    /** Checks the coordinates. */
    public Point {
        Check.finite("x", x, "m");
        Check.finite("y", y, "m");
        Check.finite("z", z, "m");
    }

    /** Coordinate along an axis [m]. */
    public double along(Axis axis) {
        return axis == Axis.X ? x : axis == Axis.Y ? y : z;
    }

    /** This and another, multiplied. */
    Point plus(Point way, double by) {
        return new Point(x + by * way.x, y + by * way.y, z + by * way.z);
    }

    double dot(Point other) {
        return x * other.x + y * other.y + z * other.z;
    }

    Point cross(Point other) {
        return new Point(
                y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    /** A unit vector at right angles to this one. */
    Point anyAcross() {
        boolean alongX = Math.abs(x) > Math.max(Math.abs(y), Math.abs(z));
        Point across = cross(alongX ? new Point(0, 1, 0) : new Point(1, 0, 0));
        return new Point(0, 0, 0).plus(across, 1 / Math.sqrt(across.dot(across)));
    }
}
