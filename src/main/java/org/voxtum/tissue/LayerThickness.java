package org.voxtum.tissue;

import org.voxtum.grid.Axis;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;

/** Mean length of a region's runs of voxels along an axis: how many voxels thick it is there. */
public final class LayerThickness {
    private LayerThickness() {}

    /**
     * Least over the axes with more than one voxel [voxels]; infinite where the region is absent.
     */
    public static double least(VoxelGrid grid, Labels labels, int region) {
        double least = Double.POSITIVE_INFINITY;
        for (Axis axis : Axis.values()) {
            if (grid.count(axis) > 1) {
                least = Math.min(least, mean(grid, labels, region, axis));
            }
        }
        return least;
    }

    private static double mean(VoxelGrid grid, Labels labels, int region, Axis axis) {
        long voxels = 0;
        long runs = 0;
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    if (labels.get(x, y, z) == region) {
                        voxels++;
                        runs += begins(labels, region, axis, x, y, z) ? 1 : 0;
                    }
                }
            }
        }
        return runs == 0 ? Double.POSITIVE_INFINITY : (double) voxels / runs;
    }

    private static boolean begins(Labels labels, int region, Axis axis, int x, int y, int z) {
        int px = x - (axis == Axis.X ? 1 : 0);
        int py = y - (axis == Axis.Y ? 1 : 0);
        int pz = z - (axis == Axis.Z ? 1 : 0);
        return px < 0 || py < 0 || pz < 0 || labels.get(px, py, pz) != region;
    }
}
