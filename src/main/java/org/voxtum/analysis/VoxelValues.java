package org.voxtum.analysis;

/** A quantity of voxels; {@code Field::get} is one. */
@FunctionalInterface
public interface VoxelValues {
    /** Value at voxel (x, y, z), in the unit of the quantity. */
    double at(int x, int y, int z);
}
