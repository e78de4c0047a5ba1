package org.voxtum.tissue;

import org.voxtum.grid.Axis;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;

/** How many voxels a painted vessel is wide where it is narrowest. */
public final class LumenWidth {
    private LumenWidth() {}

    /**
     * Diameter of a shape that has one, else the mean length of the region's runs of voxels; along
     * axes with more than one voxel.
     *
     * @param labels the painted map
     * @param region number of the region there
     * @return [voxels], infinite where there is nothing to cross
     */
    public static double inVoxels(VoxelGrid grid, Labels labels, RegionShape shape, int region) {
        if (shape instanceof Cylinder cylinder) {
            return 2 * cylinder.radius() / coarsestAcross(grid, cylinder);
        }
        if (shape instanceof Sphere sphere) {
            return narrowest(grid, new Point(sphere.radius(), sphere.radius(), sphere.radius()));
        }
        if (shape instanceof Ellipsoid ellipsoid) {
            return narrowest(grid, ellipsoid.radii());
        }
        return LayerThickness.least(grid, labels, region);
    }

    private static double narrowest(VoxelGrid grid, Point radii) {
        double least = Double.POSITIVE_INFINITY;
        for (Axis axis : Axis.values()) {
            if (grid.count(axis) > 1) {
                least = Math.min(least, 2 * radii.along(axis) / grid.spacing(axis));
            }
        }
        return least;
    }

    /** Largest part of a voxel's edge that lies across the cylinder [m]. */
    private static double coarsestAcross(VoxelGrid grid, Cylinder cylinder) {
        Point axis = cylinder.direction();
        double most = 0;
        for (Axis edge : Axis.values()) {
            if (grid.count(edge) > 1) {
                double along = axis.along(edge);
                double across = Math.sqrt(Math.max(0, 1 - along * along));
                most = Math.max(most, grid.spacing(edge) * across);
            }
        }
        return most;
    }
}
