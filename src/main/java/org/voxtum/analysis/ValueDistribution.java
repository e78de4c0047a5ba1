package org.voxtum.analysis;

import java.util.Arrays;
import java.util.List;
import org.voxtum.grid.CompensatedSum;

/**
 * Values over a tissue in ascending order, each with the volume that has it. Up to a number of
 * voxels they are sorted, so every value counts; above, values fall into bins of equal width from
 * the least to the largest, and the mean of each bin counts.
 */
final class ValueDistribution {
    static final int SORT_LIMIT = 1 << 24;
    static final int BINS = 1 << 16;

    private final double[] values;
    private final double[] volumes;
    private final int size;
    private final double total;

    private ValueDistribution(double[] values, double[] volumes, int size) {
        this.values = values;
        this.volumes = volumes;
        this.size = size;
        CompensatedSum sum = new CompensatedSum();
        for (int k = 0; k < size; k++) {
            sum.add(volumes[k]);
        }
        this.total = sum.value();
    }

    /** Distribution of values with known moments; sorted where at most {@code sortLimit} voxels. */
    static ValueDistribution of(
            TissueVolume tissue, VoxelValues values, ValueMoments moments, int sortLimit) {
        return moments.voxels() <= sortLimit
                ? sorted(tissue, values, (int) moments.voxels())
                : binned(tissue, values, moments);
    }

    private static ValueDistribution sorted(TissueVolume tissue, VoxelValues values, int count) {
        double usual = tissue.grid().voxelVolume();
        List<HeldValues> slabs = tissue.slabs(() -> new HeldValues(values, usual));
        double[] sorted = new double[count];
        int next = 0;
        for (HeldValues slab : slabs) {
            next = slab.copyTo(sorted, next);
        }
        Arrays.parallelSort(sorted);
        double[] volumes = new double[count];
        int size = mergeEqual(sorted, volumes, usual);
        slabs.forEach(slab -> slab.addUnusual(sorted, volumes, size));
        return new ValueDistribution(sorted, volumes, size);
    }

    /** Leaves each value once, with as many usual volumes as it occurs; returns how many. */
    private static int mergeEqual(double[] sorted, double[] volumes, double usual) {
        int last = -1;
        for (double value : sorted) {
            if (last < 0 || Double.compare(sorted[last], value) != 0) {
                sorted[++last] = value;
            }
            volumes[last] += usual;
        }
        return last + 1;
    }

    private static ValueDistribution binned(
            TissueVolume tissue, VoxelValues values, ValueMoments moments) {
        ValueBins bins =
                tissue.tally(() -> new ValueBins(values, moments.least(), moments.largest(), BINS));
        int size = bins.keepMeans();
        return new ValueDistribution(bins.sums(), bins.volumes(), size);
    }

    /**
     * Gini coefficient [-]: 0 for a constant, 1 where all sits in a vanishing share of the tissue;
     * not a number where the content is zero.
     */
    double gini() {
        CompensatedSum below = new CompensatedSum();
        CompensatedSum weighted = new CompensatedSum();
        CompensatedSum ranked = new CompensatedSum();
        for (int k = 0; k < size; k++) {
            double content = volumes[k] * values[k];
            weighted.add(content);
            ranked.add(content * (2 * below.value() + volumes[k] - total));
            below.add(volumes[k]);
        }
        return ranked.value() / (total * weighted.value());
    }

    /** Least value that at least a share of the volume stays at or below. */
    double quantile(double share) {
        double wanted = share * total * (1 - 1e-12);
        CompensatedSum below = new CompensatedSum();
        for (int k = 0; k < size; k++) {
            below.add(volumes[k]);
            if (below.value() >= wanted) {
                return values[k];
            }
        }
        return size == 0 ? Double.NaN : values[size - 1];
    }
}
