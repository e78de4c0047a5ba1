package org.voxtum.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.voxtum.format.SecombReader;
import org.voxtum.vessel.NetworkDiagnostics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Looks a vessel network over. */
@Command(
        name = "network",
        description = "Report on a vessel network: components, degrees, loops, diameters, flows.")
final class NetworkCommand implements Callable<Integer> {
    @ParentCommand private Main main;

    @Parameters(paramLabel = "FILE", description = "Network file (Secomb's .dat).")
    private Path file;

    @Override
    public Integer call() {
        NetworkDiagnostics.of(SecombReader.read(file)).lines().forEach(main.console()::data);
        return ExitCode.OK;
    }
}
