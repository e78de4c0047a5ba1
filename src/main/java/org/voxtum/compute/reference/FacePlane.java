package org.voxtum.compute.reference;

import org.voxtum.compute.Advection;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;

/**
 * Coefficients of the upper faces, normal to one axis, of a slab's voxels in one z-plane, and the
 * fluxes through them.
 */
final class FacePlane {
    private final double[] kLower;
    private final double[] kUpper;
    private final double[] velocity;
    private final double[] inverseSum;
    private final double[] coefficient;

    FacePlane(int size) {
        kLower = new double[size];
        kUpper = new double[size];
        velocity = new double[size];
        inverseSum = new double[size];
        coefficient = new double[size];
    }

    /** Reads k and q of the faces normal to x or y in plane z. */
    void loadWithin(TransportPass pass, SlabRange slab, Axis axis, int stride, int z) {
        slab.copy(pass.conductivity(axis), z, 1, kLower);
        SlabRange.shift(kLower, stride, kUpper);
        Field q = pass.flux(axis);
        double[] fluxes = q.chunk(z);
        if (axis == Axis.Y) {
            int from = slab.from() - slab.nx();
            int at = q.rowOffset(slab.firstRow(), z);
            System.arraycopy(fluxes, at, velocity, from, slab.end() - from);
            return;
        }
        for (int y = slab.firstRow(); y < slab.endRow(); y++) {
            int at = q.rowOffset(y, z) + 1;
            System.arraycopy(fluxes, at, velocity, slab.position(y), slab.nx());
        }
    }

    /** Reads k and q of the faces between planes z and z + 1. */
    void loadAbove(TransportPass pass, SlabRange slab, int z) {
        Field k = pass.conductivity(Axis.Z);
        slab.copy(k, z, 0, kLower);
        slab.copy(k, Math.min(z + 1, k.shape().nz() - 1), 0, kUpper);
        slab.copy(pass.flux(Axis.Z), z + 1, 0, velocity);
    }

    /**
     * @param difference {@code c_upper - c_lower} of each face
     * @param slopeLower half of the limited slope of each lower voxel
     * @param slopeUpper the same of the upper ones
     */
    void fluxes(
            TransportPass pass,
            double perSpacing,
            SlabPlane lower,
            SlabPlane upper,
            double[] difference,
            double[] slopeLower,
            double[] slopeUpper,
            double[] out,
            int from,
            int end) {
        RowLoops.inverseSums(lower, upper, kLower, kUpper, inverseSum, from, end);
        velocities(pass, lower, upper, from, end);
        double[] a = lower.concentration();
        double[] b = upper.concentration();
        if (pass.advection() == Advection.CENTRAL) {
            RowLoops.centralFluxes(velocity, a, b, out, from, end);
        } else {
            RowLoops.advectiveFluxes(velocity, a, slopeLower, b, slopeUpper, out, from, end);
        }
        double diffusive = pass.diffusive() ? perSpacing : 0;
        RowLoops.conductances(kLower, kUpper, inverseSum, diffusive, coefficient, from, end);
        RowLoops.addDiffusion(coefficient, difference, out, from, end);
    }

    private void velocities(
            TransportPass pass, SlabPlane lower, SlabPlane upper, int from, int end) {
        if (pass.uniformRetardation()) {
            double f = pass.system().retardation()[0];
            RowLoops.velocities(lower, upper, f, velocity, from, end);
            return;
        }
        RowLoops.weightedRetardations(lower, upper, kLower, kUpper, coefficient, from, end);
        RowLoops.scale(coefficient, inverseSum, velocity, from, end);
    }
}
