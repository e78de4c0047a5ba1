package org.voxtum.tissue;

import org.voxtum.fault.Check;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;

/**
 * The inside of a region: voxels whose centre is farther from every voxel of other regions than a
 * distance. The faces of the box are no surface, so that a symmetric part of a tumour has the depth
 * of the whole.
 *
 * @param distance depth below the region's surface [m], greater than 0
 * @param region number of a region painted before
 */
public record DeeperThan(double distance, int region) implements RegionShape {
    /** Checks the distance. */
    public DeeperThan {
        Check.positive("depth", distance, "m");
    }

    @Override
    public VoxelTest on(VoxelGrid grid, Labels painted) {
        return RegionDepth.deeper(grid, painted, region, distance);
    }
}
