package org.voxtum.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.voxtum.report.RunComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Compares the numbers of runs. */
@Command(
        name = "compare",
        description = {
            "Compare the last reports of runs: every number and its ratio to the first run, as CSV to"
                    + " standard output, and one HTML file.",
            "Grids must be equal. Runs of other times may be compared; it says so."
        })
final class CompareCommand implements Callable<Integer> {
    @ParentCommand private Main main;

    @Parameters(
            arity = "2..*",
            paramLabel = "DIR",
            description = "Run folders; ratios are to the first.")
    private List<Path> folders;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Page to write, in place of one that is there. Default:"
                            + " comparison-with-OTHERS.html in the first folder")
    private Path output;

    @Option(
            names = "--profiles",
            paramLabel = "FILE",
            description =
                    "Draw the last profiles of all runs over one another as a PNG picture too: from"
                            + " the walls of vessels, or from the tumour's surface where there are"
                            + " none.")
    private Path profiles;

    @Option(
            names = "--agent",
            paramLabel = "NAME",
            description = "The agent of that picture. Default: the first.")
    private String agent;

    @Option(
            names = "--relative",
            description = "Each curve of that picture over its largest value.")
    private boolean relative;

    @Option(names = "--json", description = "Write JSON to standard output instead of CSV.")
    private boolean json;

    @Override
    public Integer call() {
        RunComparison comparison = RunComparison.of(folders);
        comparison.doubts().forEach(main.console()::warn);
        if (json) {
            main.console().data(JsonText.of(comparison.facts()));
        } else {
            comparison.lines().forEach(main.console()::data);
        }
        Path file = output == null ? comparison.file() : output;
        comparison.write(file);
        main.console().say("wrote " + file);
        if (profiles != null) {
            comparison.drawProfiles(Optional.ofNullable(agent), relative, profiles);
            main.console().say("wrote " + profiles);
        }
        return ExitCode.OK;
    }
}
