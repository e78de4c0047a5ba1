package org.voxtum.solver;

import java.util.ArrayList;
import java.util.List;

/**
 * Agents that take every step together: particles and then their cargo, two that bind to the same
 * receptors, or one agent alone. What binds and unbinds, for all of them at once, comes first and
 * last in a step, so that it is in balance at the end of one.
 */
final class Convoy {
    private final List<AgentRun> runs;

    /**
     * @param runs who binds for the others first
     */
    Convoy(List<AgentRun> runs) {
        this.runs = List.copyOf(runs);
    }

    double time() {
        return runs.get(0).state().time;
    }

    /** Length of the step that all can take [s]. */
    double seconds(StepPlan plan, double next) {
        return runs.stream()
                .mapToDouble(run -> run.choose(plan, next).seconds())
                .min()
                .orElseThrow();
    }

    /** Takes one step to a time or on the way there. */
    void step(StepPlan plan, double next, SimulationListener listener) {
        double seconds = seconds(plan, next);
        List<StepController.Choice> choices = new ArrayList<>();
        for (AgentRun run : runs) {
            boolean implicit = run.choose(plan, next).implicit();
            choices.add(new StepController.Choice(seconds, implicit));
        }
        runs.forEach(run -> run.expose(seconds));
        runs.forEach(run -> run.before(seconds));
        for (int i = 0; i < runs.size(); i++) {
            runs.get(i).transport(choices.get(i));
        }
        for (int i = runs.size() - 1; i >= 0; i--) {
            runs.get(i).after(choices.get(i));
        }
        runs.forEach(run -> run.expose(seconds));
        for (int i = 0; i < runs.size(); i++) {
            runs.get(i).land(choices.get(i), next, listener);
        }
    }

    /** Begins an interval at whose end all of the group meet. */
    void begin(double seconds) {
        runs.forEach(run -> run.begin(seconds));
    }

    /** Ends it. */
    void end() {
        runs.forEach(AgentRun::end);
    }
}
