package org.voxtum.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.fault.Fault;
import org.voxtum.format.VtiWriter;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;

/**
 * Writes the fields between two steps into {@code live/}. What the disk refuses ends the snapshots
 * and not the run.
 */
final class LiveWriter implements Checkpointer.Writing {
    private final AssembledCase run;
    private final RunFolder folder;
    private final LiveFolder live;
    private final FieldArrays arrays;
    private final Progress progress;
    private boolean failed;

    LiveWriter(AssembledCase run, RunFolder folder, Progress progress) {
        this.run = run;
        this.folder = folder;
        this.live = new LiveFolder(folder);
        this.arrays = new FieldArrays(run);
        this.progress = progress;
    }

    @Override
    public void write(Simulation simulation) {
        if (failed) {
            return;
        }
        try {
            publish(simulation);
        } catch (Fault refused) {
            if (refused.kind() != Fault.Kind.OUTPUT) {
                throw refused;
            }
            failed = true;
            live.clear();
            progress.warned("the run goes on without live snapshots: " + refused.getMessage());
        }
    }

    private void publish(Simulation simulation) {
        long steps = simulation.agents().stream().mapToLong(AgentState::steps).sum();
        double time = simulation.agents().stream().mapToDouble(AgentState::time).min().orElse(0);
        Path file = live.file(steps);
        VtiWriter.write(
                folder.disk(),
                file,
                run.source().grid(),
                time,
                arrays.of(simulation, false),
                notes(simulation));
        live.publish(file, time);
    }

    /** Agents take their steps one after the other: one may be ahead of the file's time. */
    private static Map<String, String> notes(Simulation simulation) {
        Map<String, String> notes = new TreeMap<>(Map.of("generator", "voxtum"));
        for (AgentState agent : simulation.agents()) {
            notes.put("TimeOf." + agent.agent().name(), Double.toString(agent.time()));
        }
        return notes;
    }
}
