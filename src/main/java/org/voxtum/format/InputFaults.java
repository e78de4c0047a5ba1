package org.voxtum.format;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.voxtum.fault.DataRule;
import org.voxtum.fault.Fault;

/** Errors of files that are wrong inside or cannot be read. */
final class InputFaults {
    private InputFaults() {}

    static Fault of(Path file, String what, String remedy) {
        return new Fault(Fault.Kind.INPUT, what, file.toString(), remedy);
    }

    static Fault of(Path file, IOException problem) {
        Path name = file.getFileName();
        return problem instanceof NoSuchFileException
                ? DataRule.MISSING.fault(problem, file.toString(), name)
                : DataRule.UNREADABLE.fault(problem, file.toString(), name, problem.getMessage());
    }
}
