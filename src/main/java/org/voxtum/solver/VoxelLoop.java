package org.voxtum.solver;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.voxtum.grid.CompensatedSum;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;

/**
 * Loops over every voxel of a grid, planes in parallel; what is summed is added plane by plane, so
 * that sums are the same whatever the number of threads.
 */
final class VoxelLoop {
    private VoxelLoop() {}

    /** What is done at a voxel; it may add to the sums and depends on nothing that changes. */
    @FunctionalInterface
    interface Voxel {
        void at(int x, int y, int z, Sums sums);
    }

    /** Compensated sums over the voxels of a plane. */
    static final class Sums {
        private final CompensatedSum[] sums;

        private Sums(int count) {
            sums = new CompensatedSum[count];
            Arrays.setAll(sums, i -> new CompensatedSum());
        }

        void add(int i, double value) {
            sums[i].add(value);
        }
    }

    /** So many sums over all voxels. */
    static double[] sums(VoxelGrid grid, int count, Voxel voxel) {
        Sums[] planes = new Sums[grid.nz()];
        planes(
                grid,
                z -> {
                    planes[z] = new Sums(count);
                    for (int y = 0; y < grid.ny(); y++) {
                        for (int x = 0; x < grid.nx(); x++) {
                            voxel.at(x, y, z, planes[z]);
                        }
                    }
                });
        Sums all = new Sums(count);
        for (Sums plane : planes) {
            for (int i = 0; i < count; i++) {
                all.add(i, plane.sums[i].value());
            }
        }
        return Arrays.stream(all.sums).mapToDouble(CompensatedSum::value).toArray();
    }

    private static void planes(VoxelGrid grid, IntConsumer plane) {
        IntStream.range(0, grid.nz()).parallel().forEach(plane);
    }

    /** Sets every value of a field. */
    static void fill(VoxelGrid grid, Field field, Field.VoxelFunction function) {
        planes(
                grid,
                z -> {
                    double[] plane = field.chunk(z);
                    for (int y = 0; y < grid.ny(); y++) {
                        int row = field.rowOffset(y, z);
                        for (int x = 0; x < grid.nx(); x++) {
                            plane[row + x] = function.at(x, y, z);
                        }
                    }
                });
    }
}
