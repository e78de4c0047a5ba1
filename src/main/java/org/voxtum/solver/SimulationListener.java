package org.voxtum.solver;

/** Told what a simulation does; must not change it. */
public interface SimulationListener {
    /** The pressure is solved. */
    default void onPressure(PressureSolution flow) {}

    /** A step was accepted. */
    default void onStep(AgentState agent, StepRecord step) {}

    /** Every agent has reached a report time. */
    default void onReport(Simulation simulation, double time) {}

    /**
     * Asked before every step and on the way to every report; no agent is inside a step then.
     *
     * @return false stops the run where it stands
     */
    default boolean continues(Simulation simulation) {
        return true;
    }

    /**
     * One row of steps.csv.
     *
     * @param time model time at the step's start [s]
     * @param seconds length [s]
     * @param method {@code superstep} or {@code implicit}
     * @param stages stages taken, repeats included
     * @param repeats how often it was repeated
     */
    record StepRecord(double time, double seconds, String method, long stages, long repeats) {}
}
