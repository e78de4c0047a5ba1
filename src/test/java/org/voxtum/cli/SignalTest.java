package org.voxtum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.run.RunControl;

/** Signals to real processes: they stop with a checkpoint and the exit code that is promised. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no such signals")
class SignalTest {
    private static final int LONGEST_SECONDS = 120;
    @TempDir private Path temporary;
    private Path output;

    /** A shell may have made us ignore SIGINT, which children inherit; env gives it back. */
    private Process start(Class<?> main, String... arguments) throws IOException {
        output = temporary.resolve("output");
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT,TERM"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(output.toString()))
                .start();
    }

    private Process startRun(Path folder) throws IOException {
        return start(
                Main.class,
                "run",
                "cases/isolated-sphere.yaml",
                "-o",
                folder.toString(),
                "--set",
                "grid.voxels=[16, 16, 16]",
                "--set",
                "run.duration=500 h",
                "--set",
                "run.report_every=1 h");
    }

    private String said() {
        try {
            return Files.readString(output);
        } catch (IOException notYet) {
            return "";
        }
    }

    private static void send(String signal, Process process)
            throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    }

    private void await(Process process, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(process.isAlive() && System.nanoTime() < end).as(this::said).isTrue();
            LockSupport.parkNanos(20_000_000);
        }
    }

    private int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).as(this::said).isTrue();
        return process.exitValue();
    }

    private static int inThisProcess(String... arguments) {
        Console nowhere =
                new Console(
                        new PrintStream(OutputStream.nullOutputStream()),
                        new PrintStream(OutputStream.nullOutputStream()),
                        false,
                        false);
        return Main.execute(nowhere, arguments);
    }

    private void stops(String signal, int code) throws IOException, InterruptedException {
        Path folder = temporary.resolve("run");
        Process process = startRun(folder);
        Path second = folder.resolve("checkpoint/000002.checkpoint");
        await(process, () -> Files.exists(folder.resolve("fields.pvd")));
        assertThat(inThisProcess("resume", folder.toString())).isEqualTo(2);
        send(signal, process);
        assertThat(exitCode(process)).as(this::said).isEqualTo(code);
        assertThat(second).exists();
        assertThat(folder.resolve("lock")).doesNotExist();
        assertThat(Files.readString(folder.resolve("run.json"))).contains("\"stopped\"", signal);
        assertThat(said())
                .contains("SIG" + signal + ": stopping with a checkpoint")
                .contains("go on with:")
                .contains("voxtum resume " + folder);
        assertThat(inThisProcess("resume", folder.toString(), "--max-wall", "1s")).isEqualTo(75);
    }

    @Test
    void sigintStopsWithACheckpoint() throws IOException, InterruptedException {
        stops("INT", ExitCode.INTERRUPTED);
    }

    @Test
    void sigtermStopsWithACheckpoint() throws IOException, InterruptedException {
        stops("TERM", ExitCode.TERMINATED);
    }

    /** Traps signals and then never looks. */
    static final class Deaf {
        private Deaf() {}

        public static void main(String... arguments) {
            try (SignalTrap trap = new SignalTrap(RunControl.unlimited(), Console.ofProcess())) {
                Console.ofProcess().say("ready");
                while (trap.control() != null) {
                    LockSupport.park();
                }
            }
        }
    }

    @Test
    void aSecondSignalEndsAtOnce() throws IOException, InterruptedException {
        Process process = start(Deaf.class);
        await(process, () -> said().contains("ready"));
        send("INT", process);
        await(process, () -> said().contains("a second one ends at once"));
        assertThat(process.isAlive()).isTrue();
        send("INT", process);
        assertThat(exitCode(process)).isEqualTo(ExitCode.INTERRUPTED);
    }
}
