package org.voxtum.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.Case;
import org.voxtum.compute.Backend;
import org.voxtum.grid.FieldLedger;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.TransportProblem;
import org.voxtum.solver.AgentRehearsal;
import org.voxtum.solver.PressureSolution;
import org.voxtum.solver.PressureSolver;
import org.voxtum.solver.StepForecast;

/**
 * What a case will cost once its pressure is solved: the very steps of a run, as long as none has
 * to be repeated, and the hours that follow from a few of them, which are taken and timed.
 *
 * @param preparing wall time of painting, rasterising and the pressure solve [s]
 * @param iterations of the pressure solve; 0 where none was needed
 * @param agents forecast of each agent, by name
 * @param tried what each agent's steps take, by name
 */
public record SolvedPlan(
        double preparing,
        int iterations,
        Map<String, StepForecast> agents,
        Map<String, TriedSteps> tried) {
    /**
     * Assembles the case, solves its pressure and tries some steps.
     *
     * @throws org.voxtum.fault.Fault as a run of the case
     */
    public static SolvedPlan of(Case source, BackendChoice choice) {
        PlannedMemory.fitting(source, choice);
        long start = System.nanoTime();
        FieldLedger ledger = new FieldLedger();
        AssembledCase run = Assembly.of(source, ledger);
        TransportProblem problem = run.problem();
        try (Backend backend = choice.open().apply(ledger)) {
            PressureSolution flow =
                    new PressureSolver(
                                    backend, problem.fluid(), problem.options().pressureTolerance())
                            .solve();
            double preparing = (System.nanoTime() - start) * 1e-9;
            Map<String, StepForecast> agents = new LinkedHashMap<>();
            Map<String, TriedSteps> tried = new LinkedHashMap<>();
            for (AgentCoefficients agent : problem.agents()) {
                try (AgentRehearsal rehearsal = new AgentRehearsal(backend, problem, flow, agent)) {
                    StepForecast steps = rehearsal.forecast();
                    agents.put(agent.name(), steps);
                    tried.put(agent.name(), TriedSteps.of(backend, rehearsal, steps));
                }
            }
            int iterations = flow.report() == null ? 0 : flow.report().iterations();
            return new SolvedPlan(preparing, iterations, agents, tried);
        }
    }

    /** Wall time of the whole run without what it writes [s]. */
    public double total() {
        return preparing + tried.values().stream().mapToDouble(TriedSteps::seconds).sum();
    }

    /** Lines to print. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "pressure solved in %d iterations; %s with what comes before it",
                        iterations,
                        ClockText.of(preparing)));
        agents.forEach((name, steps) -> lines.add(line(name, steps)));
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%s in all, told from steps tried here; reports and files not counted",
                        ClockText.of(total())));
        return lines;
    }

    private String line(String name, StepForecast steps) {
        return String.format(
                Locale.ROOT,
                "%s: %,d steps of %.3g to %.3g s, %,d of them implicit, %,d stages; %s",
                name,
                steps.steps(),
                steps.shortest(),
                steps.longest(),
                steps.implicitSteps(),
                steps.stages(),
                ClockText.of(tried.get(name).seconds()));
    }

    /** The same as numbers, for programs. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("preparing_s", preparing);
        facts.put("pressure_iterations", iterations);
        Map<String, Object> each = new LinkedHashMap<>();
        agents.forEach(
                (name, steps) -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("steps", steps.steps());
                    one.put("stages", steps.stages());
                    one.put("implicit_steps", steps.implicitSteps());
                    one.put("shortest_step_s", steps.shortest());
                    one.put("longest_step_s", steps.longest());
                    one.put("superstep_s", tried.get(name).superstep());
                    one.put("implicit_step_s", tried.get(name).implicitStep());
                    one.put("seconds", tried.get(name).seconds());
                    each.put(name, one);
                });
        facts.put("agents", each);
        facts.put("seconds", total());
        return facts;
    }
}
