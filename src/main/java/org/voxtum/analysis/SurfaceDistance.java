package org.voxtum.analysis;

import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;

/**
 * Distance of the voxel centres of a tissue to its surface: to the nearest of the rectangular faces
 * that it shares with other voxels. Faces of the box are no surface, nor are faces to voxels that
 * count as neither (lumens).
 *
 * <p>The distance is the exact Euclidean one to the rectangles, to rounding. Faces normal to each
 * axis are taken apart, and one axis is swept after the other in linear time (separable as in
 * Meijster, Roerdink and Hesselink 2000, Comput Imaging Vis 18:331).
 *
 * @param distance at voxels of the tissue [m], infinite where it has no surface; 0 elsewhere
 * @param inscribedRadius largest finite distance [m]; 0 where it has no surface
 */
public record SurfaceDistance(Field distance, double inscribedRadius) {
    /**
     * Distance of a tissue to its surface.
     *
     * @param inside the tissue
     * @param outside voxels whose faces to the tissue are its surface
     */
    public static SurfaceDistance of(VoxelGrid grid, VoxelSet inside, VoxelSet outside) {
        Field squared = Field.on(grid);
        squared.fill(Double.POSITIVE_INFINITY);
        Field one = Field.on(grid);
        for (Axis normal : Axis.values()) {
            SurfaceSweep.alongNormal(grid, one, normal, inside, outside);
            for (Axis across : Axis.values()) {
                if (across != normal) {
                    SurfaceSweep.across(grid, one, across);
                }
            }
            takeLeast(squared, one);
        }
        double radius = rootInside(squared, inside);
        return new SurfaceDistance(squared, radius);
    }

    private static void takeLeast(Field least, Field other) {
        for (int z = 0; z < least.shape().nz(); z++) {
            double[] into = least.chunk(z);
            double[] from = other.chunk(z);
            int offset = least.rowOffset(0, z);
            for (int i = offset; i < offset + least.shape().planeSize(); i++) {
                into[i] = Math.min(into[i], from[i]);
            }
        }
    }

    private static double rootInside(Field squared, VoxelSet inside) {
        double[] radius = new double[1];
        squared.fillBy(
                (x, y, z) -> {
                    double root = inside.contains(x, y, z) ? Math.sqrt(squared.get(x, y, z)) : 0;
                    radius[0] = Double.isFinite(root) ? Math.max(radius[0], root) : radius[0];
                    return root;
                });
        return radius[0];
    }
}
