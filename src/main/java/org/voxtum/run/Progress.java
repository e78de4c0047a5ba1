package org.voxtum.run;

import java.nio.file.Path;
import java.util.List;
import org.voxtum.compute.DeviceProfile;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.PressureSolution;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/** Told how a run goes, to show it. */
public interface Progress {
    /**
     * The case is ready to solve.
     *
     * @param folder the run folder
     * @param voxels number of voxels
     * @param duration model time at the end [s]
     * @param notices what a user should know
     */
    default void assembled(Path folder, long voxels, double duration, List<String> notices) {}

    /**
     * The device is open.
     *
     * @param device one line that names it
     * @param why why it was chosen; empty where the user named it
     */
    default void computesOn(String device, String why) {}

    /** The pressure is solved. */
    default void pressureSolved(PressureSolution flow) {}

    /** A step was accepted. */
    default void stepped(AgentState agent, SimulationListener.StepRecord step) {}

    /** Every agent has reached a report. */
    default void reported(Simulation simulation, double time) {}

    /** The run goes on from a checkpoint at a model time [s]. */
    default void resumed(double time) {}

    /**
     * A checkpoint is on the disk.
     *
     * @param checkpoint its file
     * @param time model time [s]
     * @param seconds wall-clock time that it took [s]
     */
    default void checkpointed(Path checkpoint, double time, double seconds) {}

    /** Where the time of the device went, where the user asked for it. */
    default void profiled(DeviceProfile profile) {}

    /** Some metrics of a report carry a flag; goes to the log only. */
    default void flagged(String sentence) {}

    /** Something in the result must be read with care. */
    default void warned(String message) {}
}
