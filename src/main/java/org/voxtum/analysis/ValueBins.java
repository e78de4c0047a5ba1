package org.voxtum.analysis;

/** Volume and integral by value, in bins of equal width from the least to the largest. */
final class ValueBins implements Tally<ValueBins> {
    private final VoxelValues values;
    private final double least;
    private final double perBin;
    private final double[] volumes;
    private final double[] sums;

    ValueBins(VoxelValues values, double least, double largest, int bins) {
        this.values = values;
        this.least = least;
        this.perBin = bins / (largest - least);
        this.volumes = new double[bins];
        this.sums = new double[bins];
    }

    @Override
    public void visit(int x, int y, int z, double weight) {
        double value = values.at(x, y, z);
        // A constant has no width: its place is not a number, which casts to bin 0.
        int bin = (int) Math.min(volumes.length - 1.0, (value - least) * perBin);
        volumes[bin] += weight;
        sums[bin] += weight * value;
    }

    @Override
    public void join(ValueBins next) {
        for (int bin = 0; bin < volumes.length; bin++) {
            volumes[bin] += next.volumes[bin];
            sums[bin] += next.sums[bin];
        }
    }

    /** Leaves volume and mean of the bins that hold something, in front; returns how many. */
    int keepMeans() {
        int size = 0;
        for (int bin = 0; bin < volumes.length; bin++) {
            if (volumes[bin] > 0) {
                sums[size] = sums[bin] / volumes[bin];
                volumes[size++] = volumes[bin];
            }
        }
        return size;
    }

    double[] volumes() {
        return volumes;
    }

    double[] sums() {
        return sums;
    }
}
