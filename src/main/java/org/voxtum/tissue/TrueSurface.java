package org.voxtum.tissue;

import java.util.List;
import java.util.OptionalDouble;
import org.voxtum.grid.Axis;
import org.voxtum.grid.VoxelGrid;

/**
 * Area of the part of a shape's surface that voxel faces can stand for. A piece with unit normal n
 * is seen by faces normal to each axis with the weight of n's component squared, and faces normal
 * to an axis lie between the first and the last voxel centre along it: a flat end of a cylinder at
 * a face of the box or beyond counts nothing, its side counts over the whole box.
 */
final class TrueSurface {
    private static final int AROUND = 2000;
    private static final int ALONG = 1000;
    private static final int FEW_PIECES = 10_000;
    private final Reach[] reaches = new Reach[3];

    private TrueSurface(VoxelGrid grid) {
        for (Axis axis : Axis.values()) {
            reaches[axis.ordinal()] = Reach.ofFaces(grid, axis);
        }
    }

    /** Area [m^2]; empty for a shape without a formula and for a sliver of an ellipsoid. */
    static OptionalDouble within(VoxelGrid grid, RegionShape shape) {
        TrueSurface surface = new TrueSurface(grid);
        if (shape instanceof Sphere sphere) {
            double r = sphere.radius();
            return surface.of(new Ellipsoid(sphere.centre(), new Point(r, r, r)));
        }
        if (shape instanceof Ellipsoid ellipsoid) {
            return surface.of(ellipsoid);
        }
        if (shape instanceof Cylinder cylinder) {
            return surface.of(cylinder);
        }
        return shape instanceof Box box ? surface.of(box) : OptionalDouble.empty();
    }

    /** Where faces normal to one axis can lie. */
    private record Reach(Point low, Point high) {
        static Reach ofFaces(VoxelGrid grid, Axis normal) {
            double[] low = {grid.originX(), grid.originY(), grid.originZ()};
            double[] high = new double[3];
            for (Axis axis : Axis.values()) {
                int i = axis.ordinal();
                double half = axis == normal ? grid.spacing(axis) / 2 : 0;
                high[i] = low[i] + grid.count(axis) * grid.spacing(axis) - half;
                low[i] += half;
            }
            return new Reach(
                    new Point(low[0], low[1], low[2]), new Point(high[0], high[1], high[2]));
        }

        boolean holds(double x, double y, double z) {
            return x > low.x()
                    && x < high.x()
                    && y > low.y()
                    && y < high.y()
                    && z > low.z()
                    && z < high.z();
        }

        /** What of the straight way from a to b lies within. */
        Part part(Point a, Point b) {
            double from = 0;
            double to = 1;
            for (Axis axis : Axis.values()) {
                double start = a.along(axis);
                double way = b.along(axis) - start;
                double first = (low.along(axis) - start) / way;
                double last = (high.along(axis) - start) / way;
                if (way != 0) {
                    from = Math.max(from, Math.min(first, last));
                    to = Math.min(to, Math.max(first, last));
                } else if (start <= low.along(axis) || start >= high.along(axis)) {
                    to = 0;
                }
            }
            return new Part(Math.min(from, to), to);
        }
    }

    /** A part of a way, in shares of its length. */
    private record Part(double from, double to) {
        double length() {
            return to - from;
        }

        /** Area over the angle that the part sweeps around the way's start. */
        double sector() {
            return (to * to - from * from) / 2;
        }
    }

    /** Midpoints over the height and over the angle around z. */
    private OptionalDouble of(Ellipsoid shape) {
        double sum = 0;
        int pieces = 0;
        for (int i = 0; i < ALONG; i++) {
            double height = (2 * i + 1.0) / ALONG - 1;
            double ring = Math.sqrt(1 - height * height);
            for (int j = 0; j < AROUND; j++) {
                double angle = 2 * Math.PI * (j + 0.5) / AROUND;
                double area = piece(shape, ring * Math.cos(angle), ring * Math.sin(angle), height);
                sum += area;
                pieces += area > 0 ? 1 : 0;
            }
        }
        return pieces < FEW_PIECES
                ? OptionalDouble.empty()
                : OptionalDouble.of(sum * 2 / ALONG * 2 * Math.PI / AROUND);
    }

    /** Area that faces see over that of the unit sphere, at a point (u, v, w) of that. */
    private double piece(Ellipsoid shape, double u, double v, double w) {
        Point r = shape.radii();
        double x = shape.centre().x() + r.x() * u;
        double y = shape.centre().y() + r.y() * v;
        double z = shape.centre().z() + r.z() * w;
        Point normal = new Point(r.y() * r.z() * u, r.x() * r.z() * v, r.x() * r.y() * w);
        double seen = 0;
        for (Axis faces : Axis.values()) {
            double part = normal.along(faces) * normal.along(faces);
            seen += reaches[faces.ordinal()].holds(x, y, z) ? part : 0;
        }
        return seen / Math.sqrt(normal.dot(normal));
    }

    /** Lines along the side and from the middle of each end, cut by the box. */
    private OptionalDouble of(Cylinder shape) {
        Point axis = shape.direction();
        Point across = axis.anyAcross();
        Point third = axis.cross(across);
        double radius = shape.radius();
        double length = shape.length();
        double sum = 0;
        for (int j = 0; j < AROUND; j++) {
            double angle = 2 * Math.PI * (j + 0.5) / AROUND;
            Point normal =
                    new Point(0, 0, 0).plus(across, Math.cos(angle)).plus(third, Math.sin(angle));
            Point low = shape.from().plus(normal, radius);
            Point high = shape.to().plus(normal, radius);
            for (Axis faces : Axis.values()) {
                Reach reach = reaches[faces.ordinal()];
                double side = reach.part(low, high).length() * length * radius;
                double ends =
                        (reach.part(shape.from(), low).sector()
                                        + reach.part(shape.to(), high).sector())
                                * radius
                                * radius;
                double sideSeen = normal.along(faces) * normal.along(faces);
                double endSeen = axis.along(faces) * axis.along(faces);
                sum += sideSeen * side + endSeen * ends;
            }
        }
        return OptionalDouble.of(sum * 2 * Math.PI / AROUND);
    }

    private OptionalDouble of(Box shape) {
        double sum = 0;
        for (Axis normal : Axis.values()) {
            Reach reach = reaches[normal.ordinal()];
            double area = 1;
            for (Axis axis : Axis.values()) {
                double low = Math.max(shape.from().along(axis), reach.low().along(axis));
                double high = Math.min(shape.to().along(axis), reach.high().along(axis));
                area *= axis == normal ? 1 : Math.max(0, high - low);
            }
            for (Point corner : List.of(shape.from(), shape.to())) {
                double at = corner.along(normal);
                boolean within = at > reach.low().along(normal) && at < reach.high().along(normal);
                sum += within ? area : 0;
            }
        }
        return OptionalDouble.of(sum);
    }
}
