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
        Sums sums = tissue.tally(() -> new Sums(values));
        return new ValueMoments(
                sums.voxels, sums.volume.value(), sums.content.value(), sums.least, sums.largest);
    }

    private static final class Sums implements Tally<Sums> {
        private final VoxelValues values;
        private final CompensatedSum volume = new CompensatedSum();
        private final CompensatedSum content = new CompensatedSum();
        private long voxels;
        private double least = Double.POSITIVE_INFINITY;
        private double largest = Double.NEGATIVE_INFINITY;

        Sums(VoxelValues values) {
            this.values = values;
        }

        @Override
        public void visit(int x, int y, int z, double weight) {
            double value = values.at(x, y, z);
            voxels++;
            volume.add(weight);
            content.add(weight * value);
            least = Math.min(least, value);
            largest = Math.max(largest, value);
        }

        @Override
        public void join(Sums next) {
            voxels += next.voxels;
            volume.add(next.volume);
            content.add(next.content);
            least = Math.min(least, next.least);
            largest = Math.max(largest, next.largest);
        }
    }

    /** Volume mean. */
    double mean() {
        return content / volume;
    }

    /** Square root of the volume mean of squared differences from the mean. */
    double deviation(TissueVolume tissue, VoxelValues values) {
        double mean = mean();
        double squares =
                tissue.integral(
                        (x, y, z) -> {
                            double difference = values.at(x, y, z) - mean;
                            return difference * difference;
                        });
        return Math.sqrt(squares / volume);
    }
}
