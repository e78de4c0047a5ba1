package org.voxtum.analysis;

import java.util.Arrays;
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
        double[] sorted = new double[count];
        double[] usual = new double[1];
        int[] next = new int[1];
        tissue.forEach(
                (x, y, z, weight) -> {
                    usual[0] = next[0] == 0 ? weight : usual[0];
                    sorted[next[0]++] = values.at(x, y, z);
                });
        Arrays.parallelSort(sorted);
        double[] volumes = new double[count];
        int size = mergeEqual(sorted, volumes, usual[0]);
        addUnusual(tissue, values, sorted, volumes, size, usual[0]);
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

    /** Most voxels have the same volume; only the others are looked up. */
    private static void addUnusual(
            TissueVolume tissue,
            VoxelValues values,
            double[] sorted,
            double[] volumes,
            int size,
            double usual) {
        tissue.forEach(
                (x, y, z, weight) -> {
                    if (weight != usual) {
                        int place = Arrays.binarySearch(sorted, 0, size, values.at(x, y, z));
                        volumes[place] += weight - usual;
                    }
                });
    }

    private static ValueDistribution binned(
            TissueVolume tissue, VoxelValues values, ValueMoments moments) {
        double[] volumes = new double[BINS];
        double[] sums = new double[BINS];
        double perBin = BINS / (moments.largest() - moments.least());
        tissue.forEach(
                (x, y, z, weight) -> {
                    double value = values.at(x, y, z);
                    double place = (value - moments.least()) * perBin;
                    // A constant has no width: its place is not a number, which casts to bin 0.
                    int bin = (int) Math.min(BINS - 1.0, place);
                    volumes[bin] += weight;
                    sums[bin] += weight * value;
                });
        int size = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (volumes[bin] > 0) {
                sums[size] = sums[bin] / volumes[bin];
                volumes[size++] = volumes[bin];
            }
        }
        return new ValueDistribution(sums, volumes, size);
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
