package org.voxtum.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.voxtum.run.Progress;
import org.voxtum.run.RunControl;
import org.voxtum.run.RunFolder;
import org.voxtum.run.RunOutcome;
import org.voxtum.run.RunSession;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of every command that computes a run, and how such a command begins and ends. */
final class SessionOptions {
    @Mixin private BackendOptions backend;

    @Mixin private ProfileOption profile;

    @Mixin private ReportOption report;

    @Mixin private LiveOption live;

    @Mixin private CodeOption code;

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

    /** Lets the folder of a run be looked at, where that is asked for. */
    RunFolder shown(RunFolder folder, Console console) {
        live.open(folder.root(), console);
        return folder;
    }

    /** Computes under these options, tells how it ended and returns the exit code. */
    int compute(Console console, Function<RunSession, RunOutcome> run) {
        RunControl control =
                new RunControl(
                        maxWall == null ? OptionalDouble.empty() : OptionalDouble.of(maxWall));
        Progress progress = quiet ? new Progress() {} : new ConsoleProgress(console);
        try (SignalTrap trap = new SignalTrap(control, console)) {
            RunOutcome outcome =
                    run.apply(
                            new RunSession(
                                    VersionProvider.version(),
                                    profile.in(backend.request(console)),
                                    trap.control(),
                                    progress,
                                    live.isOn(),
                                    code.isAllowed()));
            Optional<Path> page = report.write(outcome, console, quiet);
            return new RunEnd(console, outcome, page).tell(quiet, json);
        }
    }
}
