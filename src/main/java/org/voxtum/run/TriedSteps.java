package org.voxtum.run;

import org.voxtum.compute.Backend;
import org.voxtum.solver.AgentRehearsal;
import org.voxtum.solver.StepForecast;

/**
 * Wall time of an agent's steps, told from a few that are taken: on the grid, with the kinetics and
 * on the device of the run.
 *
 * @param superstep of as many stages as the steps of the run have in the mean [s]
 * @param implicitStep of the longest of the run's steps [s]
 * @param seconds of all steps of the run [s]
 */
public record TriedSteps(double superstep, double implicitStep, double seconds) {
    private static final double BUDGET = 3;
    private static final int REPEATS = 3;
    private static final int FEWEST_STAGES = 3;

    /** Takes some steps; 0 for a kind of which the run takes none. */
    static TriedSteps of(Backend backend, AgentRehearsal agent, StepForecast run) {
        DeviceStopwatch watch = new DeviceStopwatch(backend);
        double superstep = run.supersteps() == 0 ? 0 : superstep(watch, agent, run);
        double implicit =
                run.implicitSteps() == 0
                        ? 0
                        : watch.settled(BUDGET, () -> agent.implicitStep(run.longest()));
        double all = run.supersteps() * superstep + run.implicitSteps() * implicit;
        return new TriedSteps(superstep, implicit, all);
    }

    /** Steps have whole numbers of stages: what lacks to the mean are stages alone. */
    private static double superstep(DeviceStopwatch watch, AgentRehearsal agent, StepForecast run) {
        double mean = (double) run.stages() / run.supersteps();
        int whole = (int) Math.max(FEWEST_STAGES, Math.round(mean));
        long[] taken = new long[1];
        agent.superstep(FEWEST_STAGES); // what is compiled or allocated first
        double step = watch.settled(BUDGET, () -> taken[0] = agent.superstep(whole));
        double stage = watch.median(REPEATS, agent::stage);
        return step + (mean - taken[0]) * stage;
    }
}
