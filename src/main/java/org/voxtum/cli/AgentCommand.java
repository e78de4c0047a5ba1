package org.voxtum.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.voxtum.casefile.AgentReport;
import org.voxtum.casefile.AgentValue;
import org.voxtum.casefile.CaseReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Tells what a case's agents are in its regions. */
@Command(
        name = "agent",
        description = {
            "Tell every coefficient of a case's agents, region by region, and what it comes from.",
            "Each value has its origin: the case, a preset, or a formula with its source and where"
                    + " that holds; OUTSIDE where it is used beyond.",
            "Of agents with receptors also what theory expects of a run: front, Thiele and"
                    + " clearance moduli; for these the case is painted and its vessels are laid"
                    + " out.",
            "An agent that enters no region is an error; with --region, one that does not enter that"
                    + " region: larger than every pore of its vessels, or held out by its matrix."
        })
final class AgentCommand implements Callable<Integer> {
    @ParentCommand private Main main;

    @Parameters(paramLabel = "CASE", description = "Case file (YAML).")
    private Path file;

    @Option(
            names = "--region",
            paramLabel = "NAME",
            description = "Tell of this region alone, and refuse agents that do not enter it.")
    private String region;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Change a value of the case.")
    private List<String> sets = List.of();

    @Option(names = "--json", description = "Write one JSON object to standard output.")
    private boolean json;

    @Override
    public Integer call() {
        AgentReport report =
                AgentReport.of(CaseReader.read(file, sets), Optional.ofNullable(region));
        if (json) {
            main.console().data(JsonText.of(facts(report)));
        } else {
            AgentTable.lines(report.values()).forEach(main.console()::data);
        }
        if (report.values().isEmpty()) {
            main.console().say("this case has no agents");
        }
        report.notes().forEach(main.console()::say);
        report.refuse();
        report.barriers().forEach(main.console()::warn);
        return ExitCode.OK;
    }

    private static Map<String, Object> facts(AgentReport report) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("values", report.values().stream().map(AgentCommand::fact).toList());
        facts.put("cannot_enter", report.barriers());
        facts.put("notes", report.notes());
        return facts;
    }

    /** A value that differs from voxel to voxel is null. */
    private static Map<String, Object> fact(AgentValue value) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("agent", value.agent());
        fact.put("region", value.region());
        fact.put("quantity", value.quantity());
        fact.put("symbol", value.symbol());
        fact.put("value", Double.isNaN(value.value()) ? null : value.value());
        fact.put("unit", value.unit());
        fact.put("origin", value.origin());
        fact.put("formula", value.formula());
        fact.put("source", value.source());
        fact.put("range", value.range());
        fact.put("outside", value.outside());
        return fact;
    }
}
