package org.voxtum.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseReader;
import org.voxtum.casefile.EffectiveCase;
import org.voxtum.run.CasePlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Validates a case and says what it will cost. */
@Command(
        name = "check",
        description = "Validate a case and say what it costs: voxels, memory, steps; runs nothing.")
final class CheckCommand implements Callable<Integer> {
    @ParentCommand private Main main;

    @Parameters(paramLabel = "CASE", description = "Case file (YAML).")
    private Path file;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Change a value of the case.")
    private List<String> sets = List.of();

    @Option(
            names = "--effective",
            description = "Write the case with every default filled in to standard output.")
    private boolean effective;

    @Option(names = "--json", description = "Write the plan as JSON to standard output.")
    private boolean json;

    @Override
    public Integer call() {
        Case source = CaseReader.read(file, sets);
        CasePlan plan = new CasePlan(source);
        if (json) {
            main.console().data(JsonText.of(plan.facts()));
            return ExitCode.OK;
        }
        main.console().say(file + " is valid: " + source.name());
        plan.lines().forEach(line -> main.console().say("  " + line));
        plan.warnings().forEach(main.console()::warn);
        if (effective) {
            main.console().data(EffectiveCase.text(source));
        }
        return ExitCode.OK;
    }
}
