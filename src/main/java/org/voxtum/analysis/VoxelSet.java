package org.voxtum.analysis;

/** A set of voxels, such as the tissue of a tumour. */
@FunctionalInterface
public interface VoxelSet {
    /** Whether voxel (x, y, z) belongs to it. */
    boolean contains(int x, int y, int z);
}
