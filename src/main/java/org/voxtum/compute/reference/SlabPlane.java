package org.voxtum.compute.reference;

import java.util.Arrays;
import org.voxtum.compute.Coefficient;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Labels;

/**
 * One z-plane of a slab: the slab's rows with two more on each side, which the limiter looks at.
 * What lies outside the box counts as closed.
 *
 * @param concentration c at the stage [mol/m^3], 0 in closed voxels of the box
 * @param open 1 in open voxels, 0 in closed ones
 * @param storage phi [-]
 * @param conductivity k along each axis [m^2/s]
 * @param retardation f [-]; left as it is where f is uniform
 */
record SlabPlane(
        double[] concentration,
        double[] open,
        double[] storage,
        double[][] conductivity,
        double[] retardation) {
    static SlabPlane ofSize(int size) {
        return new SlabPlane(
                new double[size],
                new double[size],
                new double[size],
                new double[3][size],
                new double[size]);
    }

    /** Fills the plane from plane z of the grid; all closed where the box has no such plane. */
    void load(TransportPass pass, SlabRange slab, int z) {
        boolean inside = z < pass.start().shape().nz();
        int from = inside ? slab.loadedFrom() : open.length;
        int end = inside ? slab.loadedEnd() : open.length;
        clear(0, from);
        clear(end, open.length);
        if (inside) {
            loadInside(pass, slab, z, from, end);
        }
    }

    private void clear(int from, int end) {
        Arrays.fill(open, from, end, 0);
        Arrays.fill(concentration, from, end, 0);
    }

    private void loadInside(TransportPass pass, SlabRange slab, int z, int from, int end) {
        slab.copy(pass.start(), z, SlabRange.HALO, concentration);
        if (pass.change() != null) {
            slab.copy(pass.change(), z, SlabRange.HALO, storage);
            RowLoops.addScaled(1, storage, concentration, from, end);
        }
        slab.copy(pass.storage(), z, SlabRange.HALO, storage);
        RowLoops.close(storage, open, concentration, from, end);
        pass.loadConductivities(slab, z, conductivity);
        if (!pass.uniformRetardation()) {
            loadRetardation(pass, slab, z);
        }
    }

    /** k along an axis. */
    double[] conductivity(Axis axis) {
        return conductivity[axis.ordinal()];
    }

    private void loadRetardation(TransportPass pass, SlabRange slab, int z) {
        Coefficient f = pass.system().retardation();
        if (f.map().isPresent()) {
            slab.copy(ReferenceField.of(f.map().get()), z, SlabRange.HALO, retardation);
            return;
        }
        Labels labels = pass.system().labels();
        byte[] label = labels.chunk(z);
        int shift = labels.rowOffset(0, z) - slab.position(0);
        double[] table = f.byLabel();
        for (int i = slab.loadedFrom(); i < slab.loadedEnd(); i++) {
            retardation[i] = table[label[i + shift] & 0xFF];
        }
    }

    /**
     * Becomes the plane moved by one voxel along x or y.
     *
     * @param stride distance of two voxels along the axis, in values
     */
    void shiftFrom(SlabPlane plane, Axis axis, int stride, boolean uniformRetardation) {
        SlabRange.shift(plane.concentration, stride, concentration);
        SlabRange.shift(plane.open, stride, open);
        SlabRange.shift(plane.conductivity(axis), stride, conductivity(axis));
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
