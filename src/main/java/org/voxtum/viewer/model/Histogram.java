package org.voxtum.viewer.model;

import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.volume.Transfer;
import org.voxtum.render.volume.Volume;

/**
 * How many voxels have a value at each place of a colour scale; of a large field a part is counted.
 *
 * @param shares of the fullest bin, 0 to 1, from the lower end of the scale to the upper
 */
public record Histogram(double[] shares) {
    private static final int BINS = 64;
    private static final long MOST_COUNTED = 2_000_000;

    /** Copies the shares. */
    public Histogram {
        shares = shares.clone();
    }

    @Override
    public double[] shares() {
        return shares.clone();
    }

    /** Counts. */
    public static Histogram of(Volume volume, Transfer transfer) {
        VoxelGrid grid = volume.grid();
        int stride = (int) Math.max(1, Math.ceil(Math.cbrt((double) grid.voxels() / MOST_COUNTED)));
        double[] counts = new double[BINS];
        for (int z = stride / 2; z < grid.nz(); z += stride) {
            for (int y = stride / 2; y < grid.ny(); y += stride) {
                for (int x = stride / 2; x < grid.nx(); x += stride) {
                    count(volume.voxel(x, y, z), transfer, counts);
                }
            }
        }
        return new Histogram(toShares(counts));
    }

    private static void count(double value, Transfer transfer, double[] counts) {
        double place = Double.isNaN(value) ? -1 : transfer.place(value);
        if (place >= 0 && place <= 1) {
            counts[(int) Math.min(BINS - 1, place * BINS)]++;
        }
    }

    private static double[] toShares(double[] counts) {
        double most = 1;
        for (double count : counts) {
            most = Math.max(most, count);
        }
        for (int i = 0; i < counts.length; i++) {
            counts[i] /= most;
        }
        return counts;
    }
}
