package org.voxtum.run;

import org.voxtum.solver.AgentState;
import org.voxtum.solver.PressureSolution;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/**
 * Passes on to the recorder what a simulation tells, and decides between two steps whether to write
 * a checkpoint and whether to stop.
 */
final class Checkpointer implements SimulationListener {
    /** How much longer than the longest so far the next checkpoint may take. */
    private static final double SPARE = 1.5;

    private final SimulationListener recorder;
    private final RunControl control;
    private final double every;
    private final Writing writing;
    private double pressureAt;
    private double lastCheckpoint;
    private double lastAsked;
    private double longestWay;
    private double longestCheckpoint;
    private Ending ending;

    /** Writes a checkpoint. */
    @FunctionalInterface
    interface Writing {
        /** Writes the state of a simulation. */
        void write(Simulation simulation);
    }

    /**
     * A watch over one simulation.
     *
     * @param every wall-clock time between checkpoints [s]
     */
    Checkpointer(SimulationListener recorder, RunControl control, double every, Writing writing) {
        this.recorder = recorder;
        this.control = control;
        this.every = every;
        this.writing = writing;
    }

    @Override
    public void onPressure(PressureSolution flow) {
        pressureAt = control.seconds();
        recorder.onPressure(flow);
    }

    @Override
    public void onStep(AgentState agent, StepRecord step) {
        recorder.onStep(agent, step);
    }

    @Override
    public void onReport(Simulation simulation, double time) {
        recorder.onReport(simulation, time);
    }

    /** When the pressure was there, on the run's clock [s]. */
    double pressureAt() {
        return pressureAt;
    }

    /** Starts the clocks; a run that is new writes a checkpoint before its first step. */
    void begin(Simulation simulation, boolean isNew) {
        lastCheckpoint = control.seconds();
        if (isNew) {
            write(simulation);
        }
        lastAsked = control.seconds();
    }

    @Override
    public boolean continues(Simulation simulation) {
        double now = control.seconds();
        longestWay = Math.max(longestWay, now - lastAsked);
        ending = control.asked();
        if (ending == null && control.isTooLong(longestWay + SPARE * longestCheckpoint)) {
            ending = Ending.WALL_CLOCK;
        }
        if (ending != null || now - lastCheckpoint >= every) {
            write(simulation);
        }
        lastAsked = control.seconds();
        return ending == null && recorder.continues(simulation);
    }

    private void write(Simulation simulation) {
        double start = control.seconds();
        writing.write(simulation);
        lastCheckpoint = control.seconds();
        longestCheckpoint = Math.max(longestCheckpoint, lastCheckpoint - start);
    }

    /** Why the simulation was stopped; null where it was not. */
    Ending ending() {
        return ending;
    }
}
