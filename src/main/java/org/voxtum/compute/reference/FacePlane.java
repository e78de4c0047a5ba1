package org.voxtum.compute.reference;

import org.voxtum.compute.Advection;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;

/**
 * Coefficients of the upper faces, normal to one axis, of a slab's voxels in one z-plane, and the
 * fluxes through them.
 */
final class FacePlane {
    private final double[] velocity;
    private final double[] coefficient;

    FacePlane(int size) {
        velocity = new double[size];
        coefficient = new double[size];
    }

    /** Reads q of the faces normal to x or y in plane z. */
    void loadWithin(TransportPass pass, SlabRange slab, Axis axis, int z) {
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

    /** Reads q of the faces between planes z and z + 1. */
    void loadAbove(TransportPass pass, SlabRange slab, int z) {
        slab.copy(pass.flux(Axis.Z), z + 1, 0, velocity);
    }

    /**
     * @param difference {@code c_upper - c_lower} of each face
     * @param slopeLower half of the limited slope of each lower voxel
     * @param slopeUpper the same of the upper ones
     */
    void fluxes(
            TransportPass pass,
            Axis axis,
            SlabPlane lower,
            SlabPlane upper,
            double[] difference,
            double[] slopeLower,
            double[] slopeUpper,
            double[] out,
            int from,
            int end) {
        double[] kLower = lower.conductivity(axis);
        double[] kUpper = upper.conductivity(axis);
        velocities(pass, axis, lower, upper, from, end);
        double[] a = lower.concentration();
        double[] b = upper.concentration();
        if (pass.advection() == Advection.CENTRAL) {
            RowLoops.centralFluxes(velocity, a, b, out, from, end);
        } else {
            RowLoops.advectiveFluxes(velocity, a, slopeLower, b, slopeUpper, out, from, end);
        }
        double perSpacing = pass.diffusive() ? 1 / pass.system().grid().spacing(axis) : 0;
        RowLoops.conductances(kLower, kUpper, perSpacing, coefficient, from, end);
        RowLoops.addDiffusion(coefficient, difference, out, from, end);
    }

    private void velocities(
            TransportPass pass, Axis axis, SlabPlane lower, SlabPlane upper, int from, int end) {
        double f = pass.uniformRetardation() ? pass.system().retardation().byLabel()[0] : 1;
        RowLoops.velocities(lower, upper, f, velocity, from, end);
        if (!pass.uniformRetardation()) {
            RowLoops.retardations(
                    lower.retardation(),
                    upper.retardation(),
                    lower.conductivity(axis),
                    upper.conductivity(axis),
                    coefficient,
                    from,
                    end);
            RowLoops.scale(coefficient, velocity, from, end);
        }
    }
}
