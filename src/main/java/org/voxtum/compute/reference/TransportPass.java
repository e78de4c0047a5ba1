package org.voxtum.compute.reference;

import java.util.Arrays;
import org.voxtum.compute.Advection;
import org.voxtum.compute.TransportSystem;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;

/**
 * What one pass over the voxels computes fluxes of.
 *
 * @param system coefficients
 * @param start concentration [mol/m^3]
 * @param change what is added to it, or null [mol/m^3]
 * @param diffusive whether diffusion counts
 * @param uniformRetardation whether f is the same everywhere
 * @param held concentrations held on the faces of the box, in the order of {@link Face}; not a
 *     number where none is
 */
record TransportPass(
        TransportSystem system,
        Field start,
        Field change,
        boolean diffusive,
        boolean uniformRetardation,
        double[][] held) {

    static TransportPass of(
            TransportSystem system,
            Field start,
            Field change,
            double[] drivers,
            boolean diffusive) {
        double[][] held = new double[Face.values().length][];
        for (Face face : Face.values()) {
            held[face.ordinal()] = system.heldConcentrations(face, drivers);
        }
        return new TransportPass(
                system, start, change, diffusive, system.retardation().uniform(), held);
    }

    Field storage() {
        return ReferenceField.of(system.storage());
    }

    Advection advection() {
        return system.advection();
    }

    /** Copies k along each axis; one copy serves axes that share a field. */
    void loadConductivities(SlabRange slab, int z, double[][] out) {
        Field alongX = ReferenceField.of(system.conductivityX());
        Field alongY = ReferenceField.of(system.conductivityY());
        Field alongZ = ReferenceField.of(system.conductivityZ());
        slab.copy(alongX, z, SlabRange.HALO, out[0]);
        share(slab, alongY, alongX, z, out, 1);
        share(slab, alongZ, alongX, z, out, 2);
    }

    private static void share(
            SlabRange slab, Field field, Field first, int z, double[][] out, int axis) {
        if (field == first) {
            out[axis] = out[0];
            return;
        }
        if (out[axis] == out[0]) {
            out[axis] = new double[out[0].length];
        }
        slab.copy(field, z, SlabRange.HALO, out[axis]);
    }

    Field flux(Axis axis) {
        return ReferenceField.of(
                axis == Axis.X ? system.fluxX() : axis == Axis.Y ? system.fluxY() : system.fluxZ());
    }

    /** Half of the limited slope of each voxel; 0 where the advection has none. */
    void slopes(double[] below, double[] above, double[] out, int from, int end) {
        if (system.advection() == Advection.LIMITED) {
            RowLoops.limitedSlopes(below, above, out, from, end);
        } else {
            Arrays.fill(out, from, end, 0);
        }
    }

    /** Concentration held on a face of the box along an axis; null where none. */
    double[] held(Axis axis, boolean upper) {
        return held[2 * axis.ordinal() + (upper ? 1 : 0)];
    }
}
