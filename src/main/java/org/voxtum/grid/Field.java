package org.voxtum.grid;

import java.util.Arrays;

/** Doubles on a grid, in chunks of whole z-planes, so that more than 2^31 values fit. */
public final class Field {
    private final Shape shape;
    private final int planesPerChunk;
    private final double[][] chunks;

    /** A field of zeros. */
    public Field(Shape shape) {
        this.shape = shape;
        this.planesPerChunk = shape.planesPerChunk();
        this.chunks = new double[shape.chunks()][];
        for (int chunk = 0; chunk < chunks.length; chunk++) {
            chunks[chunk] = new double[shape.chunkSize(chunk)];
        }
    }

    /** A field of zeros, one value a voxel. */
    public static Field on(VoxelGrid grid) {
        return new Field(Shape.of(grid));
    }

    /** How the values lie. */
    public Shape shape() {
        return shape;
    }

    /** The array that holds plane z. */
    public double[] chunk(int z) {
        return chunks[z / planesPerChunk];
    }

    /** Position in {@link #chunk} of the first value of row (y, z). */
    public int rowOffset(int y, int z) {
        return (z % planesPerChunk) * shape.planeSize() + y * shape.nx();
    }

    /** One value. */
    public double get(int x, int y, int z) {
        return chunk(z)[rowOffset(y, z) + x];
    }

    /** Sets one value. */
    public void set(int x, int y, int z, double value) {
        chunk(z)[rowOffset(y, z) + x] = value;
    }

    /** Sets every value. */
    public void fill(double value) {
        for (double[] chunk : chunks) {
            Arrays.fill(chunk, value);
        }
    }

    /** Copies every value of a field of the same shape. */
    public void copyFrom(Field other) {
        for (int z = 0; z < shape.nz(); z++) {
            System.arraycopy(
                    other.chunk(z),
                    other.rowOffset(0, z),
                    chunk(z),
                    rowOffset(0, z),
                    shape.planeSize());
        }
    }

    /** Whether every value has the same bits as in a field of the same shape. */
    public boolean sameBits(Field other) {
        if (!shape.equals(other.shape)) {
            return false;
        }
        for (int chunk = 0; chunk < chunks.length; chunk++) {
            if (!Arrays.equals(chunks[chunk], other.chunks[chunk])) {
                return false;
            }
        }
        return true;
    }

    /** A field of its own with the same values. */
    public Field copy() {
        Field copy = new Field(shape);
        copy.copyFrom(this);
        return copy;
    }

    /** Function of a position in the grid. */
    @FunctionalInterface
    public interface VoxelFunction {
        /** Value at voxel (x, y, z). */
        double at(int x, int y, int z);
    }

    /** Sets every value by a function of the voxel. */
    public Field fillBy(VoxelFunction function) {
        for (int z = 0; z < shape.nz(); z++) {
            for (int y = 0; y < shape.ny(); y++) {
                int row = rowOffset(y, z);
                for (int x = 0; x < shape.nx(); x++) {
                    chunk(z)[row + x] = function.at(x, y, z);
                }
            }
        }
        return this;
    }
}
