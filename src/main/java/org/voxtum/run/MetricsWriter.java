package org.voxtum.run;

import org.voxtum.casefile.AssembledCase;
import org.voxtum.format.CsvWriter;
import org.voxtum.solver.Simulation;

/** Rows of metrics.csv and profiles.csv at every report. */
final class MetricsWriter implements AutoCloseable {
    private final AssembledCase run;
    private final CsvWriter metrics;

    MetricsWriter(AssembledCase run, RunFolder folder) {
        this.run = run;
        this.metrics =
                CsvWriter.create(
                        folder.file("metrics.csv"),
                        "time_s",
                        "agent",
                        "pool",
                        "region",
                        "quantity",
                        "value",
                        "unit",
                        "flag");
    }

    void report(Simulation simulation, double time) {
        simulation
                .agents()
                .forEach(
                        agent ->
                                metrics.row(
                                        time,
                                        agent.agent().name(),
                                        "plasma",
                                        "all",
                                        "mean",
                                        agent.agent().plasma().at(time),
                                        "mol/m^3",
                                        ""));
        metrics.flush();
    }

    AssembledCase run() {
        return run;
    }

    @Override
    public void close() {
        metrics.close();
    }
}
