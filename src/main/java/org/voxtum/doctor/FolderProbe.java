package org.voxtum.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a folder takes files, found out by writing one, and how many bytes more it takes. */
final class FolderProbe {
    private final long free;
    private final String problem;

    private FolderProbe(long free, String problem) {
        this.free = free;
        this.problem = problem;
    }

    /** Looks at a folder that need not exist yet: its nearest existing parent then counts. */
    static FolderProbe of(Machine machine, Path folder) {
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            Files.delete(Files.createTempFile(existing, ".voxtum-doctor", ""));
            return new FolderProbe(machine.disk().free(existing), "");
        } catch (IOException | SecurityException refused) {
            return new FolderProbe(0, refused.toString());
        }
    }

    /** Bytes that may still be written. */
    long free() {
        return free;
    }

    /** Why nothing can be written, empty where it can. */
    String problem() {
        return problem;
    }
}
