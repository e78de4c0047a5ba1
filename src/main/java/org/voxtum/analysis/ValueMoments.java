package org.voxtum.analysis;

import org.voxtum.grid.CompensatedSum;

/**
 * Sums of values over a tissue, in their unit.
 *
 * @param voxels voxels that hold tissue
 * @param volume N, volume of the tissue [m^3]
 * @param content volume integral of the values [unit m^3]
 * @param least least value
 * @param largest largest value
 */
record ValueMoments(long voxels, double volume, double content, double least, double largest) {
    static ValueMoments of(TissueVolume tissue, VoxelValues values) {
        CompensatedSum volume = new CompensatedSum();
        CompensatedSum content = new CompensatedSum();
        long[] voxels = new long[1];
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        tissue.forEach(
                (x, y, z, weight) -> {
                    double value = values.at(x, y, z);
                    voxels[0]++;
                    volume.add(weight);
                    content.add(weight * value);
                    range[0] = Math.min(range[0], value);
                    range[1] = Math.max(range[1], value);
                });
        return new ValueMoments(voxels[0], volume.value(), content.value(), range[0], range[1]);
    }

    /** Volume mean. */
    double mean() {
        return content / volume;
    }

    /** Square root of the volume mean of squared differences from the mean. */
    double deviation(TissueVolume tissue, VoxelValues values) {
        double mean = mean();
        CompensatedSum squares = new CompensatedSum();
        tissue.forEach(
                (x, y, z, weight) -> {
                    double difference = values.at(x, y, z) - mean;
                    squares.add(weight * difference * difference);
                });
        return Math.sqrt(squares.value() / volume);
    }
}
