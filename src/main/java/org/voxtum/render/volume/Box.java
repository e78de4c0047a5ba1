package org.voxtum.render.volume;

import java.util.Arrays;
import org.voxtum.grid.VoxelGrid;

/**
 * A box along the axes.
 *
 * @param from corner with the smallest coordinates [m], three numbers
 * @param to corner with the largest [m]
 */
public record Box(double[] from, double[] to) {
    /** Copies the corners. */
    public Box {
        from = from.clone();
        to = to.clone();
    }

    /** The voxels of a grid, whole. */
    public static Box of(VoxelGrid grid) {
        double[] from = {grid.originX(), grid.originY(), grid.originZ()};
        return new Box(
                from,
                new double[] {
                    from[0] + grid.nx() * grid.dx(),
                    from[1] + grid.ny() * grid.dy(),
                    from[2] + grid.nz() * grid.dz()
                });
    }

    @Override
    public double[] from() {
        return from.clone();
    }

    @Override
    public double[] to() {
        return to.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Box box
                && Arrays.equals(from, box.from)
                && Arrays.equals(to, box.to);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(from) + Arrays.hashCode(to);
    }

    /** Edges [m]. */
    public double[] size() {
        return new double[] {to[0] - from[0], to[1] - from[1], to[2] - from[2]};
    }

    /** The middle [m]. */
    public double[] centre() {
        return new double[] {(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, (from[2] + to[2]) / 2};
    }

    /** Longest edge [m]. */
    public double longestEdge() {
        double[] size = size();
        return Math.max(size[0], Math.max(size[1], size[2]));
    }

    /** What both boxes have; empty boxes have a corner beyond the other. */
    public Box and(Box other) {
        double[] least = new double[3];
        double[] most = new double[3];
        for (int i = 0; i < 3; i++) {
            least[i] = Math.max(from[i], other.from[i]);
            most[i] = Math.min(to[i], other.to[i]);
        }
        return new Box(least, most);
    }

    /**
     * Where a ray is inside.
     *
     * @param range holds the part of the ray that is looked at, and takes what of it is inside; its
     *     end lies before its beginning where nothing is
     */
    void cut(Ray ray, double[] range) {
        for (int i = 0; i < 3; i++) {
            double d = ray.direction(i);
            double a = (from[i] - ray.origin(i)) / d;
            double b = (to[i] - ray.origin(i)) / d;
            if (d == 0) {
                boolean inside = ray.origin(i) >= from[i] && ray.origin(i) <= to[i];
                range[1] = inside ? range[1] : Double.NEGATIVE_INFINITY;
            } else {
                range[0] = Math.max(range[0], Math.min(a, b));
                range[1] = Math.min(range[1], Math.max(a, b));
            }
        }
    }
}
