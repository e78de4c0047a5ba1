package org.voxtum.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseReader;
import org.voxtum.fault.Fault;
import org.voxtum.format.AtomicFile;
import org.voxtum.format.FileStamp;

/** Finds what to go on from, holds inputs and outputs to it, and cuts the folder back to it. */
final class Resumption {
    private final RunFolder folder;
    private final CheckpointStore.Sound checkpoint;

    private Resumption(RunFolder folder, CheckpointStore.Sound checkpoint) {
        this.folder = folder;
        this.checkpoint = checkpoint;
    }

    /**
     * The newest sound checkpoint, whose inputs and outputs are as they were; nothing is changed.
     *
     * @param said is told of damaged checkpoints
     */
    static Resumption of(RunFolder folder, RunParts parts, Consumer<String> said) {
        CheckpointStore store = new CheckpointStore(folder, parts.blockBytes());
        Resumption resumption = new Resumption(folder, store.newestSound(said));
        InputHashes.requireSame(resumption.header().inputs());
        resumption.requireOutputs();
        return resumption;
    }

    CheckpointStore.Sound checkpoint() {
        return checkpoint;
    }

    CheckpointHeader header() {
        return checkpoint.header();
    }

    /**
     * The case with the changes that it was read with; the environment must name the same files.
     *
     * @param allowsCode whether its kinetics may be loaded
     */
    Case readCase(boolean allowsCode) {
        Case source =
                CaseReader.read(Path.of(header().caseFile()), header().sets())
                        .allowingCode(allowsCode);
        for (Path file : source.inputs()) {
            if (!header().inputs().containsKey(file.toString())) {
                throw new Fault(
                        Fault.Kind.INPUT,
                        "the case now names an input that this run did not have",
                        file.toString(),
                        "set the environment variables in its paths as they were");
            }
        }
        return source;
    }

    private void requireOutputs() {
        header().files().forEach(this::requireWhole);
        header().recorded().series().forEach(each -> requireWhole(each.file(), each.stamp()));
        for (Map.Entry<String, FileStamp> table : header().recorded().tables().entrySet()) {
            Path file = folder.file(table.getKey());
            require(file, FileStamp.ofStart(file, table.getValue().bytes()), table.getValue());
        }
    }

    private void requireWhole(String name, FileStamp stamp) {
        Path file = folder.file(name);
        require(file, FileStamp.of(file), stamp);
    }

    private static void require(Path file, FileStamp now, FileStamp then) {
        if (!now.equals(then)) {
            throw new Fault(
                    Fault.Kind.INPUT,
                    file.getFileName() + " was changed after it was written",
                    file.toString(),
                    "put the file back as it was, or run the case anew into another folder");
        }
    }

    /** Removes what came after the checkpoint, and what a killed process was writing. */
    void cutFolder() {
        Set<Path> kept = new HashSet<>();
        header().recorded().series().forEach(each -> kept.add(folder.file(each.file())));
        List<Path> gone = new ArrayList<>();
        files(folder.root()).stream().filter(AtomicFile::isLeftOver).forEach(gone::add);
        files(folder.checkpoints()).stream().filter(AtomicFile::isLeftOver).forEach(gone::add);
        files(folder.fields()).stream().filter(f -> !kept.contains(f)).forEach(gone::add);
        gone.forEach(this::delete);
        new LiveFolder(folder).clear();
    }

    private void delete(Path file) {
        try {
            folder.disk().delete(file);
        } catch (IOException problem) {
            throw unusable(file, problem);
        }
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException problem) {
            throw unusable(directory, problem);
        }
    }

    private static Fault unusable(Path file, IOException problem) {
        return new Fault(
                Fault.Kind.OUTPUT,
                "cannot cut the run folder back: " + problem.getMessage(),
                file.toString(),
                "check the folder's permissions",
                problem);
    }
}
