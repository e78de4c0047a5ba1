package org.voxtum.run;

import java.util.List;
import java.util.Map;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.casefile.RunSpec;
import org.voxtum.casefile.Schedule;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.BudgetReport;
import org.voxtum.solver.PressureSolution;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;
import org.voxtum.solver.VesselBudget;

/** Writes what a simulation tells into the run folder: fields, tables, steps. */
final class Recorder implements SimulationListener {
    private final AssembledCase run;
    private final Progress progress;
    private final FieldWriter fields;
    private final MetricsWriter metrics;
    private final RunTables tables;
    private final List<Double> reportTimes;
    private final List<Double> fieldTimes;
    private PressureSolution flow;
    private boolean started;
    private boolean goesOn;

    /**
     * @param tables new ones, or those of a run that was stopped
     */
    Recorder(AssembledCase run, RunFolder folder, RunTables tables, Progress progress) {
        this.run = run;
        this.progress = progress;
        this.tables = tables;
        this.fields = new FieldWriter(run, folder);
        this.metrics = new MetricsWriter(run, tables);
        RunSpec spec = run.source().run();
        this.reportTimes = Schedule.every(spec.reportEvery(), spec.duration());
        this.fieldTimes = Schedule.every(spec.fieldsEvery(), spec.duration());
    }

    /** Goes on after what a run that was stopped has written. */
    void goOn(CheckpointHeader.Recorded before) {
        fields.goOn(before.series());
        metrics.goOn(before.largestContent());
        started = before.started();
        goesOn = true;
    }

    /** What is written so far, forced to the disk. */
    CheckpointHeader.Recorded recorded() {
        return new CheckpointHeader.Recorded(
                started, tables.force(), fields.series(), metrics.largestContent());
    }

    /** The first rows and fields, before any step. */
    void start(Simulation simulation) {
        if (started) {
            return;
        }
        fields.write(simulation, 0, false);
        metrics.report(simulation, 0);
        bookBudgets(simulation, 0);
        tables.flush();
        started = true;
    }

    @Override
    public void onPressure(PressureSolution solved) {
        flow = solved;
        if (!goesOn) {
            progress.pressureSolved(solved);
        }
    }

    @Override
    public void onStep(AgentState agent, StepRecord step) {
        tables.steps()
                .row(
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
            metrics.takeFlags().forEach(progress::flagged);
        }
        if (Schedule.contains(fieldTimes, time)) {
            fields.write(simulation, time, last);
        }
        tables.flush();
        progress.reported(simulation, time);
    }

    private void bookBudgets(Simulation simulation, double time) {
        for (Map.Entry<String, Double> term : flow.budget().entrySet()) {
            tables.budget().row(time, "", term.getKey(), term.getValue() * time, "m^3");
        }
        tables.budget().row(time, "", "error", flow.closure(), "1");
        List<AgentState> agents = simulation.agents();
        for (AgentState agent : agents) {
            BudgetReport report = simulation.budget(agent);
            String name = agent.agent().name();
            report.terms()
                    .forEach(
                            (term, amount) -> tables.budget().row(time, name, term, amount, "mol"));
            tables.budget().row(time, name, "content", report.content(), "mol");
            tables.budget().row(time, name, "error", report.error(), "1");
            VesselBudget.of(agent).ifPresent(vessels -> bookVessels(vessels, time, name));
            PlasmaBudget.of(run.source(), name, time, WallEntry.net(simulation, agent))
                    .ifPresent(plasma -> bookPlasma(plasma, time, name));
        }
    }

    private void bookVessels(VesselBudget vessels, double time, String agent) {
        vessels.terms()
                .forEach((term, amount) -> tables.budget().row(time, agent, term, amount, "mol"));
        tables.budget().row(time, agent, "vessels_stored", vessels.stored(), "mol");
        tables.budget().row(time, agent, "vessels_error", vessels.error(), "1");
    }

    private void bookPlasma(PlasmaBudget plasma, double time, String agent) {
        plasma.terms()
                .forEach((term, amount) -> tables.budget().row(time, agent, term, amount, "mol"));
        tables.budget().row(time, agent, "plasma_error", plasma.error(), "1");
    }
}
