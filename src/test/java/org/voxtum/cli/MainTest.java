package org.voxtum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voxtum.fault.Fault;
import picocli.CommandLine;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console console = console(out, false);

    @Test
    void helpIsDataAndSaysTheExitCodes() {
        assertThat(Main.execute(console, "--help")).isZero();
        assertThat(text(out)).contains("Usage: voxtum", "completion", "Exit codes:", "143");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void versionNamesTheJavaItRunsOn() {
        assertThat(Main.execute(console, "--version")).isZero();
        assertThat(text(out)).startsWith("voxtum ").contains(System.getProperty("java.version"));
    }

    @Test
    void everyCommandHasHelp() {
        CommandLine top = new Main(console).commandLine();
        assertThat(top.getSubcommands()).isNotEmpty();
        for (String name : top.getSubcommands().keySet()) {
            assertThat(Main.execute(console, name, "--help")).as(name).isZero();
        }
    }

    @Test
    void noCommandIsUsage() {
        assertThat(Main.execute(console)).isEqualTo(2);
        assertThat(text(err)).isEqualTo("error: no command given; see 'voxtum --help'\n");
    }

    @Test
    void unknownCommandIsUsageAndNamesTheNearest() {
        assertThat(Main.execute(console, "completio")).isEqualTo(2);
        assertThat(text(err)).startsWith("error: ").contains("'completio'", "completion");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void unknownOptionOfACommandIsUsage() {
        assertThat(Main.execute(console, "completion", "--nonsense")).isEqualTo(2);
        assertThat(text(err)).contains("--nonsense").contains("voxtum completion --help");
    }

    @Test
    void completionIsAShellScriptThatKnowsTheCommands() {
        assertThat(Main.execute(console, "completion")).isZero();
        assertThat(text(out)).startsWith("#!").contains("complete -F", "completion");
    }

    @ParameterizedTest
    @EnumSource(Fault.Kind.class)
    void faultEndsWithTheExitCodeOfItsKind(Fault.Kind kind) {
        Fault fault = new Fault(kind, "what", "where", "what to do");
        assertThat(execute(fault)).isEqualTo(kind.exitCode());
        assertThat(text(err)).isEqualTo("error: what; where; what to do\n");
    }

    @Test
    void faultOfAnotherThreadKeepsItsExitCode() {
        Fault fault = new Fault(Fault.Kind.NUMERICAL, "no convergence", "", "");
        assertThat(execute(new CompletionException(fault))).isEqualTo(6);
    }

    @Test
    void outOfMemoryIsADeviceFailure() {
        assertThat(execute(new OutOfMemoryError("Java heap space"))).isEqualTo(5);
        assertThat(text(err)).contains("VOXTUM_MEMORY");
    }

    @Test
    void anythingElseIsABugInOneLine() {
        assertThat(execute(new IllegalStateException("broken\nin two lines"))).isEqualTo(1);
        assertThat(text(err)).hasLineCount(1).contains("IllegalStateException: broken", "report");
    }

    @Test
    void stackTraceOnlyWithTwoVs() {
        assertThat(execute(new StackOverflowError(), "-v")).isEqualTo(1);
        assertThat(text(err)).hasLineCount(1);
        assertThat(execute(new StackOverflowError(), "-vv")).isEqualTo(1);
        assertThat(text(err)).contains("\tat org.voxtum.cli.MainTest");
    }

    @Test
    void dataThatIsNotTakenIsNotDone() {
        Console full = console(new FullDisk(), false);
        assertThat(Main.execute(full, "completion")).isEqualTo(8);
        assertThat(text(err)).startsWith("error: standard output");
    }

    @Test
    void coloursOnlyWhereTheyShow() {
        console(out, true).error("red");
        assertThat(text(err)).isEqualTo("\u001b[1;31merror: \u001b[0mred\n");
    }

    private int execute(Throwable failure, String... options) {
        Main main = new Main(console);
        CommandLine line = main.commandLine();
        line.addSubcommand("fail", new Failing(failure));
        String[] arguments = new String[options.length + 1];
        arguments[0] = "fail";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return main.execute(line, arguments);
    }

    private Console console(OutputStream data, boolean colours) {
        return new Console(stream(data), stream(err), colours, colours);
    }

    private static PrintStream stream(OutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @CommandLine.Command(name = "fail")
    private static final class Failing implements Runnable {
        private final Throwable failure;

        Failing(Throwable failure) {
            this.failure = failure;
        }

        @Override
        public void run() {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }
    }

    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int value) throws java.io.IOException {
            throw new java.io.IOException("No space left on device");
        }
    }
}
