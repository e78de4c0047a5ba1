package org.voxtum.solver;

import java.util.Arrays;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;

/**
 * The voxels of a grid that have walls, numbered plane by plane: few where vessels are resolved.
 */
final class WallVoxels {
    private final VoxelGrid grid;
    private final Shape layout;
    private final int[] firstOfPlane;
    private final int[] offsets;

    /** Which voxels have walls. */
    @FunctionalInterface
    interface Choice {
        boolean has(int x, int y, int z);
    }

    /** What is done with a voxel. */
    @FunctionalInterface
    interface Visit {
        void at(int voxel, int x, int y, int z);
    }

    WallVoxels(VoxelGrid grid, Choice walls) {
        this.grid = grid;
        firstOfPlane = new int[grid.nz() + 1];
        layout = Shape.of(grid);
        int[] found = new int[1024];
        int count = 0;
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    if (walls.has(x, y, z)) {
                        found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                        found[count++] = layout.rowOffset(y, z) + x;
                    }
                }
            }
            firstOfPlane[z + 1] = count;
        }
        offsets = Arrays.copyOf(found, count);
    }

    int count() {
        return offsets.length;
    }

    /** Goes to every voxel, in their order. */
    void visit(Visit visit) {
        int plane = grid.nx() * grid.ny();
        for (int z = 0; z < grid.nz(); z++) {
            for (int i = firstOfPlane[z]; i < firstOfPlane[z + 1]; i++) {
                int inPlane = offsets[i] % plane;
                visit.at(i, inPlane % grid.nx(), inPlane / grid.nx(), z);
            }
        }
    }

    /** Number of a voxel that is one of them. */
    int number(int x, int y, int z) {
        int offset = layout.rowOffset(y, z) + x;
        return Arrays.binarySearch(offsets, firstOfPlane[z], firstOfPlane[z + 1], offset);
    }

    /** Position of each in storage without gaps, x fastest. */
    long[] positions() {
        long[] positions = new long[count()];
        visit((i, x, y, z) -> positions[i] = grid.index(x, y, z));
        return positions;
    }

    /** Adds a field's value at each voxel. */
    void addTo(double[] sums, Field field) {
        for (int z = 0; z < grid.nz(); z++) {
            double[] chunk = field.chunk(z);
            for (int i = firstOfPlane[z]; i < firstOfPlane[z + 1]; i++) {
                sums[i] += chunk[offsets[i]];
            }
        }
    }

    /** Sets a field's value at each voxel and leaves the others. */
    void set(Field field, double[] values) {
        for (int z = 0; z < grid.nz(); z++) {
            double[] chunk = field.chunk(z);
            for (int i = firstOfPlane[z]; i < firstOfPlane[z + 1]; i++) {
                chunk[offsets[i]] = values[i];
            }
        }
    }
}
