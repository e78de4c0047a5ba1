package org.voxtum.cli;

import java.util.Locale;
import java.util.stream.Stream;
import org.voxtum.fault.Fault;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** From what went wrong to one line and an exit code; stack traces only with {@code -vv}. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private static final String REPORT =
            "this is a bug: please report it as CONTRIBUTING.md says, with what -vv prints";

    private final Main main;

    Failures(Main main) {
        this.main = main;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult read) {
        return explain(failure);
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        main.console()
                .error(firstLine(failure.getMessage()) + "; see '" + name(command) + " --help'");
        if (failure instanceof UnmatchedArgumentException) {
            UnmatchedArgumentException.printSuggestions(failure, main.console().err());
        }
        return Fault.Kind.USAGE.exitCode();
    }

    /** Says what a failure means and returns its exit code. */
    int explain(Throwable failure) {
        int code = say(failure);
        if (main.verbosity() >= 2) {
            main.console().trace(failure);
        }
        return code;
    }

    private int say(Throwable failure) {
        for (Throwable cause : (Iterable<Throwable>) causes(failure)::iterator) {
            if (cause instanceof Fault fault) {
                main.console().error(fault.getMessage());
                return fault.kind().exitCode();
            }
            if (cause instanceof OutOfMemoryError) {
                main.console().error(outOfMemory());
                return Fault.Kind.DEVICE.exitCode();
            }
        }
        boolean wrapped = failure instanceof CommandLine.ExecutionException;
        Throwable origin = wrapped ? failure.getCause() : failure;
        main.console().error(firstLine(origin.toString()) + "; " + REPORT);
        return ExitCode.BUG;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(100);
    }

    private static String outOfMemory() {
        return String.format(
                Locale.ROOT,
                "Java is out of memory; its limit is %d MiB; use fewer voxels or give more memory"
                        + " (VOXTUM_MEMORY=12g)",
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse(text);
    }
}
