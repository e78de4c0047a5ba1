package org.voxtum.tissue;

import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;

/** Where a region is. A voxel belongs to it when its centre does. */
public interface RegionShape {
    /**
     * The voxels of the shape.
     *
     * @param grid the box
     * @param painted regions painted before this one
     */
    VoxelTest on(VoxelGrid grid, Labels painted);

    /** Whether a voxel belongs to a shape. */
    @FunctionalInterface
    interface VoxelTest {
        /** Voxel (x, y, z), counted from 0. */
        boolean test(int x, int y, int z);
    }

    /** Whether a point belongs to a shape; metres. */
    @FunctionalInterface
    interface PointTest {
        /** Point (x, y, z) [m]. */
        boolean test(double x, double y, double z);

        /** Tests voxel centres. */
        default VoxelTest atCentres(VoxelGrid grid) {
            return (x, y, z) -> test(grid.centreX(x), grid.centreY(y), grid.centreZ(z));
        }
    }
}
