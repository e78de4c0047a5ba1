package org.voxtum.tissue;

import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;

/**
 * The voxels of an image that hold one number.
 *
 * @param image an image of the grid's shape
 * @param label the number
 */
public record ImageLabel(VoxelImage image, int label) implements RegionShape {
    @Override
    public VoxelTest on(VoxelGrid grid, Labels painted) {
        Labels mask = Labels.on(grid);
        image.forEach(grid, (x, y, z, value) -> mask.set(x, y, z, value == label ? 1 : 0));
        return (x, y, z) -> mask.get(x, y, z) == 1;
    }
}
