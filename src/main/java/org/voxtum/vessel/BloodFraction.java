package org.voxtum.vessel;

import org.voxtum.grid.Shape;

/**
 * Which share of each voxel lies inside vessels, counted by 64 points a voxel: one byte a voxel.
 */
public final class BloodFraction {
    /** Sample points a voxel. */
    static final int POINTS = 64;

    private final Shape shape;
    private final int planesPerChunk;
    private final byte[][] chunks;

    BloodFraction(Shape shape) {
        this.shape = shape;
        this.planesPerChunk = shape.planesPerChunk();
        this.chunks = new byte[shape.chunks()][];
        for (int chunk = 0; chunk < chunks.length; chunk++) {
            chunks[chunk] = new byte[shape.chunkSize(chunk)];
        }
    }

    /** How the values lie. */
    public Shape shape() {
        return shape;
    }

    /** Share of a voxel inside vessels [-], in [0, 1], a multiple of 1/64. */
    public double at(int x, int y, int z) {
        return (double) points(x, y, z) / POINTS;
    }

    /**
     * Whether more than half of a voxel is vessel: such a voxel stores nothing, its faces close.
     */
    public boolean isLumen(int x, int y, int z) {
        return points(x, y, z) > POINTS / 2;
    }

    /** Mean over all voxels [-]. */
    public double mean() {
        long points = 0;
        for (byte[] chunk : chunks) {
            for (byte value : chunk) {
                points += value;
            }
        }
        return (double) points / POINTS / shape.size();
    }

    /** Number of voxels more than half of which is vessel. */
    public long lumenVoxels() {
        long voxels = 0;
        for (byte[] chunk : chunks) {
            for (byte value : chunk) {
                voxels += value > POINTS / 2 ? 1 : 0;
            }
        }
        return voxels;
    }

    private int points(int x, int y, int z) {
        return chunks[z / planesPerChunk][offset(z) + y * shape.nx() + x];
    }

    /** Sets the number of points inside vessels for plane z, bit by bit. */
    void setPlane(int z, long[] points) {
        byte[] chunk = chunks[z / planesPerChunk];
        int offset = offset(z);
        for (int i = 0; i < points.length; i++) {
            chunk[offset + i] = (byte) Long.bitCount(points[i]);
        }
    }

    private int offset(int z) {
        return (z % planesPerChunk) * shape.planeSize();
    }
}
