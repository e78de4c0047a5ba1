package org.voxtum.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.voxtum.compute.DeviceProfile;
import org.voxtum.fault.Fault;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.PressureSolution;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/** log.txt: one line an event with its time, beside what the console shows. */
final class RunLog implements Progress, AutoCloseable {
    private final OutputStream out;
    private final Path file;
    private final Progress console;

    /** Starts the log, or goes on with one that is there. */
    RunLog(RunFolder folder, Progress console) {
        this.file = folder.file("log.txt");
        this.console = console;
        try {
            out = Files.exists(file) ? folder.disk().append(file) : folder.disk().create(file);
        } catch (IOException problem) {
            throw unwritable(problem);
        }
    }

    @Override
    public void assembled(Path folder, long voxels, double duration, List<String> notices) {
        line(voxels + " voxels");
        notices.forEach(this::line);
        console.assembled(folder, voxels, duration, notices);
    }

    @Override
    public void computesOn(String device, String why) {
        line("computes on " + device + (why.isEmpty() ? "" : " (" + why + ")"));
        console.computesOn(device, why);
    }

    @Override
    public void pressureSolved(PressureSolution flow) {
        if (flow.report() != null) {
            line(
                    "pressure: "
                            + flow.report().iterations()
                            + " iterations, residuals "
                            + flow.report().history());
        }
        line("fluid budget [m^3/s] " + flow.budget() + ", closure " + flow.closure());
        console.pressureSolved(flow);
    }

    @Override
    public void stepped(AgentState agent, SimulationListener.StepRecord step) {
        if (step.repeats() > 0) {
            line(
                    String.format(
                            Locale.ROOT,
                            "%s at %.6g s: a step of %.4g s was repeated %d times to stay positive",
                            agent.agent().name(),
                            step.time(),
                            step.seconds(),
                            step.repeats()));
        }
        console.stepped(agent, step);
    }

    @Override
    public void reported(Simulation simulation, double time) {
        for (AgentState agent : simulation.agents()) {
            line(
                    String.format(
                            Locale.ROOT,
                            "report at %.6g s: %s has taken %d steps, budget closes to %.1e",
                            time,
                            agent.agent().name(),
                            agent.steps(),
                            simulation.budget(agent).error()));
        }
        console.reported(simulation, time);
    }

    @Override
    public void resumed(double time) {
        line(String.format(Locale.ROOT, "goes on from %.6g s", time));
        console.resumed(time);
    }

    @Override
    public void checkpointed(Path checkpoint, double time, double seconds) {
        line(
                String.format(
                        Locale.ROOT,
                        "checkpoint %s at %.6g s took %.3g s",
                        checkpoint.getFileName(),
                        time,
                        seconds));
        console.checkpointed(checkpoint, time, seconds);
    }

    @Override
    public void profiled(DeviceProfile profile) {
        console.profiled(profile);
    }

    @Override
    public void flagged(String sentence) {
        line("flag " + sentence);
    }

    @Override
    public void warned(String message) {
        line("warning: " + message);
        console.warned(message);
    }

    /** Writes one line. */
    void line(String text) {
        try {
            String line = Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + text + "\n";
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw unwritable(problem);
        }
    }

    private Fault unwritable(IOException problem) {
        return new Fault(
                Fault.Kind.OUTPUT,
                "cannot write the log: " + problem,
                file.toString(),
                "free some space on the disk",
                problem);
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException problem) {
            throw unwritable(problem);
        }
    }
}
