package org.voxtum.analysis;

/**
 * Least of the parabolas {@code f_k + (h (i - p_k))^2} over the sites k of a line, for each voxel i
 * of it, in linear time (Felzenszwalb and Huttenlocher 2012, Theory Comput 8:415). Positions are in
 * voxels, centres at whole numbers, so that mirrored lines give mirrored bits.
 */
final class LowerEnvelope {
    private final double spacing;
    private final double[] positions;
    private final double[] heights;
    private final double[] starts;
    private int count;

    LowerEnvelope(int sites, double spacing) {
        this.spacing = spacing;
        this.positions = new double[sites];
        this.heights = new double[sites];
        this.starts = new double[sites];
    }

    void clear() {
        count = 0;
    }

    /** Adds a site to the right of those before; one of infinite height is none. */
    void add(double position, double height) {
        if (Double.isInfinite(height)) {
            return;
        }
        double start = Double.NEGATIVE_INFINITY;
        while (count > 0) {
            start = crossing(position, height);
            if (start > starts[count - 1]) {
                break;
            }
            count--;
            start = Double.NEGATIVE_INFINITY;
        }
        positions[count] = position;
        heights[count] = height;
        starts[count++] = start;
    }

    /** Where the new parabola falls below the last one. */
    private double crossing(double position, double height) {
        double apart = position - positions[count - 1];
        double middle = (position + positions[count - 1]) / 2;
        return middle + (height - heights[count - 1]) / (2 * apart * spacing * spacing);
    }

    /** Writes the least value at voxels 0 to {@code voxels - 1}; infinite without a site. */
    void evaluate(double[] least, int voxels) {
        int site = 0;
        for (int i = 0; i < voxels; i++) {
            while (site + 1 < count && starts[site + 1] <= i) {
                site++;
            }
            double away = count == 0 ? 0 : (i - positions[site]) * spacing;
            least[i] = count == 0 ? Double.POSITIVE_INFINITY : heights[site] + away * away;
        }
    }
}
