package org.voxtum.solver;

import java.util.stream.IntStream;
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
        void at(int x, int y, int z, double[] sums);
    }

    /** So many sums over all voxels. */
    static double[] sums(VoxelGrid grid, int count, Voxel voxel) {
        double[][] planes = new double[grid.nz()][count];
        IntStream.range(0, grid.nz())
                .parallel()
                .forEach(
                        z -> {
                            for (int y = 0; y < grid.ny(); y++) {
                                for (int x = 0; x < grid.nx(); x++) {
                                    voxel.at(x, y, z, planes[z]);
                                }
                            }
                        });
        double[] sums = new double[count];
        for (double[] plane : planes) {
            for (int i = 0; i < count; i++) {
                sums[i] += plane[i];
            }
        }
        return sums;
    }

    /** Sets every value of a field. */
    static void fill(VoxelGrid grid, Field field, Field.VoxelFunction function) {
        IntStream.range(0, grid.nz())
                .parallel()
                .forEach(
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
