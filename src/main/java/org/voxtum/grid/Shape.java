package org.voxtum.grid;

/**
 * How an array of nx by ny by nz values lies in chunks of whole z-planes, x fastest.
 *
 * @param nx values along x
 * @param ny values along y
 * @param nz values along z
 * @param chunkLimit most values in one chunk; a chunk holds at least one plane
 */
public record Shape(int nx, int ny, int nz, long chunkLimit) {
    /** Chunk limit that keeps each Java array under 1 GiB of doubles. */
    public static final long DEFAULT_CHUNK_LIMIT = 1L << 27;

    private static final long MOST_IN_PLANE = 2_000_000_000;
    private static final double MOST = 1e12;

    /** Checks the counts. */
    public Shape {
        if (nx < 1 || ny < 1 || nz < 1 || (long) nx * ny > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("shape " + nx + " x " + ny + " x " + nz);
        }
    }

    /** Shape with the default chunk limit. */
    public static Shape of(int nx, int ny, int nz) {
        return new Shape(nx, ny, nz, DEFAULT_CHUNK_LIMIT);
    }

    /** Whether a grid of this many voxels can be told at all: 2e9 in a plane, 1e12 in all. */
    public static boolean holds(int nx, int ny, int nz) {
        long plane = (long) nx * ny;
        return plane <= MOST_IN_PLANE && plane * (double) nz <= MOST;
    }

    /** One value a voxel. */
    public static Shape of(VoxelGrid grid) {
        return of(grid.nx(), grid.ny(), grid.nz());
    }

    /** One value a face normal to the axis: one more than voxels along it. */
    public static Shape ofFaces(VoxelGrid grid, Axis axis) {
        return of(
                grid.nx() + (axis == Axis.X ? 1 : 0),
                grid.ny() + (axis == Axis.Y ? 1 : 0),
                grid.nz() + (axis == Axis.Z ? 1 : 0));
    }

    /** Number of values. */
    public long size() {
        return (long) nx * ny * nz;
    }

    /** Values in one z-plane. */
    public int planeSize() {
        return nx * ny;
    }

    /** Whole planes in one chunk. */
    public int planesPerChunk() {
        long most = Math.min(chunkLimit, Integer.MAX_VALUE - 8L) / planeSize();
        return (int) Math.max(1, Math.min(most, nz));
    }

    /** Number of chunks. */
    public int chunks() {
        return (nz + planesPerChunk() - 1) / planesPerChunk();
    }

    /** Chunk that holds plane z. */
    public int chunkOf(int z) {
        return z / planesPerChunk();
    }

    /** Position of the first value of row (y, z) in its chunk. */
    public int rowOffset(int y, int z) {
        return (z % planesPerChunk()) * planeSize() + y * nx;
    }

    /** Number of values in a chunk. */
    public int chunkSize(int chunk) {
        return Math.min(planesPerChunk(), nz - chunk * planesPerChunk()) * planeSize();
    }
}
