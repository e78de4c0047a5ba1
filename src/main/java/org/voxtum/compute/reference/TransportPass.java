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
 * @param uniformRetardation whether every label has the same f
 * @param held concentrations held on the faces of the box, in the order of {@link Face}; not a
 *     number where none is
 */
record TransportPass(
        TransportSystem system,
        Field start,
        Field change,
        boolean diffusive,
        boolean uniformRetardation,
        double[] held) {

    static TransportPass of(
            TransportSystem system,
            Field start,
            Field change,
            double[] drivers,
            boolean diffusive) {
        double[] f = system.retardation();
        boolean uniform = Arrays.stream(f).allMatch(value -> value == f[0]);
        double[] held = new double[Face.values().length];
        for (Face face : Face.values()) {
            held[face.ordinal()] = system.heldConcentration(face, drivers);
        }
        return new TransportPass(system, start, change, diffusive, uniform, held);
    }

    Field storage() {
        return ReferenceField.of(system.storage());
    }

    Advection advection() {
        return system.advection();
    }

    Field conductivity(Axis axis) {
        return ReferenceField.of(
                axis == Axis.X
                        ? system.conductivityX()
                        : axis == Axis.Y ? system.conductivityY() : system.conductivityZ());
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

    /**
     * Concentration held on the lower or upper face of the box along an axis; NaN where none is.
     */
    double held(Axis axis, boolean upper) {
        return held[2 * axis.ordinal() + (upper ? 1 : 0)];
    }
}
