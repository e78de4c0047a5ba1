package org.voxtum.vessel;

import org.voxtum.grid.VoxelGrid;

/**
 * Points that stand for equal shares of a vessel's wall: four per voxel edge along the part of the
 * axis inside the box, and as many around on the wall where the vessel is wider than a voxel edge;
 * on the axis where it is thinner.
 */
final class WallSamples {
    /** Stations along an edge of a voxel. */
    static final int PER_EDGE = 4;

    private static final int LEAST_AROUND = 8;

    /** More of them than any memory holds, and few enough to be multiplied by bytes. */
    static final long MOST = 1L << 44;

    private final Capsule capsule;
    private final double first;
    private final double last;
    private final int along;
    private final int around;
    private final double[] cosine;
    private final double[] sine;
    private final double[] normal;
    private final double[] binormal;

    private WallSamples(Capsule capsule, double first, double last, double edge) {
        this.capsule = capsule;
        this.first = first;
        this.last = last;
        this.along = Math.toIntExact(stations(length(), edge));
        this.around = Math.toIntExact(around(2 * capsule.radius(), edge));
        this.cosine = new double[around];
        this.sine = new double[around];
        for (int i = 0; around > 1 && i < around; i++) {
            double angle = 2 * Math.PI * (i + 0.5) / around;
            cosine[i] = capsule.radius() * StrictMath.cos(angle);
            sine[i] = capsule.radius() * StrictMath.sin(angle);
        }
        double whole = capsule.length();
        double[] axis = {capsule.dx() / whole, capsule.dy() / whole, capsule.dz() / whole};
        this.normal = perpendicular(axis);
        this.binormal = cross(axis, normal);
    }

    /** Samples of the part of a vessel inside the box; null where no part is. */
    static WallSamples inside(VoxelGrid grid, Capsule capsule) {
        double[] part = partInside(grid, capsule);
        return part == null
                ? null
                : new WallSamples(capsule, part[0], part[1], grid.smallestSpacing());
    }

    /** Number of samples of the part of a vessel inside the box, before any is made. */
    static WallLists count(VoxelGrid grid, Capsule capsule) {
        double[] part = partInside(grid, capsule);
        if (part == null) {
            return new WallLists(0, 0);
        }
        double edge = grid.smallestSpacing();
        long along = stations((part[1] - part[0]) * capsule.length(), edge);
        double samples = (double) along * around(2 * capsule.radius(), edge);
        return new WallLists(along, (long) Math.min(MOST, samples));
    }

    private static double[] partInside(VoxelGrid grid, Capsule capsule) {
        double[] part = capsule.insideOf(grid);
        boolean empty = part == null || (part[1] - part[0]) * capsule.length() == 0;
        return empty ? null : part;
    }

    private static long stations(double length, double edge) {
        return (long) Math.min(MOST, Math.ceil(PER_EDGE * length / edge));
    }

    private static long around(double diameter, double edge) {
        double wanted = Math.min(MOST, Math.ceil(PER_EDGE * Math.PI * diameter / edge));
        return diameter > edge ? Math.max(LEAST_AROUND, (long) wanted) : 1;
    }

    /**
     * A unit vector normal to a unit vector, from the coordinate axis that it points along least.
     */
    private static double[] perpendicular(double[] axis) {
        double x = Math.abs(axis[0]);
        double y = Math.abs(axis[1]);
        double z = Math.abs(axis[2]);
        double[] least = {0, 0, 1};
        if (x <= y && x <= z) {
            least = new double[] {1, 0, 0};
        } else if (y <= z) {
            least = new double[] {0, 1, 0};
        }
        double[] normal = cross(axis, least);
        double size =
                Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2]);
        return new double[] {normal[0] / size, normal[1] / size, normal[2] / size};
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {
            a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0],
        };
    }

    /** Length inside the box [m]. */
    double length() {
        return (last - first) * capsule.length();
    }

    /** Length from the first node to the box [m]. */
    double before() {
        return first * capsule.length();
    }

    /** Wall area inside the box, pi D L [m^2]. */
    double area() {
        return Math.PI * 2 * capsule.radius() * length();
    }

    /** Number of samples. */
    int count() {
        return along * around;
    }

    /** Number of samples at each station along the axis. */
    int around() {
        return around;
    }

    /** Where along the whole segment a sample lies [-], from 0 at its first node to 1. */
    double share(int sample) {
        int ring = sample / around;
        return first + (last - first) * (ring + 0.5) / along;
    }

    /** Writes the position of a sample [m] into an array of three. */
    void position(int sample, double[] point) {
        double share = share(sample);
        double c = cosine[sample % around];
        double s = sine[sample % around];
        point[0] = capsule.x() + share * capsule.dx() + c * normal[0] + s * binormal[0];
        point[1] = capsule.y() + share * capsule.dy() + c * normal[1] + s * binormal[1];
        point[2] = capsule.z() + share * capsule.dz() + c * normal[2] + s * binormal[2];
    }
}
