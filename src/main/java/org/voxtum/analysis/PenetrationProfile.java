package org.voxtum.analysis;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.grid.Axis;
import org.voxtum.grid.VoxelGrid;

/**
 * Mean value against the distance from vessel walls or from a surface, in bins {@code [k b, (k+1)
 * b)}. A bin with too few voxels ends the profile: a mean over a handful says more about the grid
 * than about the tissue.
 *
 * @param binWidth b [m]
 * @param bins from the nearest on, without gaps
 */
public record PenetrationProfile(double binWidth, List<Bin> bins) {
    private static final double LEAST_BIN_WIDTH = 5e-6;

    /**
     * One bin.
     *
     * @param distance its centre [m]
     * @param value mean over its tissue
     * @param volume volume of its tissue [m^3]
     * @param voxels voxels in it
     */
    public record Bin(double distance, double value, double volume, long voxels) {}

    /** Copies the list. */
    public PenetrationProfile {
        bins = List.copyOf(bins);
    }

    /**
     * Profile with the bin width and the number of voxels that suit the grid.
     *
     * @param values values per volume of tissue
     * @param distance from the wall or surface [m]; negative counts as 0, infinite is passed over
     */
    public static PenetrationProfile of(
            TissueVolume tissue, VoxelValues values, VoxelValues distance) {
        VoxelGrid grid = tissue.grid();
        return of(tissue, values, distance, binWidth(grid), leastVoxels(grid));
    }

    /** Profile with bins of a given width [m] that each hold at least some number of voxels. */
    public static PenetrationProfile of(
            TissueVolume tissue,
            VoxelValues values,
            VoxelValues distance,
            double binWidth,
            long leastVoxels) {
        DistanceBins sums = tissue.tally(() -> new DistanceBins(values, distance, binWidth));
        List<Bin> bins = new ArrayList<>();
        for (int k = 0; k < sums.size() && sums.voxels(k) >= leastVoxels; k++) {
            bins.add(new Bin((k + 0.5) * binWidth, sums.mean(k), sums.volume(k), sums.voxels(k)));
        }
        return new PenetrationProfile(binWidth, bins);
    }

    /** The larger of 5 um and the largest spacing [m]. */
    public static double binWidth(VoxelGrid grid) {
        return Math.max(LEAST_BIN_WIDTH, largestSpacing(grid));
    }

    /** Fewest voxels in a bin: 20, or 4 where an axis has one voxel. */
    public static long leastVoxels(VoxelGrid grid) {
        return grid.nx() > 1 && grid.ny() > 1 && grid.nz() > 1 ? 20 : 4;
    }

    /** Largest edge over the axes that have more than one voxel, else 0 [m]. */
    public static double largestSpacing(VoxelGrid grid) {
        double largest = 0;
        for (Axis axis : Axis.values()) {
            largest = grid.count(axis) > 1 ? Math.max(largest, grid.spacing(axis)) : largest;
        }
        return largest;
    }
}
