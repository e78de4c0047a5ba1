package org.voxtum.cli;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.voxtum.run.Progress;
import org.voxtum.run.RunControl;
import org.voxtum.run.RunOutcome;
import org.voxtum.run.RunSession;
import org.voxtum.run.Runner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Goes on with a run that was stopped. */
@Command(
        name = "resume",
        description = {
            "Go on with a stopped run from its newest checkpoint; the result is bit for bit that of"
                    + " a run that was never stopped.",
            "Refuses inputs and outputs that were changed since. A finished run stays as it is."
        })
final class ResumeCommand implements Callable<Integer> {
    @ParentCommand private Main main;

    @Parameters(paramLabel = "DIR", description = "Run folder; it may have been moved.")
    private Path folder;

    @Mixin private BackendOptions backend;

    @Mixin private ProfileOption profile;

    @Option(
            names = "--max-wall",
            paramLabel = "TIME",
            converter = WallTime.class,
            description = "Stop with a checkpoint before this time is over (55m, 1h30m); exit 75.")
    private Double maxWall;

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
        Progress progress = quiet ? new Progress() {} : new ConsoleProgress(main.console());
        try (SignalTrap trap = new SignalTrap(control, main.console())) {
            RunOutcome outcome =
                    Runner.resume(
                            folder,
                            new RunSession(
                                    VersionProvider.version(),
                                    profile.in(backend.request(main.console())),
                                    trap.control(),
                                    progress));
            return RunEnd.tell(main.console(), outcome, quiet, json);
        }
    }
}
