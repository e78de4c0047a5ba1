package org.voxtum.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseReader;
import org.voxtum.run.Progress;
import org.voxtum.run.RunControl;
import org.voxtum.run.RunFolder;
import org.voxtum.run.RunOutcome;
import org.voxtum.run.RunSession;
import org.voxtum.run.Runner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Solves a case into a run folder. */
@Command(name = "run", description = "Solve a case and write maps, tables and a picture.")
final class RunCommand implements Callable<Integer> {
    @ParentCommand private Main main;

    @Parameters(paramLabel = "CASE", description = "Case file (YAML).")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Run folder; must not exist. Default: runs/NAME, then runs/NAME-2 …")
    private Path output;

    @Option(names = "--force", description = "Move an existing run folder aside first.")
    private boolean force;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Change a value of the case, such as run.duration='2 h'.")
    private List<String> sets = List.of();

    @Mixin private BackendOptions backend;

    @Mixin private ProfileOption profile;

    @Option(
            names = "--max-wall",
            paramLabel = "TIME",
            converter = WallTime.class,
            description = "Stop with a checkpoint before this time is over (55m, 1h30m); exit 75.")
    private Double maxWall;

    @Option(
            names = "--steps",
            paramLabel = "FILE",
            description = "Take the steps of a steps.csv again instead of choosing them.")
    private Path steps;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but errors.")
    private boolean quiet;

    @Option(names = "--json", description = "Write one JSON object to standard output at the end.")
    private boolean json;

    @Override
    public Integer call() {
        RunControl control =
                new RunControl(
                        maxWall == null ? OptionalDouble.empty() : OptionalDouble.of(maxWall));
        try (SignalTrap trap = new SignalTrap(control, main.console())) {
            Case source = CaseReader.read(file, sets);
            Progress progress = quiet ? new Progress() {} : new ConsoleProgress(main.console());
            RunOutcome outcome =
                    Runner.run(
                            source,
                            sets,
                            Optional.ofNullable(steps),
                            () -> claim(source),
                            new RunSession(
                                    VersionProvider.version(),
                                    profile.in(backend.request(main.console())),
                                    trap.control(),
                                    progress));
            return RunEnd.tell(main.console(), outcome, quiet, json);
        }
    }

    private RunFolder claim(Case source) {
        return output == null
                ? RunFolder.claim(Path.of("runs"), source.name())
                : RunFolder.claimExactly(output, force);
    }
}
