package org.voxtum.compute.reference;

import java.util.Arrays;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;

/**
 * The five planes of a stage's concentration around the plane being computed, with two cells of
 * margin. Closed voxels and the margin hold NaN, so that a limiter's comparison with them fails and
 * a face beside them shows itself.
 */
final class ConcentrationPlanes {
    private static final int MARGIN = 2;
    private static final int PLANES = 5;
    private final Shape shape;
    private final Field storage;
    private final Field start;
    private final Field change;
    private final double[][] ring = new double[PLANES][];
    private final int pitch;

    /**
     * @param change added to start, or null
     */
    ConcentrationPlanes(Field storage, Field start, Field change) {
        this.shape = start.shape();
        this.storage = storage;
        this.start = start;
        this.change = change;
        this.pitch = shape.nx() + 2 * MARGIN;
        for (int i = 0; i < PLANES; i++) {
            ring[i] = new double[pitch * (shape.ny() + 2 * MARGIN)];
        }
    }

    int pitch() {
        return pitch;
    }

    double[] plane(int z) {
        return ring[Math.floorMod(z, PLANES)];
    }

    int rowOffset(int y) {
        return (y + MARGIN) * pitch + MARGIN;
    }

    /** Fills the slot of plane z; planes outside the box are all NaN. */
    void load(int z) {
        double[] plane = plane(z);
        Arrays.fill(plane, Double.NaN);
        for (int y = 0; y < shape.ny() && z >= 0 && z < shape.nz(); y++) {
            loadRow(plane, y, z);
        }
    }

    private void loadRow(double[] plane, int y, int z) {
        double[] phi = storage.chunk(z);
        double[] c = start.chunk(z);
        int in = start.rowOffset(y, z);
        int out = rowOffset(y);
        for (int x = 0; x < shape.nx(); x++) {
            plane[out + x] = phi[in + x] > 0 ? c[in + x] : Double.NaN;
        }
        if (change != null) {
            double[] d = change.chunk(z);
            for (int x = 0; x < shape.nx(); x++) {
                plane[out + x] += d[in + x];
            }
        }
    }
}
