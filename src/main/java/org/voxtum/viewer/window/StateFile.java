package org.voxtum.viewer.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.voxtum.fault.Fault;

/** What the window shows, for programs that drive it: written aside, then renamed. */
final class StateFile {
    private final Path file;
    private String written = "";

    StateFile(Path file) {
        this.file = file;
    }

    /** Writes where it is not what was written last. */
    void write(String text) {
        if (text.equals(written)) {
            return;
        }
        Path aside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(aside, text);
            Files.move(
                    aside,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException problem) {
            throw new Fault(
                    Fault.Kind.OUTPUT,
                    "cannot write the state: " + problem,
                    file.toString(),
                    "name a file in a folder that can be written");
        }
        written = text;
    }
}
