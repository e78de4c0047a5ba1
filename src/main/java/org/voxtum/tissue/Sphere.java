package org.voxtum.tissue;

import org.voxtum.fault.Check;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;

/**
 * A ball: points nearer to the centre than the radius.
 *
 * @param centre [m]
 * @param radius [m], greater than 0
 */
public record Sphere(Point centre, double radius) implements RegionShape {
    /** Checks the radius. */
    public Sphere {
        Check.positive("radius", radius, "m");
    }

    @Override
    public VoxelTest on(VoxelGrid grid, Labels painted) {
        return new Ellipsoid(centre, new Point(radius, radius, radius)).on(grid, painted);
    }
}
