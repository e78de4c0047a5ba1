package org.voxtum.vessel;

import org.voxtum.grid.VoxelGrid;

/**
 * A straight vessel as all points within a radius of its axis; lengths in metres.
 *
 * @param x first end of the axis
 * @param y first end of the axis
 * @param z first end of the axis
 * @param dx second end less first
 * @param dy second end less first
 * @param dz second end less first
 * @param radius half the vessel's diameter
 */
record Capsule(double x, double y, double z, double dx, double dy, double dz, double radius) {
    /** The capsule of a segment of a network. */
    static Capsule of(VesselNetwork network, VesselSegment segment) {
        VesselNode from = network.nodes().get(segment.from());
        VesselNode to = network.nodes().get(segment.to());
        return new Capsule(
                from.x(),
                from.y(),
                from.z(),
                to.x() - from.x(),
                to.y() - from.y(),
                to.z() - from.z(),
                segment.diameter() / 2);
    }

    /** Length of the axis [m]. */
    double length() {
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /** Distance of a point to the wall [m], negative inside. */
    double distance(double px, double py, double pz) {
        return Math.sqrt(squaredDistanceToAxis(px, py, pz)) - radius;
    }

    /** Squared distance of a point to the axis [m^2]. */
    double squaredDistanceToAxis(double px, double py, double pz) {
        double length2 = dx * dx + dy * dy + dz * dz;
        double along = (px - x) * dx + (py - y) * dy + (pz - z) * dz;
        double share = length2 == 0 ? 0 : Math.max(0, Math.min(1, along / length2));
        double ex = px - x - share * dx;
        double ey = py - y - share * dy;
        double ez = pz - z - share * dz;
        return ex * ex + ey * ey + ez * ez;
    }

    double lowerX() {
        return Math.min(x, x + dx) - radius;
    }

    double upperX() {
        return Math.max(x, x + dx) + radius;
    }

    double lowerY() {
        return Math.min(y, y + dy) - radius;
    }

    double upperY() {
        return Math.max(y, y + dy) + radius;
    }

    double lowerZ() {
        return Math.min(z, z + dz) - radius;
    }

    double upperZ() {
        return Math.max(z, z + dz) + radius;
    }

    /**
     * The part of the axis inside the box, as shares of its length.
     *
     * @return first and last share, or null where the axis misses the box or touches it in a point
     */
    double[] insideOf(VoxelGrid grid) {
        double[] part = {0, 1};
        cut(part, x - grid.originX(), dx, grid.nx() * grid.dx());
        cut(part, y - grid.originY(), dy, grid.ny() * grid.dy());
        cut(part, z - grid.originZ(), dz, grid.nz() * grid.dz());
        return part[0] < part[1] ? part : null;
    }

    private static void cut(double[] part, double start, double step, double size) {
        if (step == 0) {
            part[1] = start < 0 || start > size ? Double.NEGATIVE_INFINITY : part[1];
            return;
        }
        double one = -start / step;
        double other = (size - start) / step;
        part[0] = Math.max(part[0], Math.min(one, other));
        part[1] = Math.min(part[1], Math.max(one, other));
    }
}
