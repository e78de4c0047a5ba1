package org.voxtum.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseReader;
import org.voxtum.fault.Fault;
import org.voxtum.run.Progress;
import org.voxtum.run.RunFolder;
import org.voxtum.run.Runner;
import picocli.CommandLine.Command;
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

    @Option(
            names = "--backend",
            paramLabel = "NAME",
            description = "auto or reference; this version has the reference backend only.")
    private String backend = "auto";

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but errors.")
    private boolean quiet;

    @Option(names = "--json", description = "Write one JSON object to standard output at the end.")
    private boolean json;

    @Override
    public Integer call() {
        if (!backend.equals("auto") && !backend.equals("reference")) {
            throw new Fault(
                    Fault.Kind.DEVICE,
                    "backend '" + backend + "' is not part of this version",
                    "--backend",
                    "use 'reference'");
        }
        Case source = CaseReader.read(file, sets);
        Progress progress = quiet ? new Progress() {} : new ConsoleProgress(main.console(), source);
        RunFolder folder =
                Runner.run(source, () -> claim(source), VersionProvider.version(), progress);
        if (json) {
            main.console().data("{\"folder\":" + quoted(folder.root()) + "}");
        }
        if (!quiet) {
            main.console().say("done: " + folder.root());
            main.console().say("  picture  " + folder.file("front.png"));
            main.console().say("  maps     " + folder.file("fields.pvd") + " (ParaView)");
            main.console().say("  numbers  " + folder.file("metrics.csv"));
        }
        return ExitCode.OK;
    }

    private RunFolder claim(Case source) {
        return output == null
                ? RunFolder.claim(Path.of("runs"), source.name())
                : RunFolder.claimExactly(output, force);
    }

    private static String quoted(Path path) {
        return '"' + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
