package org.voxtum.compute.reference;

import java.util.Arrays;
import org.voxtum.grid.Axis;

/** Fluxes along z from plane to plane; what the next plane needs again is kept. */
final class VerticalSweep {
    private final FacePlane faces;
    private double[] difference;
    private double[] nextDifference;
    private double[] slope;
    private double[] nextSlope;
    private double[] flux;
    private double[] nextFlux;

    VerticalSweep(int size, FacePlane faces) {
        this.faces = faces;
        difference = new double[size];
        nextDifference = new double[size];
        slope = new double[size];
        nextSlope = new double[size];
        flux = new double[size];
        nextFlux = new double[size];
    }

    /** Begins at the lowest plane: nothing flows through its lower faces. */
    void start(TransportPass pass, SlabRange slab, SlabPlane lowest, SlabPlane above) {
        int from = slab.from();
        int end = slab.end();
        Arrays.fill(flux, 0);
        Arrays.fill(nextDifference, 0);
        int at = slab.firstRow() * slab.nx();
        HeldFaces.below(pass.held(Axis.Z, false), at, lowest, from, end - from, nextDifference);
        RowLoops.differences(lowest, above, difference, from, end);
        pass.slopes(nextDifference, difference, slope, from, end);
    }

    /** Adds plane z's part of div F and moves on to the next plane. */
    void advance(
            TransportPass pass,
            SlabRange slab,
            SlabPlane own,
            SlabPlane upper,
            SlabPlane beyond,
            int z,
            double[] divergence) {
        int from = slab.from();
        int end = slab.end();
        double perSpacing = 1 / pass.system().grid().spacing(Axis.Z);
        RowLoops.differences(upper, beyond, nextDifference, from, end);
        boolean last = z + 2 == pass.start().shape().nz();
        if (last) {
            int at = slab.firstRow() * slab.nx();
            HeldFaces.above(pass.held(Axis.Z, true), at, upper, from, end - from, nextDifference);
        }
        pass.slopes(difference, nextDifference, nextSlope, from, end);
        if (last) {
            Arrays.fill(nextDifference, from, end, 0);
        }
        faces.loadAbove(pass, slab, z);
        faces.fluxes(pass, Axis.Z, own, upper, difference, slope, nextSlope, nextFlux, from, end);
        RowLoops.addDivergence(flux, nextFlux, perSpacing, divergence, from, end);
        exchange();
    }

    private void exchange() {
        double[] previous = difference;
        difference = nextDifference;
        nextDifference = previous;
        previous = slope;
        slope = nextSlope;
        nextSlope = previous;
        previous = flux;
        flux = nextFlux;
        nextFlux = previous;
    }
}
