package org.voxtum.model;

/** A fraction of each voxel, in [0, 1]. */
@FunctionalInterface
public interface VoxelFraction {
    /** Fraction of voxel (x, y, z) [-]. */
    double at(int x, int y, int z);
}
