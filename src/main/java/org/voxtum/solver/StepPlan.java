package org.voxtum.solver;

/** Steps that are given instead of chosen, to compare backends or versions step by step. */
@FunctionalInterface
public interface StepPlan {
    /**
     * One step.
     *
     * @param seconds length [s], above 0
     * @param implicit whether it is an implicit one
     */
    record Step(double seconds, boolean implicit) {}

    /**
     * The step of an agent that begins at a time.
     *
     * @param agent its name
     * @param time model time [s]
     * @throws org.voxtum.fault.Fault INPUT where none is given
     */
    Step at(String agent, double time);
}
