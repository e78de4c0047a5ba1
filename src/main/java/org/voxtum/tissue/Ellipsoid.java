package org.voxtum.tissue;

import org.voxtum.fault.Check;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;

/**
 * An ellipsoid along the axes of the grid.
 *
 * @param centre [m]
 * @param radii half-axes along x, y, z [m], greater than 0
 */
public record Ellipsoid(Point centre, Point radii) implements RegionShape {
    /** Checks the half-axes. */
    public Ellipsoid {
        Check.positive("radius along x", radii.x(), "m");
        Check.positive("radius along y", radii.y(), "m");
        Check.positive("radius along z", radii.z(), "m");
    }

    @Override
    public VoxelTest on(VoxelGrid grid, Labels painted) {
        PointTest inside =
                (x, y, z) -> {
                    double u = (x - centre.x()) / radii.x();
                    double v = (y - centre.y()) / radii.y();
                    double w = (z - centre.z()) / radii.z();
                    return u * u + v * v + w * w < 1;
                };
        return inside.atCentres(grid);
    }
}
