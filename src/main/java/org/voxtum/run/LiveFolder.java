package org.voxtum.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.voxtum.fault.Fault;
import org.voxtum.format.PvdWriter;

/**
 * The folder {@code live/} of a run: snapshots for those who look on. Its list names the newest
 * snapshot only, and the one before stays beside it, so that what a reader has just found in the
 * list outlasts the next snapshot.
 */
final class LiveFolder {
    private static final String LIST = "live.pvd";
    private static final int KEPT = 2;

    private final RunFolder run;
    private final Deque<Path> published = new ArrayDeque<>();

    LiveFolder(RunFolder run) {
        this.run = run;
    }

    /** File of a snapshot: after as many steps a run has the same fields, also a resumed one. */
    Path file(long steps) {
        return run.live().resolve(String.format(Locale.ROOT, "live-%06d.vti", steps));
    }

    /** Lists a snapshot that is written, then removes the oldest. */
    void publish(Path file, double time) {
        PvdWriter.write(
                run.disk(), run.live().resolve(LIST), List.of(new PvdWriter.Entry(time, file)));
        published.remove(file);
        published.addLast(file);
        long old = Math.max(0, published.size() - KEPT);
        List<Path> oldest = published.stream().limit(old).toList();
        oldest.stream().filter(this::removed).forEach(published::remove);
    }

    /** Takes the list away: whoever looks now finds the end of the run among its fields. */
    void withdraw() {
        Path list = path().resolve(LIST);
        if (Files.exists(list)) {
            removed(list);
        }
    }

    /** Removes the folder and what is in it, as far as it can be done. */
    void clear() {
        if (!Files.isDirectory(path())) {
            return;
        }
        withdraw();
        try (Stream<Path> files = Files.list(path())) {
            files.forEach(this::removed);
            removed(path());
        } catch (IOException stays) {
            return;
        }
    }

    private Path path() {
        return run.file(RunFolder.LIVE);
    }

    /** A file that a reader holds open stays on some systems; it goes with a later snapshot. */
    private boolean removed(Path file) {
        try {
            run.disk().delete(file);
            return true;
        } catch (IOException | Fault stays) {
            return false;
        }
    }
}
