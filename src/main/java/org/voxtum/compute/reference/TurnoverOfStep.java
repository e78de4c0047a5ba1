package org.voxtum.compute.reference;

import org.voxtum.compute.ReactionSystem;
import org.voxtum.compute.TurningReceptors;
import org.voxtum.physics.ReceptorTurnover;

/**
 * How receptors turn over in a step.
 *
 * @param turns whether they do; else their number stays
 * @param law without effect where it stays
 * @param dt of the step [s]
 */
record TurnoverOfStep(boolean turns, ReceptorTurnover law, double dt) {
    static TurnoverOfStep of(ReactionSystem system, double dt) {
        ReceptorTurnover none = new ReceptorTurnover(0, 0);
        ReceptorTurnover law = system.turning().map(TurningReceptors::law).orElse(none);
        return new TurnoverOfStep(system.turning().isPresent(), law, dt);
    }

    /** k_l dt, which asks for parts as binding does. */
    double fastness() {
        return law.loss() * dt;
    }

    /**
     * Over a part of the step.
     *
     * @param receptors R_t [mol/m^3]
     */
    ReceptorTurnover.Part part(double receptors, int parts) {
        return law.over(receptors, dt / parts);
    }

    /** Free receptors for those that cells took up with the bound: as many, or none. */
    double givenBack(double freed) {
        return turns ? 0 : freed;
    }
}
