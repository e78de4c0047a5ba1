package org.voxtum.render.volume;

import org.voxtum.grid.Axis;
import org.voxtum.grid.VoxelGrid;

/** Places in voxels. */
final class Place {
    private Place() {}

    /** Place along an axis, 0 at the centre of the first voxel. */
    static double of(VoxelGrid grid, Axis axis, double position) {
        double origin =
                switch (axis) {
                    case X -> grid.originX();
                    case Y -> grid.originY();
                    case Z -> grid.originZ();
                };
        return (position - origin) / grid.spacing(axis) - 0.5;
    }
}
