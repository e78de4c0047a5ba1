package org.voxtum.tissue;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;

/** Voxel faces that stand for the surface of a shape. */
public final class VoxelSurface {
    private VoxelSurface() {}

    /**
     * Area of a shape's true surface over that of the voxel faces in its place, both within the
     * box; of the whole shape, whatever is painted over it.
     *
     * @param painted regions painted so far
     * @return about pi/4 for a wide cylinder along an axis; empty for a shape whose surface no
     *     formula gives, and where the box holds none of it
     */
    public static OptionalDouble trueShare(VoxelGrid grid, RegionShape shape, Labels painted) {
        OptionalDouble surface = TrueSurface.within(grid, shape);
        if (surface.isEmpty()) {
            return surface;
        }
        double faces = faces(grid, shape.on(grid, painted));
        double ratio = surface.getAsDouble() / faces;
        return ratio > 0 && Double.isFinite(ratio)
                ? OptionalDouble.of(ratio)
                : OptionalDouble.empty();
    }

    /** Area of faces between a voxel of the shape and one that is not [m^2]. */
    private static double faces(VoxelGrid grid, RegionShape.VoxelTest shape) {
        double area = 0;
        for (Axis axis : Axis.values()) {
            long faces =
                    IntStream.range(0, grid.nz())
                            .parallel()
                            .mapToLong(z -> facesOf(grid, shape, axis, z))
                            .sum();
            area += faces * grid.faceArea(axis);
        }
        return area;
    }

    /** Faces normal to an axis at the upper sides of a plane of voxels. */
    private static long facesOf(VoxelGrid grid, RegionShape.VoxelTest shape, Axis axis, int z) {
        int stepX = axis == Axis.X ? 1 : 0;
        int stepY = axis == Axis.Y ? 1 : 0;
        int stepZ = axis == Axis.Z ? 1 : 0;
        long faces = 0;
        for (int y = 0; y < grid.ny() - stepY && z < grid.nz() - stepZ; y++) {
            for (int x = 0; x < grid.nx() - stepX; x++) {
                boolean here = shape.test(x, y, z);
                faces += shape.test(x + stepX, y + stepY, z + stepZ) != here ? 1 : 0;
            }
        }
        return faces;
    }
}
