package org.voxtum.solver;

import org.voxtum.compute.DeviceField;

/** What happens to an agent in place, beside each step of its transport. */
interface LocalProcess {
    /** Before a step of dt [s]. */
    default void before(double dt) {}

    /**
     * When a piece of the step stands.
     *
     * @param integral time integral of c over the piece
     * @param drivers time integrals of the drivers over it
     */
    default void accepted(DeviceField integral, double[] drivers) {}

    /** After the step. */
    default void after(double dt) {}
}
