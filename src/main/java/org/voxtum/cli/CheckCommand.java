package org.voxtum.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseReader;
import org.voxtum.casefile.EffectiveCase;
import org.voxtum.casefile.UserKinetics;
import org.voxtum.run.BackendChoice;
import org.voxtum.run.CasePlan;
import org.voxtum.run.DevicePlan;
import org.voxtum.run.Pace;
import org.voxtum.run.RateBook;
import org.voxtum.run.SolvedPlan;
import org.voxtum.solver.ComparedRates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Validates a case and says what it will cost. */
@Command(
        name = "check",
        description = {
            "Validate a case and say what it costs: voxels, memory, steps, hours; runs nothing.",
            "The hours follow from the rates that 'voxtum bench' keeps in your cache, else from"
                    + " default ones; it says which.",
            "With --backend opencl or a GPU it adds a table of what the device will hold, and the"
                    + " largest grid of this shape that fits."
        })
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

    @Option(
            names = "--solve",
            description =
                    "Solve the pressure too, count the steps that a run would take, and try some of"
                            + " them for the hours.")
    private boolean solve;

    @Mixin private BackendOptions backend;

    @Mixin private CodeOption code;

    @Override
    public Integer call() {
        Case source = CaseReader.read(file, sets).allowingCode(code.isAllowed());
        ComparedRates.requireNumbers(UserKinetics.of(source), source.run().duration());
        BackendChoice choice = BackendChoice.of(backend.request(main.console()));
        Pace pace = Pace.of(new RateBook(CacheFolder.ofSystem()).rates(choice));
        CasePlan plan = new CasePlan(source, pace);
        Optional<SolvedPlan> solved =
                solve ? Optional.of(SolvedPlan.of(source, choice)) : Optional.empty();
        Optional<DevicePlan> device = choice.plan(source);
        if (json) {
            Map<String, Object> facts = plan.facts();
            device.ifPresent(found -> facts.put("device_memory", found.facts()));
            solved.ifPresent(found -> facts.put("solved", found.facts()));
            main.console().data(JsonText.of(facts));
            return ExitCode.OK;
        }
        main.console().say(file + " is valid: " + source.name());
        plan.lines().forEach(line -> main.console().say("  " + line));
        device.ifPresent(this::say);
        solved.ifPresent(
                found -> found.lines().forEach(line -> main.console().say("  solved: " + line)));
        plan.warnings().forEach(main.console()::warn);
        if (effective) {
            main.console().data(EffectiveCase.text(source));
        }
        return ExitCode.OK;
    }

    private void say(DevicePlan device) {
        main.console().say("  memory of the device:");
        device.lines().forEach(line -> main.console().say("    " + line));
        if (!device.fits()) {
            main.console().warn("the case does not fit onto the device; a run is refused");
        }
    }
}
