package org.voxtum.tissue;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;

/**
 * Voxel faces that stand for the surface of a shape, the whole of it within the box, whatever is
 * painted over it.
 *
 * @param ratio area of the true surface over that of its faces [-]; about pi/4 for a wide cylinder
 *     along an axis
 * @param share of each face; over all faces the shares add up to the true surface
 */
public record VoxelSurface(double ratio, FaceShare share) {
    /**
     * Of a shape on a grid.
     *
     * @param painted regions painted so far
     * @return empty for a shape whose surface no formula gives, and where the box holds none of it
     */
    public static Optional<VoxelSurface> of(VoxelGrid grid, RegionShape shape, Labels painted) {
        OptionalDouble surface = TrueSurface.within(grid, shape);
        if (surface.isEmpty()) {
            return Optional.empty();
        }
        RegionShape.VoxelTest inside = shape.on(grid, painted);
        FaceShare normal = SurfaceNormal.of(shape);
        double ratio = surface.getAsDouble() / area(grid, inside, FaceShare.whole());
        double scale = surface.getAsDouble() / area(grid, inside, normal);
        return ratio > 0 && Double.isFinite(scale)
                ? Optional.of(
                        new VoxelSurface(
                                ratio, (axis, x, y, z) -> scale * normal.at(axis, x, y, z)))
                : Optional.empty();
    }

    /** Area of faces between a voxel of the shape and one that is not, each by its share [m^2]. */
    private static double area(VoxelGrid grid, RegionShape.VoxelTest shape, FaceShare share) {
        double area = 0;
        for (Axis axis : Axis.values()) {
            double[] planes =
                    IntStream.range(0, grid.nz())
                            .parallel()
                            .mapToDouble(z -> plane(grid, shape, share, axis, z))
                            .toArray();
            for (double plane : planes) {
                area += plane * grid.faceArea(axis);
            }
        }
        return area;
    }

    /** Shares of the faces normal to an axis at the upper sides of a plane of voxels. */
    private static double plane(
            VoxelGrid grid, RegionShape.VoxelTest shape, FaceShare share, Axis axis, int z) {
        int stepX = axis == Axis.X ? 1 : 0;
        int stepY = axis == Axis.Y ? 1 : 0;
        int stepZ = axis == Axis.Z ? 1 : 0;
        double sum = 0;
        for (int y = 0; y < grid.ny() - stepY && z < grid.nz() - stepZ; y++) {
            for (int x = 0; x < grid.nx() - stepX; x++) {
                if (shape.test(x, y, z) != shape.test(x + stepX, y + stepY, z + stepZ)) {
                    sum +=
                            share.at(
                                    axis,
                                    (grid.centreX(x) + grid.centreX(x + stepX)) / 2,
                                    (grid.centreY(y) + grid.centreY(y + stepY)) / 2,
                                    (grid.centreZ(z) + grid.centreZ(z + stepZ)) / 2);
                }
            }
        }
        return sum;
    }
}
