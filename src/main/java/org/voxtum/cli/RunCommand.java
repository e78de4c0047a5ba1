package org.voxtum.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseReader;
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

    @Mixin private SessionOptions options;

    @Option(
            names = "--steps",
            paramLabel = "FILE",
            description = "Take the steps of a steps.csv again instead of choosing them.")
    private Path steps;

    @Override
    public Integer call() {
        return options.compute(main.console(), this::run);
    }

    private RunOutcome run(RunSession session) {
        Case source = CaseReader.read(file, sets).allowingCode(session.allowsCode());
        return Runner.run(source, sets, Optional.ofNullable(steps), () -> claim(source), session);
    }

    private RunFolder claim(Case source) {
        RunFolder folder =
                output == null
                        ? RunFolder.claim(Path.of("runs"), source.name())
                        : RunFolder.claimExactly(output, force);
        return options.shown(folder, main.console());
    }
}
