package org.voxtum.tissue;

import org.voxtum.grid.VoxelGrid;

/** One number a voxel from outside the program, such as a file. */
public interface VoxelImage {
    /**
     * Hands over every value, x fastest.
     *
     * @param grid the box; the image must have its shape
     * @throws org.voxtum.fault.Fault INPUT where a value is no finite number or the image cannot be
     *     read
     */
    void forEach(VoxelGrid grid, VoxelSink sink);
}
