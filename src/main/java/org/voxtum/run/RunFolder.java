package org.voxtum.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.voxtum.fault.Fault;
import org.voxtum.fault.RunRule;
import org.voxtum.format.Disk;

/**
 * The folder of one run and where things lie in it.
 *
 * @param root the folder
 * @param disk takes what is written into it
 */
public record RunFolder(Path root, Disk disk) {
    /** Name of the folder of checkpoints. */
    static final String CHECKPOINTS = "checkpoint";

    /** Name of the folder of snapshots. */
    static final String LIVE = "live";

    private static final int MOST_NUMBERS = 100_000;

    /** A folder on the system's disk. */
    public RunFolder(Path root) {
        this(root, Disk.ofSystem());
    }

    /** The same folder on another disk. */
    RunFolder on(Disk other) {
        return new RunFolder(root, other);
    }

    /** Claims {@code runs/NAME}, else {@code runs/NAME-2} and so on, by creating it. */
    public static RunFolder claim(Path runs, String name) {
        String safe = name.trim().replaceAll("[^A-Za-z0-9._-]+", "-");
        try {
            Files.createDirectories(runs);
            for (int number = 1; number < MOST_NUMBERS; number++) {
                Path root = runs.resolve(number == 1 ? safe : safe + "-" + number);
                if (create(root)) {
                    return new RunFolder(root);
                }
            }
        } catch (IOException problem) {
            throw unwritable(runs, problem);
        }
        throw new Fault(Fault.Kind.OUTPUT, "no free name for '" + safe + "'", "" + runs, "");
    }

    /**
     * Claims a folder that the user names.
     *
     * @param force moves an existing one aside
     */
    public static RunFolder claimExactly(Path root, boolean force) {
        try {
            if (root.getParent() != null) {
                Files.createDirectories(root.getParent());
            }
            if (create(root)) {
                return new RunFolder(root);
            }
            if (!force) {
                throw exists(new RunFolder(root));
            }
            if (Files.isDirectory(root)) {
                RunLock.take(root).close();
            }
            Files.move(root, aside(root));
            Files.createDirectory(root);
            return new RunFolder(root);
        } catch (IOException problem) {
            throw unwritable(root, problem);
        }
    }

    /** A run folder that is there; Fault USAGE where it is none. */
    public static RunFolder existing(Path root) {
        if (!Files.isDirectory(root)
                || !Files.exists(root.resolve("run.json"))
                        && !Files.isDirectory(root.resolve(CHECKPOINTS))) {
            throw RunRule.FOLDER_NONE.fault(root.toString());
        }
        return new RunFolder(root);
    }

    private static Fault exists(RunFolder folder) {
        String resume = folder.canGoOn() ? "; or go on with its run: " + folder.resumeLine() : "";
        return RunRule.FOLDER_EXISTS.fault(folder.root.toString(), resume);
    }

    private static boolean create(Path root) throws IOException {
        try {
            Files.createDirectory(root);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
    }

    private static Path aside(Path root) {
        for (int number = 1; ; number++) {
            Path target = root.resolveSibling(root.getFileName() + ".old-" + number);
            if (!Files.exists(target)) {
                return target;
            }
        }
    }

    private static Fault unwritable(Path path, IOException problem) {
        return RunRule.FOLDER_UNWRITABLE.fault(problem, path.toString(), problem);
    }

    /** Whether a process is at work in it, as far as its lock file tells. */
    public boolean isInUse() {
        return RunLock.isHeld(root);
    }

    /** Whether a run stopped here on its way and left something to go on from. */
    public boolean canGoOn() {
        return !isInUse() && CheckpointStore.isAny(root.resolve(CHECKPOINTS));
    }

    /** What goes on with the run when it is typed. */
    public String resumeLine() {
        return "voxtum resume " + shellWord(root.toString());
    }

    private static String shellWord(String text) {
        return text.matches("[A-Za-z0-9_./~+:@%-]+")
                ? text
                : "'" + text.replace("'", "'\\''") + "'";
    }

    /** A file in the folder. */
    public Path file(String name) {
        return root.resolve(name);
    }

    /** Path inside the folder, the same on every system. */
    String inside(Path file) {
        return root.toAbsolutePath()
                .normalize()
                .relativize(file.toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }

    /** Folder of the field files, created when first asked for. */
    public Path fields() {
        return made("fields");
    }

    /** Folder of the checkpoints, created when first asked for. */
    Path checkpoints() {
        return made(CHECKPOINTS);
    }

    /** Folder of the snapshots, created when first asked for. */
    Path live() {
        return made(LIVE);
    }

    private Path made(String name) {
        Path folder = root.resolve(name);
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder); // not its parents: a folder that is gone stays gone
            }
        } catch (IOException problem) {
            throw unwritable(folder, problem);
        }
        return folder;
    }

    /** Removes the folder and what is in it; used where a run fails before its first output. */
    public void discard() {
        try (Stream<Path> paths = Files.walk(root)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException problem) {
            throw unwritable(root, problem);
        }
    }
}
