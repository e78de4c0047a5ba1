package org.voxtum.run;

import org.voxtum.solver.AgentState;
import org.voxtum.solver.PressureSolution;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/**
 * Passes on to the recorder what a simulation tells, and decides between two steps whether those
 * who look on get a snapshot. It only reads, so that the run keeps every bit.
 */
final class LiveSnapshots implements SimulationListener {
    /** Wall-clock time from one snapshot to the next at least [s]. */
    private static final double LEAST_PAUSE = 2;

    /** The pause in times of what the last one took: they slow a run by 5 % at most. */
    private static final double PAUSES = 20;

    private final SimulationListener recorder;
    private final RunControl control;
    private final Checkpointer.Writing writing;
    private double next;

    /** Snapshots of one simulation; the first comes a pause after its pressure is solved. */
    LiveSnapshots(SimulationListener recorder, RunControl control, Checkpointer.Writing writing) {
        this.recorder = recorder;
        this.control = control;
        this.writing = writing;
    }

    @Override
    public void onPressure(PressureSolution flow) {
        recorder.onPressure(flow);
        next = control.seconds() + LEAST_PAUSE;
    }

    @Override
    public void onStep(AgentState agent, StepRecord step) {
        recorder.onStep(agent, step);
    }

    @Override
    public void onReport(Simulation simulation, double time) {
        recorder.onReport(simulation, time);
    }

    @Override
    public boolean continues(Simulation simulation) {
        double start = control.seconds();
        if (start >= next) {
            writing.write(simulation);
            double end = control.seconds();
            next = end + Math.max(LEAST_PAUSE, PAUSES * (end - start));
        }
        return recorder.continues(simulation);
    }
}
