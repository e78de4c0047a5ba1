package org.voxtum.analysis;

import java.util.Arrays;

/** Volume, integral and voxels by bin of distance; grows with the largest bin. */
final class DistanceBins implements Tally<DistanceBins> {
    private final VoxelValues values;
    private final VoxelValues distance;
    private final double width;
    private double[] volumes = new double[64];
    private double[] integrals = new double[64];
    private long[] voxels = new long[64];
    private int size;

    DistanceBins(VoxelValues values, VoxelValues distance, double width) {
        this.values = values;
        this.distance = distance;
        this.width = width;
    }

    @Override
    public void visit(int x, int y, int z, double weight) {
        double away = Math.max(0, distance.at(x, y, z));
        if (Double.isFinite(away)) {
            add((int) (away / width), weight, weight * values.at(x, y, z), 1);
        }
    }

    @Override
    public void join(DistanceBins next) {
        for (int bin = 0; bin < next.size; bin++) {
            add(bin, next.volumes[bin], next.integrals[bin], next.voxels[bin]);
        }
    }

    private void add(int bin, double volume, double integral, long count) {
        if (bin >= volumes.length) {
            int length = Math.max(bin + 1, 2 * volumes.length);
            volumes = Arrays.copyOf(volumes, length);
            integrals = Arrays.copyOf(integrals, length);
            voxels = Arrays.copyOf(voxels, length);
        }
        volumes[bin] += volume;
        integrals[bin] += integral;
        voxels[bin] += count;
        size = Math.max(size, bin + 1);
    }

    int size() {
        return size;
    }

    long voxels(int bin) {
        return voxels[bin];
    }

    double volume(int bin) {
        return volumes[bin];
    }

    double mean(int bin) {
        return integrals[bin] / volumes[bin];
    }
}
