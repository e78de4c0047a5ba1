package org.voxtum.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.EffectiveCase;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.fault.Fault;
import org.voxtum.format.SegmentValues;
import org.voxtum.format.VtpWriter;
import org.voxtum.solver.Simulation;
import org.voxtum.vessel.NetworkState;
import org.voxtum.vessel.SegmentState;

/** Runs a checked case into a folder. */
public final class Runner {
    private final AssembledCase run;
    private final RunFolder folder;
    private final Progress console;
    private final RunSummary summary;
    private final ReferenceBackend backend;

    private Runner(AssembledCase run, RunFolder folder, String version, Progress progress) {
        this.run = run;
        this.folder = folder;
        this.console = progress;
        this.backend = new ReferenceBackend(run.ledger());
        this.summary = new RunSummary(run, version, backend.description());
    }

    /** Where a run goes: a folder of its own name, or the one that the user names. */
    @FunctionalInterface
    public interface FolderClaim {
        /** Claims the folder. */
        RunFolder claim();
    }

    /**
     * Assembles and solves; the folder is claimed only when the case is known to be sound.
     *
     * @return the folder
     */
    public static RunFolder run(Case source, FolderClaim claim, String version, Progress progress) {
        MemoryPlan.refuseTooLarge(source, Runtime.getRuntime().maxMemory());
        AssembledCase run = Assembly.of(source);
        RunFolder folder = claim.claim();
        new Runner(run, folder, version, progress).run();
        return folder;
    }

    private void run() {
        try (RunLog log = new RunLog(folder.file("log.txt"), console)) {
            run(log);
        }
    }

    private void run(RunLog progress) {
        progress.assembled(folder.root(), run.source().grid().voxels(), run.notices());
        copyInputs();
        try {
            solve(progress);
        } catch (Fault fault) {
            progress.line("failed: " + fault.getMessage());
            summary.failed(fault.getMessage());
            summary.write(folder.file("run.json"));
            throw fault;
        }
    }

    private void copyInputs() {
        try {
            Files.copy(run.source().file(), folder.file("case.yaml"));
        } catch (IOException problem) {
            throw new Fault(
                    Fault.Kind.OUTPUT,
                    "cannot copy the case: " + problem,
                    folder.root().toString(),
                    "",
                    problem);
        }
        EffectiveCase.write(run.source(), folder.file("effective.yaml"));
        run.network().ifPresent(this::writeVessels);
        summary.write(folder.file("run.json"));
    }

    private void solve(Progress progress) {
        long start = System.nanoTime();
        try (Recorder recorder = new Recorder(run, folder, progress);
                Simulation simulation = new Simulation(run.problem(), backend, recorder)) {
            double pressureSeconds = (System.nanoTime() - start) / 1e9;
            long solving = System.nanoTime();
            recorder.start(simulation);
            simulation.run();
            double seconds = (System.nanoTime() - solving) / 1e9;
            if (!run.problem().agents().isEmpty()) {
                FrontPicture.write(
                        run, simulation, run.problem().duration(), folder.file("front.png"));
            }
            List<String> doubts = OpenFaces.doubts(simulation);
            doubts.forEach(progress::warned);
            summary.finished(run, simulation, pressureSeconds, seconds);
            summary.warned(doubts);
        }
        summary.write(folder.file("run.json"));
    }

    private void writeVessels(NetworkState state) {
        int n = state.segments().size();
        boolean[] perfused = new boolean[n];
        double[] pressure = new double[n];
        double[] flow = new double[n];
        for (int i = 0; i < n; i++) {
            SegmentState segment = state.segments().get(i);
            perfused[i] = segment.perfused();
            pressure[i] = (segment.fromPressure() + segment.toPressure()) / 2;
            flow[i] = segment.flow();
        }
        List<SegmentValues> values = new ArrayList<>();
        values.add(SegmentValues.perfused(perfused));
        values.add(SegmentValues.of("pressure", "Pa", pressure));
        values.add(SegmentValues.of("flow", "m^3/s", flow));
        VtpWriter.write(folder.file("vessels.vtp"), state.network(), values);
    }
}
