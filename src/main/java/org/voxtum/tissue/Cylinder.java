package org.voxtum.tissue;

import org.voxtum.fault.Check;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;

/**
 * A cylinder with flat ends.
 *
 * @param from middle of one end [m]
 * @param to middle of the other end [m], another point
 * @param radius [m], greater than 0
 */
public record Cylinder(Point from, Point to, double radius) implements RegionShape {
    /** Checks length and radius. */
    public Cylinder {
        Check.positive("radius", radius, "m");
        Check.positive("length squared of the cylinder", lengthSquared(from, to), "m^2");
    }

    @Override
    public VoxelTest on(VoxelGrid grid, Labels painted) {
        PointTest inside = this::holds;
        return inside.atCentres(grid);
    }

    private boolean holds(double x, double y, double z) {
        Point way = new Point(x - from.x(), y - from.y(), z - from.z());
        Point axis = to.plus(from, -1);
        double along = way.dot(axis) / axis.dot(axis);
        double across = way.dot(way) - along * along * axis.dot(axis);
        return along >= 0 && along <= 1 && across < radius * radius;
    }

    /** From one end to the other [m]. */
    double length() {
        return Math.sqrt(lengthSquared(from, to));
    }

    /** Unit vector from one end to the other. */
    Point direction() {
        return new Point(0, 0, 0).plus(to.plus(from, -1), 1 / length());
    }

    private static double lengthSquared(Point from, Point to) {
        Point axis = to.plus(from, -1);
        return axis.dot(axis);
    }
}
