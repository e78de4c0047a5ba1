package org.voxtum.run;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.voxtum.fault.Fault;
import org.voxtum.solver.SimulationState;

/** The two newest checkpoints of a run folder; the older goes when a newer one is on the disk. */
final class CheckpointStore {
    private static final int KEPT = 2;
    private static final String END = ".checkpoint";
    private final RunFolder folder;
    private final long blockBytes;

    CheckpointStore(RunFolder folder, long blockBytes) {
        this.folder = folder;
        this.blockBytes = blockBytes;
    }

    /**
     * A checkpoint whose checksums are right. Its state is read when it is needed and kept by
     * whoever reads it only, since it is as large as a part of the run.
     */
    record Sound(CheckpointHeader header, CheckpointFile file) {}

    /** Writes the next one and returns its file. */
    Path write(CheckpointHeader header, SimulationState state) {
        List<Path> before = newestFirst();
        long number = before.isEmpty() ? 1 : number(before.get(0)) + 1;
        Path file = folder.checkpoints().resolve(String.format(Locale.ROOT, "%06d", number) + END);
        new CheckpointFile(file).write(folder.disk(), header, state, blockBytes);
        before.stream().skip(KEPT - 1).forEach(this::delete);
        return file;
    }

    /**
     * The newest sound checkpoint.
     *
     * @param said is told of each newer one that is damaged
     * @throws Fault INPUT where there is none
     */
    Sound newestSound(Consumer<String> said) {
        List<Path> all = newestFirst();
        for (Path file : all) {
            try {
                CheckpointFile sound = new CheckpointFile(file);
                return new Sound(sound.verify(), sound);
            } catch (IOException | RuntimeException damage) {
                said.accept(
                        file + " is damaged (" + reason(damage) + "); trying the one before it");
            }
        }
        throw new Fault(
                Fault.Kind.INPUT,
                all.isEmpty() ? "there is no checkpoint" : "no checkpoint is sound",
                folder.root().resolve(RunFolder.CHECKPOINTS).toString(),
                "run the case anew, into another folder or with --force");
    }

    private static String reason(Exception damage) {
        return damage instanceof EOFException ? "it is cut short" : damage.getMessage();
    }

    /** Removes every checkpoint, as far as it can be done; a finished run needs none. */
    void clear() {
        try {
            newestFirst().forEach(this::delete);
            Files.deleteIfExists(folder.root().resolve(RunFolder.CHECKPOINTS));
        } catch (IOException | Fault stays) {
            return;
        }
    }

    private void delete(Path file) {
        try {
            folder.disk().delete(file);
        } catch (IOException problem) {
            throw new Fault(
                    Fault.Kind.OUTPUT,
                    "cannot remove an old checkpoint: " + problem.getMessage(),
                    file.toString(),
                    "check the folder's permissions",
                    problem);
        }
    }

    /** Whether a folder holds a checkpoint, sound or not. */
    static boolean isAny(Path checkpoints) {
        return !newestFirst(checkpoints).isEmpty();
    }

    private List<Path> newestFirst() {
        return newestFirst(folder.root().resolve(RunFolder.CHECKPOINTS));
    }

    private static List<Path> newestFirst(Path checkpoints) {
        if (!Files.isDirectory(checkpoints)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(checkpoints)) {
            List<Path> found = new ArrayList<>(files.filter(f -> number(f) > 0).toList());
            found.sort(Comparator.comparingLong(CheckpointStore::number).reversed());
            return found;
        } catch (IOException problem) {
            throw new Fault(
                    Fault.Kind.INPUT,
                    "cannot list the checkpoints: " + problem.getMessage(),
                    checkpoints.toString(),
                    "check the folder's permissions",
                    problem);
        }
    }

    /** 0 for what is no checkpoint. */
    private static long number(Path file) {
        String name = file.getFileName().toString();
        boolean numbered = name.matches("\\d{1,15}\\" + END);
        return numbered ? Long.parseLong(name.substring(0, name.length() - END.length())) : 0;
    }
}
