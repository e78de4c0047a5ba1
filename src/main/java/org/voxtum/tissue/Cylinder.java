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
        Point axis = new Point(to.x() - from.x(), to.y() - from.y(), to.z() - from.z());
        double along = dot(way, axis) / dot(axis, axis);
        double across = dot(way, way) - along * along * dot(axis, axis);
        return along >= 0 && along <= 1 && across < radius * radius;
    }

    private static double lengthSquared(Point from, Point to) {
        Point axis = new Point(to.x() - from.x(), to.y() - from.y(), to.z() - from.z());
        return dot(axis, axis);
    }

    private static double dot(Point a, Point b) {
        return a.x() * b.x() + a.y() * b.y() + a.z() * b.z();
    }
}
