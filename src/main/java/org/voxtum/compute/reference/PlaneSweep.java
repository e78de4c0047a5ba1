package org.voxtum.compute.reference;

import org.voxtum.grid.Axis;

/** Fluxes along x and y within a z-plane: the plane and a copy shifted by one voxel. */
final class PlaneSweep {
    private final FacePlane faces;
    private final SlabPlane upper;
    private final double[] difference;
    private final double[] differenceBelow;
    private final double[] slope;
    private final double[] slopeUpper;
    private final double[] flux;
    private final double[] fluxBelow;

    PlaneSweep(int size, FacePlane faces) {
        this.faces = faces;
        upper = SlabPlane.ofSize(size);
        difference = new double[size];
        differenceBelow = new double[size];
        slope = new double[size];
        slopeUpper = new double[size];
        flux = new double[size];
        fluxBelow = new double[size];
    }

    /** Sets the part of div F along x in plane z, or adds that along y. */
    void run(
            TransportPass pass,
            SlabRange slab,
            Axis axis,
            SlabPlane plane,
            int z,
            double[] divergence) {
        int stride = axis == Axis.X ? 1 : slab.nx();
        double perSpacing = 1 / pass.system().grid().spacing(axis);
        upper.shiftFrom(plane, axis, stride, pass.uniformRetardation());
        if (axis == Axis.X) {
            upper.closeRowEnds(slab.nx());
        }
        int from = slab.from() - stride;
        int end = slab.end();
        RowLoops.differences(plane, upper, difference, from - stride, end + stride);
        SlabRange.shift(difference, -stride, differenceBelow);
        HeldFaces.withinPlane(pass, slab, axis, plane, z, difference, differenceBelow);
        pass.slopes(differenceBelow, difference, slope, from, end + stride);
        HeldFaces.closeWithinPlane(slab, axis, difference);
        SlabRange.shift(slope, stride, slopeUpper);
        faces.loadWithin(pass, slab, axis, z);
        faces.fluxes(pass, axis, plane, upper, difference, slope, slopeUpper, flux, from, end);
        SlabRange.shift(flux, -stride, fluxBelow);
        if (axis == Axis.X) {
            RowLoops.divergence(fluxBelow, flux, perSpacing, divergence, slab.from(), end);
        } else {
            RowLoops.addDivergence(fluxBelow, flux, perSpacing, divergence, slab.from(), end);
        }
    }
}
