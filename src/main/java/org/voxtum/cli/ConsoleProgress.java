package org.voxtum.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.voxtum.compute.DeviceProfile;
import org.voxtum.run.ClockText;
import org.voxtum.run.Progress;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.PressureSolution;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/** Says how a run goes: a live line on a terminal, plain lines elsewhere. */
final class ConsoleProgress implements Progress {
    private static final long LIVE_EVERY = 200_000_000L;
    private final Console console;
    private double duration;
    private long voxels;
    private double firstTime;
    private long solvingSince;
    private long lastLine;
    private int lastPercent;
    private long stages;

    ConsoleProgress(Console console) {
        this.console = console;
    }

    @Override
    public void assembled(Path folder, long count, double end, List<String> notices) {
        voxels = count;
        duration = end;
        console.say(String.format(Locale.ROOT, "%s: %,d voxels", folder, count));
        for (String notice : notices) {
            console.say("  " + notice);
        }
    }

    @Override
    public void computesOn(String device, String why) {
        console.say("  on " + device + (why.isEmpty() ? "" : "; " + why));
    }

    @Override
    public void pressureSolved(PressureSolution flow) {
        solvingSince = System.nanoTime();
        if (flow.report() != null) {
            console.say(
                    String.format(
                            Locale.ROOT,
                            "  pressure: %d iterations, residual %.1e, budget closes to %.1e",
                            flow.report().iterations(),
                            flow.report().residual(),
                            flow.closure()));
        }
    }

    @Override
    public void resumed(double time) {
        solvingSince = System.nanoTime();
        firstTime = time;
        console.say("  goes on from " + ClockText.of(time) + " of " + ClockText.of(duration));
    }

    @Override
    public void stepped(AgentState agent, SimulationListener.StepRecord step) {
        stages += step.stages();
        long now = System.nanoTime();
        if (console.isLive() && now - lastLine > LIVE_EVERY) {
            lastLine = now;
            console.live(line(agent.time()));
        }
    }

    @Override
    public void reported(Simulation simulation, double time) {
        int percent = (int) (100 * time / duration);
        if (!console.isLive() && (percent >= lastPercent + 10 || percent == 100)) {
            lastPercent = percent;
            console.say("  " + line(time));
        }
        if (console.isLive() && percent == 100) {
            console.live("");
        }
    }

    @Override
    public void profiled(DeviceProfile profile) {
        ProfileTable.lines(profile).forEach(console::say);
    }

    @Override
    public void warned(String message) {
        console.warn(message);
    }

    private String line(double time) {
        double seconds = (System.nanoTime() - solvingSince) / 1e9;
        double share = time / duration;
        double done = share - firstTime / duration;
        double left = done > 0 ? seconds * (1 - share) / done : 0;
        return String.format(
                Locale.ROOT,
                "%3.0f %%  %s of %s  %.0f Mvoxel-stages/s  %s left",
                100 * share,
                ClockText.of(time),
                ClockText.of(duration),
                stages * (double) voxels / Math.max(seconds, 1e-3) / 1e6,
                ClockText.of(left));
    }
}
