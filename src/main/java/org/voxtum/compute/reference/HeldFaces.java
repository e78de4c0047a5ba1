package org.voxtum.compute.reference;

import java.util.Arrays;
import org.voxtum.grid.Axis;

/**
 * Differences beyond the edge of the box where a concentration is held on its face, half a voxel
 * away: {@code 2 (c - held)}. Without them the first faces behind an inflow would be first order.
 */
final class HeldFaces {
    private HeldFaces() {}

    /** Sets what the limiter sees beyond the first and last voxels along x or y in a plane. */
    static void withinPlane(
            TransportPass pass,
            SlabRange slab,
            Axis axis,
            SlabPlane plane,
            int z,
            double[] difference,
            double[] differenceBelow) {
        int first = Math.max(slab.firstRow() - 1, 0);
        int end = Math.min(slab.endRow() + 1, slab.ny());
        double[] lower = pass.held(axis, false);
        double[] upper = pass.held(axis, true);
        int last = slab.nx() - 1;
        if (axis == Axis.X) {
            for (int y = first; y < end; y++) {
                int at = y + slab.ny() * z;
                below(lower, at, plane, slab.position(y), 1, differenceBelow);
                above(upper, at, plane, slab.position(y) + last, 1, difference);
            }
            return;
        }
        if (first == 0) {
            below(lower, slab.nx() * z, plane, slab.position(0), slab.nx(), differenceBelow);
        }
        if (end == slab.ny()) {
            int row = slab.position(slab.ny() - 1);
            above(upper, slab.nx() * z, plane, row, slab.nx(), difference);
        }
    }

    /** Sets the differences across the box's upper faces back to 0: nothing diffuses there. */
    static void closeWithinPlane(SlabRange slab, Axis axis, double[] difference) {
        int first = Math.max(slab.firstRow() - 1, 0);
        int end = Math.min(slab.endRow() + 1, slab.ny());
        if (axis == Axis.X) {
            for (int y = first; y < end; y++) {
                difference[slab.position(y) + slab.nx() - 1] = 0;
            }
        } else if (end == slab.ny()) {
            int row = slab.position(slab.ny() - 1);
            Arrays.fill(difference, row, row + slab.nx(), 0);
        }
    }

    /** Sets {@code 2 (c - held)} at count voxels from a position on; at tells where in held. */
    static void below(double[] held, int at, SlabPlane plane, int from, int count, double[] out) {
        for (int i = 0; held != null && i < count; i++) {
            double c = plane.concentration()[from + i];
            out[from + i] = 2 * (c - held[at + i]) * plane.open()[from + i];
        }
    }

    /** Sets {@code 2 (held - c)} at count voxels from a position on; at tells where in held. */
    static void above(double[] held, int at, SlabPlane plane, int from, int count, double[] out) {
        for (int i = 0; held != null && i < count; i++) {
            double c = plane.concentration()[from + i];
            out[from + i] = 2 * (held[at + i] - c) * plane.open()[from + i];
        }
    }
}
