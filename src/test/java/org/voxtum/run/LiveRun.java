package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.voxtum.format.PvdReader;
import org.voxtum.format.PvdWriter;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.SimulationListener;

/** A small run with snapshots, beside which a reader looks at them after every step. */
final class LiveRun extends SmallRun {
    /** What the reader found in the list, each once. */
    final List<PvdWriter.Entry> seen = new ArrayList<>();

    private final Path folder;

    LiveRun(Path folder, SmallRun like) {
        super(like.file, like.sets);
        this.folder = folder;
        this.backend = like.backend;
        this.live = true;
    }

    RunOutcome run() {
        return run(folder);
    }

    @Override
    public void stepped(AgentState agent, SimulationListener.StepRecord step) {
        super.stepped(agent, step);
        Path list = folder.resolve("live/live.pvd");
        if (Files.exists(list)) {
            read(PvdReader.read(list));
        }
    }

    /** What was listed a snapshot ago can still be read. */
    private void read(List<PvdWriter.Entry> listed) {
        assertThat(listed).hasSize(1);
        if (!seen.contains(listed.get(0))) {
            assertThat(listed.get(0).file()).exists();
            if (!seen.isEmpty()) {
                assertThat(seen.get(seen.size() - 1).file()).exists();
            }
            seen.add(listed.get(0));
        }
    }
}
