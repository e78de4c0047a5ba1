package org.voxtum.verify;

import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;

/** Means and norms over the voxels whose centres lie in a place. */
final class ChosenVoxels {
    private final VoxelGrid grid;
    private final FluidProblemBuilder.Place place;

    ChosenVoxels(VoxelGrid grid, FluidProblemBuilder.Place place) {
        this.grid = grid;
        this.place = place;
    }

    /** Takes in one value; the result of the last is the result of all. */
    @FunctionalInterface
    private interface Gathering {
        void take(int x, int y, int z);
    }

    private void each(Gathering gathering) {
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    if (place.contains(grid.centreX(x), grid.centreY(y), grid.centreZ(z))) {
                        gathering.take(x, y, z);
                    }
                }
            }
        }
    }

    double mean(Field field) {
        double[] sum = new double[2];
        each(
                (x, y, z) -> {
                    sum[0] += field.get(x, y, z);
                    sum[1]++;
                });
        return sum[0] / sum[1];
    }

    double largest(Field field) {
        double[] most = {Double.NEGATIVE_INFINITY};
        each((x, y, z) -> most[0] = Math.max(most[0], field.get(x, y, z)));
        return most[0];
    }

    /** Field minus the exact values at the centres. */
    Field difference(Field field, PointFunction exact) {
        Field difference = Field.on(grid);
        each((x, y, z) -> difference.set(x, y, z, field.get(x, y, z) - exactAt(exact, x, y, z)));
        return difference;
    }

    private double exactAt(PointFunction exact, int x, int y, int z) {
        return exact.at(grid.centreX(x), grid.centreY(y), grid.centreZ(z));
    }

    /** Largest magnitude of the difference. */
    double maximumError(Field field, PointFunction exact) {
        Field difference = difference(field, exact);
        double[] most = {0};
        each((x, y, z) -> most[0] = Math.max(most[0], Math.abs(difference.get(x, y, z))));
        return most[0];
    }

    /** Mean magnitude of the difference (L1). */
    double meanError(Field field, PointFunction exact) {
        Field difference = difference(field, exact);
        return mean(difference.fillBy((x, y, z) -> Math.abs(difference.get(x, y, z))));
    }

    /** Root of the mean square of the difference (L2). */
    double rootMeanSquareError(Field field, PointFunction exact) {
        Field difference = difference(field, exact);
        difference.fillBy((x, y, z) -> difference.get(x, y, z) * difference.get(x, y, z));
        return Math.sqrt(mean(difference));
    }
}
