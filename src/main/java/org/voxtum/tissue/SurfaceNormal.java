package org.voxtum.tissue;

import org.voxtum.grid.Axis;

/**
 * Parts of a shape's unit normal along the axes, at points beside its surface. A face normal to an
 * axis stands for |n| along that axis of its area: over a piece of surface the faces of all axes
 * then add up to the piece, whatever its slant.
 */
final class SurfaceNormal {
    private SurfaceNormal() {}

    /** |n| along an axis at a point; 1 for a shape whose faces lie along the axes. */
    static FaceShare of(RegionShape shape) {
        if (shape instanceof Sphere sphere) {
            double r = sphere.radius();
            return of(new Ellipsoid(sphere.centre(), new Point(r, r, r)));
        }
        if (shape instanceof Ellipsoid ellipsoid) {
            return (axis, x, y, z) -> part(gradient(ellipsoid, new Point(x, y, z)), axis);
        }
        if (shape instanceof Cylinder cylinder) {
            return (axis, x, y, z) -> part(outward(cylinder, new Point(x, y, z)), axis);
        }
        return FaceShare.whole();
    }

    private static double part(Point normal, Axis axis) {
        double square = normal.dot(normal);
        return square > 0 ? Math.abs(normal.along(axis)) / Math.sqrt(square) : 1;
    }

    private static Point gradient(Ellipsoid shape, Point at) {
        Point way = at.plus(shape.centre(), -1);
        Point r = shape.radii();
        return new Point(
                way.x() / (r.x() * r.x()), way.y() / (r.y() * r.y()), way.z() / (r.z() * r.z()));
    }

    /** Of the side, or of the end where that is nearer. */
    private static Point outward(Cylinder shape, Point at) {
        Point axis = shape.direction();
        Point way = at.plus(shape.from(), -1);
        double along = way.dot(axis);
        Point across = way.plus(axis, -along);
        double toEnd = Math.min(Math.abs(along), Math.abs(along - shape.length()));
        double toSide = Math.abs(Math.sqrt(across.dot(across)) - shape.radius());
        return toEnd < toSide ? axis : across;
    }
}
