package org.voxtum.format;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.voxtum.fault.Fault;

/**
 * Turns failures of writing into errors that say what to do: disk full, no permission, folder gone.
 */
final class OutputFaults {
    private OutputFaults() {}

    static Fault of(Path file, IOException problem) {
        String reason = reason(problem);
        return new Fault(
                Fault.Kind.OUTPUT,
                "cannot write " + file.getFileName() + ": " + reason,
                file.toString(),
                remedy(file, problem),
                problem);
    }

    private static String reason(IOException problem) {
        if (isDiskFull(problem)) {
            return "the disk is full";
        }
        if (problem instanceof NoSuchFileException) {
            return "the folder does not exist";
        }
        if (problem instanceof AccessDeniedException) {
            return "no permission";
        }
        return problem.getMessage() == null
                ? problem.getClass().getSimpleName()
                : problem.getMessage();
    }

    private static String remedy(Path file, IOException problem) {
        if (isDiskFull(problem)) {
            return "free space" + leftOver(file) + ", or write to another disk";
        }
        if (problem instanceof NoSuchFileException) {
            return "make the folder again, or write elsewhere";
        }
        return "check the folder's permissions and the disk, or write elsewhere";
    }

    /** Linux, macOS and Windows word it differently, and Java passes their words on. */
    private static boolean isDiskFull(IOException problem) {
        String words = String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("no space left")
                || words.contains("not enough space")
                || words.contains("quota exceeded");
    }

    private static String leftOver(Path file) {
        Path folder = file.toAbsolutePath().resolveSibling("");
        try {
            long mebibytes = Files.getFileStore(folder).getUsableSpace() >> 20;
            return " (" + mebibytes + " MiB are left)";
        } catch (IOException unknown) {
            return "";
        }
    }
}
