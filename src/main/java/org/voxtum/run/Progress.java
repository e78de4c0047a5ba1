package org.voxtum.run;

import java.nio.file.Path;
import java.util.List;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.PressureSolution;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/** Told how a run goes, to show it. */
public interface Progress {
    /** The case is ready to solve. */
    default void assembled(Path folder, long voxels, List<String> notices) {}

    /** The pressure is solved. */
    default void pressureSolved(PressureSolution flow) {}

    /** A step was accepted. */
    default void stepped(AgentState agent, SimulationListener.StepRecord step) {}

    /** Every agent has reached a report. */
    default void reported(Simulation simulation, double time) {}

    /** Something in the result must be read with care. */
    default void warned(String message) {}
}
