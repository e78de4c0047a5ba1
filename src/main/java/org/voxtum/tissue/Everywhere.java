package org.voxtum.tissue;

import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;

/** The whole box. */
public record Everywhere() implements RegionShape {
    @Override
    public VoxelTest on(VoxelGrid grid, Labels painted) {
        return (x, y, z) -> true;
    }
}
