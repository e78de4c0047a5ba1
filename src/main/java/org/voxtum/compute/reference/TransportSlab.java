package org.voxtum.compute.reference;

import java.util.Arrays;
import org.voxtum.grid.Axis;

/**
 * Sweeps a slab, some rows of every z-plane, plane after plane. What a voxel gets does not depend
 * on the slabs. The buffers stay from pass to pass.
 */
final class TransportSlab {
    private static final int PLANES = 3;
    private final SlabPlane[] ring = new SlabPlane[PLANES];
    private final PlaneSweep within;
    private final VerticalSweep vertical;
    private final double[] divergence;
    private final double[] scratch;

    /** What is done with a slab's plane of {@code div F}, which may be overwritten. */
    @FunctionalInterface
    interface PlaneAction {
        void on(SlabRange slab, double[] divergence, SlabPlane plane, double[] scratch, int z);
    }

    TransportSlab(int size) {
        Arrays.setAll(ring, i -> SlabPlane.ofSize(size));
        FacePlane faces = new FacePlane(size);
        within = new PlaneSweep(size, faces);
        vertical = new VerticalSweep(size, faces);
        divergence = new double[size];
        scratch = new double[size];
    }

    /** Values in a buffer, halo included. */
    int size() {
        return divergence.length;
    }

    void run(TransportPass pass, SlabRange slab, PlaneAction action) {
        plane(0).load(pass, slab, 0);
        plane(1).load(pass, slab, 1);
        vertical.start(pass, slab, plane(0), plane(1));
        for (int z = 0; z < pass.start().shape().nz(); z++) {
            plane(z + 2).load(pass, slab, z + 2);
            within.run(pass, slab, Axis.X, plane(z), z, divergence);
            within.run(pass, slab, Axis.Y, plane(z), z, divergence);
            vertical.advance(pass, slab, plane(z), plane(z + 1), plane(z + 2), z, divergence);
            action.on(slab, divergence, plane(z), scratch, z);
        }
    }

    private SlabPlane plane(int z) {
        return ring[z % PLANES];
    }
}
