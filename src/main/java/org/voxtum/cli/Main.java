package org.voxtum.cli;

import org.voxtum.fault.Fault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Entry point and top command of {@code voxtum}. */
@Command(
        name = "voxtum",
        description = "Where a nanomedicine ends up inside a solid tumour, voxel by voxel.",
        versionProvider = VersionProvider.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        usageHelpAutoWidth = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            ResumeCommand.class,
            CheckCommand.class,
            AgentCommand.class,
            NewCommand.class,
            ReportCommand.class,
            CompareCommand.class,
            NetworkCommand.class,
            ConvertCommand.class,
            VerifyCommand.class,
            DoctorCommand.class,
            DevicesCommand.class,
            BenchCommand.class,
            RenderCommand.class,
            ViewCommand.class,
            CompletionCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:a bug in Voxtum",
            "2:usage: an option, or an output folder that exists",
            "3:the case file is wrong, or names a file that is not there",
            "4:a file that the case or a run folder names is wrong inside",
            "5:no such device, no driver, no display, or out of memory",
            "6:numerical failure: no convergence, not finite, budget not closed",
            "7:verification failed",
            "8:input or output: unwritable, disk full; a tool that is missing",
            "75:stopped by the wall-clock limit, with a checkpoint",
            "130:stopped by SIGINT, with a checkpoint",
            "143:stopped by SIGTERM, with a checkpoint"
        })
public final class Main implements Runnable {
    private final Console console;

    @Option(
            names = "-v",
            scope = ScopeType.INHERIT,
            description = "Say more; -vv adds stack traces to errors.")
    private boolean[] verbose = {};

    @Spec private CommandSpec spec;

    Main(Console console) {
        this.console = console;
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String... arguments) {
        System.exit(execute(Console.ofProcess(), arguments));
    }

    /**
     * Runs one command.
     *
     * @return exit code, see {@code voxtum --help}
     */
    public static int execute(Console console, String... arguments) {
        Main main = new Main(console);
        return main.execute(main.commandLine(), arguments);
    }

    int execute(CommandLine line, String... arguments) {
        try {
            int code = line.execute(arguments);
            return console.tookAllData() ? code : lostData(code);
        } catch (Error unexpected) { // picocli hands on exceptions only
            return new Failures(this).explain(unexpected);
        }
    }

    CommandLine commandLine() {
        Failures failures = new Failures(this);
        Ansi ansi = console.colourOut() ? Ansi.ON : Ansi.OFF;
        return new CommandLine(this)
                .setOut(console.out())
                .setErr(console.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }

    /** Where commands print. */
    Console console() {
        return console;
    }

    /** How many times {@code -v} was given. */
    int verbosity() {
        return verbose.length;
    }

    private int lostData(int code) {
        console.error(
                "standard output did not take all data; is the disk full or the pipe closed?");
        return code == ExitCode.OK ? Fault.Kind.OUTPUT.exitCode() : code;
    }
}
