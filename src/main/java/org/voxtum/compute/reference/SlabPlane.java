package org.voxtum.compute.reference;

import java.util.Arrays;
import org.voxtum.grid.Field;
import org.voxtum.grid.Labels;

/**
 * One z-plane of a slab: the slab's rows with two more on each side, which the limiter looks at.
 * What lies outside the box counts as closed.
 *
 * @param concentration c at the stage [mol/m^3], 0 in closed voxels
 * @param open 1 in open voxels, 0 in closed ones
 * @param retardation f [-]; left as it is where f is uniform
 */
record SlabPlane(double[] concentration, double[] open, double[] retardation) {
    static SlabPlane ofSize(int size) {
        return new SlabPlane(new double[size], new double[size], new double[size]);
    }

    /** Fills the plane from plane z of the grid; all closed where the box has no such plane. */
    void load(TransportPass pass, SlabRange slab, int z) {
        Arrays.fill(open, 0);
        Arrays.fill(concentration, 0);
        if (z >= pass.start().shape().nz()) {
            return;
        }
        int rows = SlabRange.HALO;
        slab.copy(pass.start(), z, rows, concentration);
        if (pass.change() != null) {
            slab.copy(pass.change(), z, rows, open);
            RowLoops.addScaled(1, open, concentration, 0, open.length);
        }
        closeWithoutStorage(pass.storage(), slab, z);
        if (!pass.uniformRetardation()) {
            loadRetardation(pass, slab, z);
        }
    }

    private void closeWithoutStorage(Field storage, SlabRange slab, int z) {
        double[] phi = storage.chunk(z);
        int shift = slab.storedAt(storage, z);
        for (int i = slab.loadedFrom(); i < slab.loadedEnd(); i++) {
            boolean isOpen = phi[i + shift] > 0;
            open[i] = isOpen ? 1 : 0;
            concentration[i] = isOpen ? concentration[i] : 0;
        }
    }

    private void loadRetardation(TransportPass pass, SlabRange slab, int z) {
        Labels labels = pass.system().labels();
        byte[] label = labels.chunk(z);
        int shift = labels.rowOffset(0, z) - slab.position(0);
        double[] table = pass.system().retardation();
        for (int i = slab.loadedFrom(); i < slab.loadedEnd(); i++) {
            retardation[i] = table[label[i + shift] & 0xFF];
        }
    }

    /** Becomes the plane moved by one voxel along x (stride 1) or along y (stride nx). */
    void shiftFrom(SlabPlane plane, int stride, boolean uniformRetardation) {
        SlabRange.shift(plane.concentration, stride, concentration);
        SlabRange.shift(plane.open, stride, open);
        if (!uniformRetardation) {
            SlabRange.shift(plane.retardation, stride, retardation);
        }
    }

    /** Closes the last voxel of every row, so that no row continues in the next. */
    void closeRowEnds(int nx) {
        for (int i = nx - 1; i < open.length; i += nx) {
            open[i] = 0;
        }
    }
}
