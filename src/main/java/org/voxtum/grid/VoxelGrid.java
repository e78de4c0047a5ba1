package org.voxtum.grid;

import org.voxtum.fault.Check;
import org.voxtum.fault.Fault;

/**
 * A box of voxels: nx by ny by nz, x fastest. An axis with one voxel is closed (1D and 2D cases).
 *
 * @param nx voxels along x, at least 1
 * @param ny voxels along y, at least 1
 * @param nz voxels along z, at least 1
 * @param dx voxel edge along x [m]
 * @param dy voxel edge along y [m]
 * @param dz voxel edge along z [m]
 * @param originX x of the corner of the first voxel [m]
 * @param originY y of the corner of the first voxel [m]
 * @param originZ z of the corner of the first voxel [m]
 */
public record VoxelGrid(
        int nx,
        int ny,
        int nz,
        double dx,
        double dy,
        double dz,
        double originX,
        double originY,
        double originZ) {
    /** Checks counts, spacings and origin. */
    public VoxelGrid {
        if (nx < 1 || ny < 1 || nz < 1) {
            throw new Fault(
                    Fault.Kind.CASE,
                    "grid of " + nx + " x " + ny + " x " + nz + " voxels",
                    "",
                    "each axis needs at least one voxel");
        }
        Check.positive("spacing along x", dx, "m");
        Check.positive("spacing along y", dy, "m");
        Check.positive("spacing along z", dz, "m");
        Check.finite("origin x", originX, "m");
        Check.finite("origin y", originY, "m");
        Check.finite("origin z", originZ, "m");
    }

    /** Grid of cubes with its corner at the origin. */
    public static VoxelGrid cubes(int nx, int ny, int nz, double edge) {
        return new VoxelGrid(nx, ny, nz, edge, edge, edge, 0, 0, 0);
    }

    /** Number of voxels; more than 2^31 is allowed. */
    public long voxels() {
        return (long) nx * ny * nz;
    }

    /** Position of voxel (x, y, z) in the order of storage. */
    public long index(int x, int y, int z) {
        return x + (long) nx * (y + (long) ny * z);
    }

    /** Voxels along an axis. */
    public int count(Axis axis) {
        return axis == Axis.X ? nx : axis == Axis.Y ? ny : nz;
    }

    /** Voxel edge along an axis [m]. */
    public double spacing(Axis axis) {
        return axis == Axis.X ? dx : axis == Axis.Y ? dy : dz;
    }

    /** Area of a face normal to an axis [m^2]. */
    public double faceArea(Axis axis) {
        return axis == Axis.X ? dy * dz : axis == Axis.Y ? dx * dz : dx * dy;
    }

    /** Volume of a voxel [m^3]. */
    public double voxelVolume() {
        return dx * dy * dz;
    }

    /** Smallest edge over the axes that have more than one voxel, else over all [m]. */
    public double smallestSpacing() {
        double least = Double.POSITIVE_INFINITY;
        for (Axis axis : Axis.values()) {
            least = count(axis) > 1 ? Math.min(least, spacing(axis)) : least;
        }
        return Double.isInfinite(least) ? Math.min(dx, Math.min(dy, dz)) : least;
    }

    /** x of the centre of voxels at x [m]. */
    public double centreX(int x) {
        return originX + (x + 0.5) * dx;
    }

    /** y of the centre of voxels at y [m]. */
    public double centreY(int y) {
        return originY + (y + 0.5) * dy;
    }

    /** z of the centre of voxels at z [m]. */
    public double centreZ(int z) {
        return originZ + (z + 0.5) * dz;
    }
}
