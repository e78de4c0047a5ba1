package org.voxtum.compute.reference;

import org.voxtum.grid.Field;

/**
 * Which rows of every z-plane a slab holds, and where they lie in its buffers.
 *
 * @param nx voxels in a row
 * @param ny rows in a plane of the grid
 * @param firstRow first row of the slab
 * @param endRow row after its last
 */
record SlabRange(int nx, int ny, int firstRow, int endRow) {
    /** Rows beyond the slab on each side. */
    static final int HALO = 2;

    /** Where voxel (0, y) lies in a buffer. */
    int position(int y) {
        return (y - firstRow + HALO) * nx;
    }

    /** First value of the slab without its halo. */
    int from() {
        return position(firstRow);
    }

    /** After its last value. */
    int end() {
        return position(endRow);
    }

    /** First value, halo included, that lies in the box. */
    int loadedFrom() {
        return position(Math.max(firstRow - HALO, 0));
    }

    /** After the last such value. */
    int loadedEnd() {
        return position(Math.min(endRow + HALO, ny));
    }

    /** What leads from a position in a buffer to that in the field's chunk of plane z. */
    int storedAt(Field field, int z) {
        return field.rowOffset(0, z) - position(0);
    }

    /** Copies the slab's rows of plane z and so many more on each side, as far as the box goes. */
    void copy(Field field, int z, int more, double[] out) {
        int from = position(Math.max(firstRow - more, 0));
        int end = position(Math.min(endRow + more, ny));
        System.arraycopy(field.chunk(z), from + storedAt(field, z), out, from, end - from);
    }

    /** Copies the slab's rows back. */
    void store(double[] values, Field field, int z) {
        int at = from() + storedAt(field, z);
        System.arraycopy(values, from(), field.chunk(z), at, end() - from());
    }

    /** {@code to[i] = from[i + stride]} as far as both reach. */
    static void shift(double[] from, int stride, double[] to) {
        int count = from.length - Math.abs(stride);
        System.arraycopy(from, Math.max(stride, 0), to, Math.max(-stride, 0), count);
    }
}
