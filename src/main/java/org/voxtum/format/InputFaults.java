package org.voxtum.format;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.voxtum.fault.Fault;

/** Errors of files that are wrong inside or cannot be read. */
final class InputFaults {
    private InputFaults() {}

    static Fault of(Path file, String what, String remedy) {
        return new Fault(Fault.Kind.INPUT, what, file.toString(), remedy);
    }

    static Fault of(Path file, IOException problem) {
        boolean missing = problem instanceof NoSuchFileException;
        return new Fault(
                Fault.Kind.INPUT,
                missing
                        ? "there is no file " + file.getFileName()
                        : "cannot read " + file.getFileName() + ": " + problem.getMessage(),
                file.toString(),
                missing ? "check the path" : "check the file and its permissions",
                problem);
    }
}
