package org.voxtum.run;

import java.util.List;
import java.util.Map;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.casefile.RunSpec;
import org.voxtum.casefile.Schedule;
import org.voxtum.format.CsvWriter;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.BudgetReport;
import org.voxtum.solver.PressureSolution;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/** Writes what a simulation tells into the run folder: fields, tables, steps. */
final class Recorder implements SimulationListener, AutoCloseable {
    private final AssembledCase run;
    private final Progress progress;
    private final FieldWriter fields;
    private final MetricsWriter metrics;
    private final CsvWriter budget;
    private final CsvWriter steps;
    private final List<Double> reportTimes;
    private final List<Double> fieldTimes;
    private PressureSolution flow;

    Recorder(AssembledCase run, RunFolder folder, Progress progress) {
        this.run = run;
        this.progress = progress;
        this.fields = new FieldWriter(run, folder);
        this.metrics = new MetricsWriter(run, folder);
        this.budget =
                CsvWriter.create(
                        folder.file("budget.csv"), "time_s", "agent", "term", "amount", "unit");
        this.steps =
                CsvWriter.create(
                        folder.file("steps.csv"),
                        "agent",
                        "time_s",
                        "dt_s",
                        "method",
                        "stages",
                        "repeats");
        RunSpec spec = run.source().run();
        this.reportTimes = Schedule.every(spec.reportEvery(), spec.duration());
        this.fieldTimes = Schedule.every(spec.fieldsEvery(), spec.duration());
    }

    /** The first rows and fields, before any step. */
    void start(Simulation simulation) {
        fields.write(simulation, 0, false);
        metrics.report(simulation, 0);
        bookBudgets(simulation, 0);
    }

    @Override
    public void onPressure(PressureSolution solved) {
        flow = solved;
        progress.pressureSolved(solved);
    }

    @Override
    public void onStep(AgentState agent, StepRecord step) {
        steps.row(
                agent.agent().name(),
                step.time(),
                step.seconds(),
                step.method(),
                step.stages(),
                step.repeats());
        progress.stepped(agent, step);
    }

    @Override
    public void onReport(Simulation simulation, double time) {
        boolean last = time >= run.problem().duration();
        if (Schedule.contains(reportTimes, time)) {
            metrics.report(simulation, time);
            bookBudgets(simulation, time);
        }
        if (Schedule.contains(fieldTimes, time)) {
            fields.write(simulation, time, last);
        }
        steps.flush();
        progress.reported(simulation, time);
    }

    private void bookBudgets(Simulation simulation, double time) {
        for (Map.Entry<String, Double> term : flow.budget().entrySet()) {
            budget.row(time, "", term.getKey(), term.getValue() * time, "m^3");
        }
        budget.row(time, "", "error", flow.closure(), "1");
        List<AgentState> agents = simulation.agents();
        for (AgentState agent : agents) {
            BudgetReport report = simulation.budget(agent);
            String name = agent.agent().name();
            report.terms().forEach((term, amount) -> budget.row(time, name, term, amount, "mol"));
            budget.row(time, name, "content", report.content(), "mol");
            budget.row(time, name, "error", report.error(), "1");
        }
        budget.flush();
    }

    @Override
    public void close() {
        metrics.close();
        budget.close();
        steps.close();
    }
}
