package org.voxtum.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.voxtum.report.RunReport;
import org.voxtum.run.Ending;
import org.voxtum.run.RunOutcome;
import picocli.CommandLine.Option;

/** Whether a run ends with its report, and how it does. */
final class ReportOption {
    @Option(names = "--no-report", description = "Write no report.html at the end.")
    private boolean none;

    /**
     * Writes the report of a run that has just reached its end, and returns its file. One that
     * fails is a warning: the run is done and its numbers are on the disk.
     */
    Optional<Path> write(RunOutcome outcome, Console console, boolean quiet) {
        if (none || outcome.ending() != Ending.FINISHED) {
            return Optional.empty();
        }
        Path file = outcome.folder().resolve(RunReport.FILE);
        try {
            RunReport.write(outcome.folder(), file);
            return Optional.of(file);
        } catch (RuntimeException | OutOfMemoryError failure) {
            if (!quiet) {
                console.warn("the run is done, its report is not: " + failure.getMessage());
            }
            return Optional.empty();
        }
    }
}
