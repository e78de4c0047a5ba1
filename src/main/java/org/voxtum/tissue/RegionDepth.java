package org.voxtum.tissue;

import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;

/**
 * Distance from voxel centres of a region to the nearest voxel outside of it, one axis after the
 * other (separable squared Euclidean distance: Saito & Toriwaki 1994, Pattern Recognition 27:1551),
 * searched no farther than the depth that is asked for.
 */
final class RegionDepth {
    private RegionDepth() {}

    /** Voxels of the region that lie deeper than a distance [m]. */
    static RegionShape.VoxelTest deeper(
            VoxelGrid grid, Labels painted, int region, double distance) {
        Field squared = Field.on(grid);
        squared.fillBy((x, y, z) -> painted.get(x, y, z) == region ? Double.MAX_VALUE : 0);
        for (Axis axis : Axis.values()) {
            squared = sweep(grid, squared, axis, distance);
        }
        Field depth = squared;
        return (x, y, z) -> depth.get(x, y, z) > distance * distance;
    }

    private static Field sweep(VoxelGrid grid, Field before, Axis axis, double distance) {
        int count = grid.count(axis);
        double spacing = grid.spacing(axis);
        int window = (int) Math.min(count, Math.ceil(distance / spacing + 0.5));
        int stepX = axis == Axis.X ? 1 : 0;
        int stepY = axis == Axis.Y ? 1 : 0;
        int stepZ = axis == Axis.Z ? 1 : 0;
        return Field.on(grid)
                .fillBy(
                        (x, y, z) -> {
                            int here = x * stepX + y * stepY + z * stepZ;
                            double least = before.get(x, y, z);
                            int first = Math.max(-window, -here);
                            int last = Math.min(window, count - 1 - here);
                            for (int away = first; away <= last && least > 0; away++) {
                                double reach = reach(away, spacing);
                                double there =
                                        before.get(
                                                x + away * stepX,
                                                y + away * stepY,
                                                z + away * stepZ);
                                least = Math.min(least, there + reach * reach);
                            }
                            return least;
                        });
    }

    /** Distance along an axis from a voxel's centre to the near face of another voxel [m]. */
    private static double reach(int away, double spacing) {
        return Math.max(0, Math.abs(away) - 0.5) * spacing;
    }
}
