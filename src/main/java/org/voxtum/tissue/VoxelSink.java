package org.voxtum.tissue;

/** Takes the voxels of an image one by one, x fastest; {@code field::set} is one. */
@FunctionalInterface
public interface VoxelSink {
    /** Takes the value of voxel (x, y, z). */
    void set(int x, int y, int z, double value);
}
