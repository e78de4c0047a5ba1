package org.voxtum.analysis;

import java.util.Arrays;

/** All values of a slab. Most voxels have the same volume; those of the others are kept too. */
final class HeldValues implements TissueVolume.Visitor {
    private final VoxelValues of;
    private final double usual;
    private double[] values = new double[64];
    private int size;
    private double[] unusual = new double[64];
    private double[] excess = new double[64];
    private int unusualSize;

    HeldValues(VoxelValues of, double usual) {
        this.of = of;
        this.usual = usual;
    }

    @Override
    public void visit(int x, int y, int z, double weight) {
        double value = of.at(x, y, z);
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
        if (weight != usual) {
            if (unusualSize == unusual.length) {
                unusual = Arrays.copyOf(unusual, 2 * unusualSize);
                excess = Arrays.copyOf(excess, 2 * unusualSize);
            }
            unusual[unusualSize] = value;
            excess[unusualSize++] = weight - usual;
        }
    }

    /** Writes the values from a place on; returns the place behind, and holds them no longer. */
    int copyTo(double[] all, int place) {
        System.arraycopy(values, 0, all, place, size);
        values = new double[0];
        return place + size;
    }

    /** Adds to the volumes of ascending values what they have beyond the usual. */
    void addUnusual(double[] sorted, double[] volumes, int count) {
        for (int i = 0; i < unusualSize; i++) {
            volumes[Arrays.binarySearch(sorted, 0, count, unusual[i])] += excess[i];
        }
    }
}
