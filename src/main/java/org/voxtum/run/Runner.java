package org.voxtum.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.EffectiveCase;
import org.voxtum.fault.Fault;
import org.voxtum.format.AtomicFile;
import org.voxtum.format.FileStamp;

/** Runs a checked case into a folder, or goes on with a folder where a run was stopped. */
public final class Runner {
    private final RunSession session;
    private final RunParts parts;

    private Runner(RunSession session, RunParts parts) {
        this.session = session;
        this.parts = parts;
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
     * @param source the case
     * @param sets the changes it was read with, which a later resume applies too
     * @param steps table of steps to take instead of choosing them
     * @throws org.voxtum.fault.Fault of any kind; the folder keeps its last checkpoint
     */
    public static RunOutcome run(
            Case source,
            List<String> sets,
            Optional<Path> steps,
            FolderClaim claim,
            RunSession session) {
        return new Runner(session, RunParts.usual()).start(source, sets, steps, claim);
    }

    /**
     * Goes on from the newest sound checkpoint of a run folder.
     *
     * @throws org.voxtum.fault.Fault INPUT where an input or an output was changed or no checkpoint
     *     is sound; USAGE where the folder is none of a run or in use; and as above
     */
    public static RunOutcome resume(Path root, RunSession session) {
        return new Runner(session, RunParts.usual()).goOn(root);
    }

    /** {@link #run} made of other parts. */
    static RunOutcome run(
            Case source,
            List<String> sets,
            Optional<Path> steps,
            FolderClaim claim,
            RunSession session,
            RunParts parts) {
        return new Runner(session, parts).start(source, sets, steps, claim);
    }

    /** {@link #resume} made of other parts. */
    static RunOutcome resume(Path root, RunSession session, RunParts parts) {
        return new Runner(session, parts).goOn(root);
    }

    private RunOutcome start(
            Case source, List<String> sets, Optional<Path> given, FolderClaim claim) {
        Optional<Path> steps = given.map(file -> file.toAbsolutePath().normalize());
        steps.ifPresent(StepsFile::read); // a wrong one leaves no folder
        BackendChoice choice = parts.backends().apply(session.backend());
        PlannedMemory memory = PlannedMemory.fitting(source, choice);
        AssembledCase run = Necrosis.assemble(source, choice, memory, parts);
        RunOrigin origin = new RunOrigin(sets, steps, InputHashes.of(source, steps), Map.of());
        try (OpenBackend backend = OpenBackend.of(choice, memory, run.ledger())) {
            return start(run, origin, claim, backend);
        }
    }

    private RunOutcome start(
            AssembledCase run, RunOrigin origin, FolderClaim claim, OpenBackend backend) {
        RunFolder folder = claim.claim().on(parts.disk());
        try {
            return start(run, origin, folder, backend);
        } catch (Fault fault) {
            if (fault.kind() != Fault.Kind.CASE) {
                throw fault;
            }
            // what only the solver can tell is still a mistake of the case, and leaves no folder
            folder.discard();
            String file = run.source().file().toString();
            throw new Fault(fault.kind(), fault.getMessage(), file, "", fault);
        }
    }

    @SuppressWarnings("try") // the lock is held, not used
    private RunOutcome start(
            AssembledCase run, RunOrigin origin, RunFolder folder, OpenBackend backend) {
        try (RunLock lock = RunLock.take(folder.root());
                RunLog log = new RunLog(folder, session.progress())) {
            RunJob job = job(run, folder, backend, log);
            return job.guarded(() -> job.run(origin.with(copyInputs(run, folder))));
        }
    }

    private RunJob job(AssembledCase run, RunFolder folder, OpenBackend backend, RunLog log) {
        log.assembled(
                folder.root(),
                run.source().grid().voxels(),
                run.problem().duration(),
                run.notices());
        run.warnings().forEach(log::warned);
        Doubts.ofCoefficients(run).forEach(log::warned);
        log.computesOn(backend.backend().description(), backend.choice().why());
        backend.backend().notices().forEach(log::warned);
        return new RunJob(run, folder, session, parts, backend, log);
    }

    private static Map<String, FileStamp> copyInputs(AssembledCase run, RunFolder folder) {
        Map<String, FileStamp> files = new LinkedHashMap<>();
        Path source = run.source().file();
        files.put(
                "case.yaml",
                AtomicFile.write(
                        folder.disk(), folder.file("case.yaml"), out -> Files.copy(source, out)));
        byte[] effective = EffectiveCase.text(run.source()).getBytes(StandardCharsets.UTF_8);
        files.put(
                "effective.yaml",
                AtomicFile.write(
                        folder.disk(), folder.file("effective.yaml"), out -> out.write(effective)));
        run.network()
                .ifPresent(
                        state ->
                                files.put(
                                        "vessels.vtp",
                                        VesselsFile.write(folder, state, Optional.empty())));
        return files;
    }

    @SuppressWarnings("try") // the lock is held, not used
    private RunOutcome goOn(Path root) {
        RunFolder folder = RunFolder.existing(root).on(parts.disk());
        if (RunSummary.isFinished(folder)) {
            return new RunOutcome(root, Ending.ALREADY_FINISHED, Double.NaN);
        }
        try (RunLock lock = RunLock.take(root)) {
            Resumption resumption = Resumption.of(folder, parts, session.progress()::warned);
            BackendChoice choice =
                    parts.backends().apply(session.backend().orAsBegun(resumption.header()));
            Case source = resumption.readCase(session.allowsCode());
            Necrosis.requireSame(source, choice, resumption.header());
            PlannedMemory memory = PlannedMemory.fitting(source, choice);
            AssembledCase run = Necrosis.assemble(source, choice, memory, parts);
            try (OpenBackend backend = OpenBackend.of(choice, memory, run.ledger());
                    RunLog log = new RunLog(folder, session.progress())) {
                RunJob job = job(run, folder, backend, log);
                return job.guarded(
                        () -> {
                            resumption.cutFolder();
                            return job.goOn(resumption.checkpoint());
                        });
            }
        }
    }
}
