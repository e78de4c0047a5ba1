package org.voxtum.render;

import org.voxtum.grid.Axis;
import org.voxtum.grid.VoxelGrid;

/**
 * One section on the page: a plane of voxels and the rectangle that it fills.
 *
 * @param grid the grid
 * @param right axis that goes to the right
 * @param up axis that goes up
 * @param plane voxel along the third axis
 * @param left left edge [pixels]
 * @param top upper edge [pixels]
 * @param wide width [pixels]
 * @param high height [pixels]
 */
record Panel(
        VoxelGrid grid, Axis right, Axis up, int plane, int left, int top, int wide, int high) {
    /** Axis that the section is normal to. */
    Axis normal() {
        return Axis.values()[Axis.values().length - right.ordinal() - up.ordinal()];
    }

    /** Voxel under a pixel of the panel, as {x, y, z}; each pixel shows the voxel at its centre. */
    int[] voxelAt(int pixelRight, int pixelDown) {
        int[] voxel = new int[Axis.values().length];
        voxel[normal().ordinal()] = plane;
        voxel[right.ordinal()] = voxelAlong(right, pixelRight, wide);
        voxel[up.ordinal()] = voxelAlong(up, high - 1 - pixelDown, high);
        return voxel;
    }

    private int voxelAlong(Axis axis, int pixel, int pixels) {
        int count = grid.count(axis);
        return Math.min(count - 1, (int) ((pixel + 0.5) / pixels * count));
    }

    /** Pixels a metre along the axis to the right. */
    double scaleRight() {
        return wide / (grid.count(right) * grid.spacing(right));
    }

    /** Pixels a metre along the axis upwards. */
    double scaleUp() {
        return high / (grid.count(up) * grid.spacing(up));
    }

    /** Place on the page of a coordinate along the axis to the right [pixels]. */
    double pageX(double metres) {
        return left + (metres - Grids.origin(grid, right)) * scaleRight();
    }

    /** Place on the page of a coordinate along the axis upwards [pixels]. */
    double pageY(double metres) {
        return top + high - (metres - Grids.origin(grid, up)) * scaleUp();
    }

    /** Coordinate of the plane's middle along its normal [m]. */
    double depth() {
        return Grids.centre(grid, normal(), plane);
    }
}
