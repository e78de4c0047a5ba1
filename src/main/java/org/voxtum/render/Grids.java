package org.voxtum.render;

import org.voxtum.grid.Axis;
import org.voxtum.grid.VoxelGrid;

/** Lengths of a grid by axis. */
final class Grids {
    private Grids() {}

    static double origin(VoxelGrid grid, Axis axis) {
        return axis == Axis.X ? grid.originX() : axis == Axis.Y ? grid.originY() : grid.originZ();
    }

    static double extent(VoxelGrid grid, Axis axis) {
        return grid.count(axis) * grid.spacing(axis);
    }

    static double centre(VoxelGrid grid, Axis axis, int voxel) {
        return origin(grid, axis) + (voxel + 0.5) * grid.spacing(axis);
    }

    static String name(Axis axis) {
        return axis == Axis.X ? "x" : axis == Axis.Y ? "y" : "z";
    }
}
