package org.voxtum.verify;

import java.util.Optional;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Field;
import org.voxtum.model.LocalKinetics;
import org.voxtum.solver.Simulation;

/**
 * A sphere of cells with receptors in a bath, in octant; v12's numbers.
 *
 * @param voxelsPerRadius R/h
 * @param receptors R_t [mol/m^3]
 */
record BindingSphere(int voxelsPerRadius, double receptors) {
    /** R [m]. */
    static final double RADIUS = 200e-6;

    /** phi. */
    static final double ACCESSIBLE = 0.24;

    /** D [m^2/s]. */
    static final double DIFFUSIVITY = 1.4e-11;

    /** c in the bath [mol/m^3]. */
    static final double OUTSIDE = 1e-4;

    SphereOctant octant() {
        return new SphereOctant(RADIUS, voxelsPerRadius);
    }

    Simulation simulation(
            Backend backend, double duration, double on, double off, double internalisation) {
        SphereOctant octant = octant();
        Field sites = Field.on(octant.grid());
        sites.fill(receptors);
        return new SoluteProblemBuilder(
                        PlainTissue.paint(octant.inBath(), "sphere", octant.within(1)).build())
                .bath(0, OUTSIDE)
                .material(1, ACCESSIBLE, DIFFUSIVITY)
                .kinetics(new LocalKinetics(Optional.of(sites), on, off, internalisation, 0, 0))
                .onGivenFlow(backend, duration);
    }
}
