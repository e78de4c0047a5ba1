package org.voxtum.analysis;

import java.util.Arrays;

/** Volume, integral and voxels by bin of distance; grows with the largest bin. */
final class DistanceBins {
    private double[] volumes = new double[64];
    private double[] integrals = new double[64];
    private long[] voxels = new long[64];
    private int size;

    void add(int bin, double volume, double value) {
        if (bin >= volumes.length) {
            int length = Math.max(bin + 1, 2 * volumes.length);
            volumes = Arrays.copyOf(volumes, length);
            integrals = Arrays.copyOf(integrals, length);
            voxels = Arrays.copyOf(voxels, length);
        }
        volumes[bin] += volume;
        integrals[bin] += volume * value;
        voxels[bin]++;
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
