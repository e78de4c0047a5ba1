package org.voxtum.tissue;

import org.voxtum.fault.Check;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;

/**
 * A box along the axes of the grid, the lower faces included.
 *
 * @param from lower corner [m]
 * @param to upper corner [m], greater along every axis
 */
public record Box(Point from, Point to) implements RegionShape {
    /** Checks the order of the corners. */
    public Box {
        Check.positive("extent along x", to.x() - from.x(), "m");
        Check.positive("extent along y", to.y() - from.y(), "m");
        Check.positive("extent along z", to.z() - from.z(), "m");
    }

    @Override
    public VoxelTest on(VoxelGrid grid, Labels painted) {
        PointTest inside =
                (x, y, z) ->
                        x >= from.x()
                                && x < to.x()
                                && y >= from.y()
                                && y < to.y()
                                && z >= from.z()
                                && z < to.z();
        return inside.atCentres(grid);
    }
}
