package org.voxtum.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.voxtum.report.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the report of a run folder. */
@Command(
        name = "report",
        description = {
            "Write one HTML file about a run: numbers, budget, warnings, pictures, curves, sources.",
            "It opens in any browser and needs no network. A run that is not at its end is reported"
                    + " as far as it came."
        })
final class ReportCommand implements Callable<Integer> {
    @ParentCommand private Main main;

    @Parameters(paramLabel = "DIR", description = "Run folder.")
    private Path folder;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "File to write, in place of one that is there. Default: DIR/report.html")
    private Path output;

    @Override
    public Integer call() {
        Path file = output == null ? folder.resolve(RunReport.FILE) : output;
        RunReport.write(folder, file);
        main.console().say("wrote " + file);
        return ExitCode.OK;
    }
}
