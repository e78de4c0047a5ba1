package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.cli.Console;
import org.voxtum.cli.SilentDevice;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.opencl.EndlessDriver;
import org.voxtum.compute.opencl.OpenClOptions;
import org.voxtum.format.FaultyDisk;
import org.voxtum.grid.FieldLedger;

/** A kernel that never ends ends the process with a sentence; its last checkpoint is sound. */
class SilentDeviceTest {
    /** Longer than a build of the kernels on a busy machine. */
    private static final double PATIENCE_S = 8;

    /** A step after the second checkpoint. */
    private static final int STEP = 100;

    @TempDir private Path folder;

    @BeforeEach
    void skipWithoutADevice() {
        TestDevice.backend(Precision.SINGLE).close();
    }

    /** The process: runs the small sphere into a folder until its device is silent. */
    static final class Main {
        private Main() {}

        public static void main(String... arguments) {
            OpenClOptions options =
                    OpenClOptions.plain()
                            .watched(PATIENCE_S, new SilentDevice(Console.ofProcess()));
            EndlessDriver driver = new EndlessDriver("transport_rate", STEP);
            BackendChoice choice =
                    new BackendChoice(
                            "opencl on endless",
                            Precision.SINGLE,
                            "",
                            Optional.empty(),
                            ledger -> driver.backend(ledger, options));
            RunParts usual = SmallRun.on(FaultyDisk.sound(), FieldLedger::new);
            SmallRun.sphere()
                    .on(
                            new RunParts(
                                    usual.disk(),
                                    usual.ledger(),
                                    request -> choice,
                                    usual.picture(),
                                    usual.blockBytes()))
                    .run(Path.of(arguments[0]));
        }
    }

    @Test
    void aKernelThatNeverEnds() throws Exception {
        Path run = folder.resolve("run");
        Path said = folder.resolve("said");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                run.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(Files.readString(said))
                .contains("error: ", "does not answer", "endless", "voxtum resume");
        assertThat(process.exitValue()).isEqualTo(5);
        assertThat(Files.readString(run.resolve("run.json"))).contains("failed", "endless");
        assertThat(SmallRun.sphere().resume(run).ending()).isEqualTo(Ending.FINISHED);
    }
}
