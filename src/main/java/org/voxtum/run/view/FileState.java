package org.voxtum.run.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file as it is now: another one of the same name differs.
 *
 * @param file the file
 * @param modified time of its last change [ms]
 * @param size [bytes]
 */
record FileState(Path file, long modified, long size) {
    /** Of a file; one that is gone is told by whoever reads it. */
    static FileState of(Path file) {
        try {
            return new FileState(
                    file, Files.getLastModifiedTime(file).toMillis(), Files.size(file));
        } catch (IOException gone) {
            return new FileState(file, 0, -1);
        }
    }
}
