package org.voxtum.tissue;

import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;

/** No voxel: a region for what is found only when a case is solved. */
public record Nowhere() implements RegionShape {
    @Override
    public VoxelTest on(VoxelGrid grid, Labels painted) {
        return (x, y, z) -> false;
    }
}
