package org.voxtum.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceProfile;
import org.voxtum.compute.Precision;
import org.voxtum.fault.Fault;
import org.voxtum.format.FileStamp;
import org.voxtum.solver.OxygenSolution;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationState;
import org.voxtum.vessel.NetworkState;

/** Solves one assembled case into its folder, from the start or from a checkpoint. */
final class RunJob {
    private final AssembledCase run;
    private final RunFolder folder;
    private final RunSession session;
    private final RunParts parts;
    private final BackendChoice choice;

    /** The least precise numbers that this run was computed with so far. */
    private Precision coarsest;

    private final RunLog log;
    private final Backend backend;
    private final RunSummary summary;
    private final CheckpointStore store;
    private final RunControl control;
    private RunOrigin origin;
    private double pressureSeconds;
    private double transportBefore;
    private double transportSince;
    private long peakBefore;

    RunJob(
            AssembledCase run,
            RunFolder folder,
            RunSession session,
            RunParts parts,
            OpenBackend open,
            RunLog log) {
        this.run = run;
        this.folder = folder;
        this.session = session;
        this.parts = parts;
        this.log = log;
        this.choice = open.choice();
        this.coarsest = choice.precision();
        this.backend = open.backend();
        backend.onSilence(this::tell);
        this.summary = new RunSummary(run, session.version(), backend.properties());
        summary.planned(open.memory());
        this.store = new CheckpointStore(folder, parts.blockBytes());
        this.control = session.control();
    }

    /** Says in the log and in run.json what made the work fail, as far as they can be written. */
    RunOutcome guarded(Supplier<RunOutcome> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error failure) {
            tell(failure);
            throw failure;
        }
    }

    private void tell(Throwable failure) {
        try {
            String words = failure instanceof Fault ? failure.getMessage() : failure.toString();
            log.line("failed: " + words);
            summary.failed(words);
            summary.write(folder);
        } catch (RuntimeException alsoUnwritable) {
            failure.addSuppressed(alsoUnwritable);
        }
    }

    RunOutcome run(RunOrigin from) {
        origin = from;
        summary.madeFrom(origin, choice);
        summary.write(folder);
        double start = control.seconds();
        try (RunTables tables = RunTables.create(folder)) {
            Recorder recorder = new Recorder(run, folder, tables, log);
            Checkpointer watch = watch(recorder);
            try (Simulation simulation = new Simulation(run.problem(), backend, watch)) {
                pressureSeconds = watch.pressureAt() - start;
                double seconds = control.seconds() - watch.pressureAt();
                simulation.oxygen().ifPresent(oxygen -> solved(oxygen, seconds));
                return transport(simulation, recorder, watch, true);
            }
        }
    }

    /** Tells how oxygen was solved and adds the blood's to vessels.vtp. */
    private void solved(OxygenSolution oxygen, double seconds) {
        summary.oxygen(oxygen, seconds);
        log.line(
                String.format(
                        Locale.ROOT,
                        "oxygen: %d sweeps, %d iterations, supply less consumption %.1e",
                        oxygen.sweeps(),
                        oxygen.iterations(),
                        oxygen.balance().error()));
        if (oxygen.blood().isPresent()) {
            NetworkState network = run.network().orElseThrow();
            Map<String, FileStamp> files = new LinkedHashMap<>(origin.files());
            files.put("vessels.vtp", VesselsFile.write(folder, network, oxygen.blood()));
            origin = origin.with(files);
        }
    }

    RunOutcome goOn(CheckpointStore.Sound from) {
        CheckpointHeader header = from.header();
        origin =
                new RunOrigin(
                        header.sets(),
                        Optional.of(header.steps()).filter(s -> !s.isEmpty()).map(Path::of),
                        header.inputs(),
                        header.files());
        pressureSeconds = header.pressureSeconds();
        transportBefore = header.transportSeconds();
        peakBefore = header.peakBytes();
        Precision begun = BackendChoice.precision(header.precision());
        coarsest = begun == Precision.SINGLE ? begun : coarsest;
        summary.madeFrom(origin, choice);
        summary.write(folder);
        log.resumed(header.time());
        warnOfOtherBits(header);
        try (RunTables tables = RunTables.goOn(folder, header.recorded().tables())) {
            Recorder recorder = new Recorder(run, folder, tables, log);
            recorder.goOn(header.recorded());
            Checkpointer watch = watch(recorder);
            try (Simulation simulation =
                    new Simulation(run.problem(), backend, watch, from.file().state(), coarsest)) {
                double seconds = control.seconds() - watch.pressureAt();
                simulation.oxygen().ifPresent(oxygen -> summary.oxygen(oxygen, seconds));
                return transport(simulation, recorder, watch, false);
            }
        }
    }

    private void warnOfOtherBits(CheckpointHeader header) {
        String then = header.version() + ", " + header.backend() + ", " + header.precision();
        String now = session.version() + ", " + choice.name() + ", " + choice.precision().label();
        if (!now.equals(then)) {
            log.warned(
                    "the run was begun with "
                            + then
                            + " and goes on with "
                            + now
                            + "; the result is not bit for bit that of one run");
        }
    }

    private Checkpointer watch(Recorder recorder) {
        return new Checkpointer(
                session.live() ? snapshots(recorder) : recorder,
                control,
                run.source().run().checkpointEvery(),
                simulation -> checkpoint(simulation, recorder));
    }

    private LiveSnapshots snapshots(Recorder recorder) {
        return new LiveSnapshots(recorder, control, new LiveWriter(run, folder, log));
    }

    private RunOutcome transport(
            Simulation simulation, Recorder recorder, Checkpointer watch, boolean isNew) {
        transportSince = control.seconds();
        origin.steps().map(StepsFile::read).ifPresent(simulation::follow);
        watch.begin(simulation, isNew);
        recorder.start(simulation);
        return simulation.run() ? finish(simulation) : stop(simulation, watch.ending());
    }

    private void checkpoint(Simulation simulation, Recorder recorder) {
        double start = control.seconds();
        SimulationState state = simulation.state();
        CheckpointHeader header =
                new CheckpointHeader(
                        session.version(),
                        choice.name(),
                        coarsest.label(),
                        run.source().file().toString(),
                        origin.sets(),
                        origin.steps().map(Path::toString).orElse(""),
                        origin.inputs(),
                        state.time(),
                        pressureSeconds,
                        transportSeconds(),
                        peakBytes(),
                        origin.files(),
                        recorder.recorded());
        log.checkpointed(store.write(header, state), state.time(), control.seconds() - start);
    }

    private double transportSeconds() {
        return transportBefore + control.seconds() - transportSince;
    }

    private long peakBytes() {
        return Math.max(peakBefore, run.ledger().peakBytes());
    }

    /** What was learnt of the device on the way. */
    private void profile() {
        summary.device(backend.properties());
        Optional<DeviceProfile> profile = backend.profile();
        profile.ifPresent(summary::profiled);
        profile.ifPresent(log::profiled);
        if (profile.isEmpty() && session.backend().options().profiles()) {
            log.warned("--profile times the kernels of an OpenCL device; this run used none");
        }
    }

    private RunOutcome stop(Simulation simulation, Ending why) {
        double time = simulation.state().time();
        log.line("stopped by " + why.words() + " at " + time + " s");
        summary.stopped(why, time);
        profile();
        summary.write(folder);
        return new RunOutcome(folder.root(), why, time);
    }

    private RunOutcome finish(Simulation simulation) {
        LiveFolder live = new LiveFolder(folder);
        live.withdraw();
        double end = run.problem().duration();
        double seconds = transportSeconds();
        parts.picture().write(run, simulation, end, folder);
        List<String> doubts = Doubts.ofResult(run, simulation);
        doubts.forEach(log::warned);
        summary.finished(run, simulation, pressureSeconds, seconds, peakBytes());
        backend.peakDeviceBytes().ifPresent(summary::tookOfDevice);
        summary.warned(doubts);
        profile();
        summary.write(folder);
        store.clear();
        live.clear();
        return new RunOutcome(folder.root(), Ending.FINISHED, end);
    }
}
