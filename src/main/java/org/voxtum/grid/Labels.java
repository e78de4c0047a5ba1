package org.voxtum.grid;

/** One region number a voxel, 0 to 254, in chunks of whole z-planes. */
public final class Labels {
    private final Shape shape;
    private final int planesPerChunk;
    private final byte[][] chunks;

    /** All voxels in region 0. */
    public Labels(Shape shape) {
        this.shape = shape;
        this.planesPerChunk = shape.planesPerChunk();
        this.chunks = new byte[shape.chunks()][];
        for (int chunk = 0; chunk < chunks.length; chunk++) {
            chunks[chunk] = new byte[shape.chunkSize(chunk)];
        }
    }

    /** All voxels in region 0. */
    public static Labels on(VoxelGrid grid) {
        return new Labels(Shape.of(grid));
    }

    /** How the values lie. */
    public Shape shape() {
        return shape;
    }

    /** The array that holds plane z; read with {@code & 0xFF}. */
    public byte[] chunk(int z) {
        return chunks[z / planesPerChunk];
    }

    /** Position in {@link #chunk} of the first value of row (y, z). */
    public int rowOffset(int y, int z) {
        return (z % planesPerChunk) * shape.planeSize() + y * shape.nx();
    }

    /** Region number of a voxel. */
    public int get(int x, int y, int z) {
        return chunk(z)[rowOffset(y, z) + x] & 0xFF;
    }

    /** Sets the region number of a voxel. */
    public void set(int x, int y, int z, int label) {
        chunk(z)[rowOffset(y, z) + x] = (byte) label;
    }
}
