package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.opencl.FaultyDriver;
import org.voxtum.fault.Fault;
import org.voxtum.format.FaultyDisk;
import org.voxtum.grid.FieldLedger;

/**
 * A device that is lost, or has no memory for a buffer, ends a run with a sentence and exit code 5;
 * from its last checkpoint the run goes on elsewhere.
 */
class OpenClFaultsTest {
    /** Lost calls that are tried beside the first and the last. */
    private static final int DRAWN = 2;

    @TempDir private Path folder;
    private final SplittableRandom random = new SplittableRandom(20261127);

    @BeforeEach
    void skipWithoutADevice() {
        TestDevice.backend(Precision.SINGLE).close();
    }

    private static SmallRun on(FaultyDriver driver) {
        RunParts usual = SmallRun.on(FaultyDisk.sound(), FieldLedger::new);
        BackendChoice choice =
                new BackendChoice(
                        "opencl on faulty",
                        Precision.SINGLE,
                        "",
                        Optional.empty(),
                        driver::backend);
        return SmallRun.sphere()
                .on(
                        new RunParts(
                                usual.disk(),
                                usual.ledger(),
                                request -> choice,
                                usual.picture(),
                                usual.blockBytes()));
    }

    private static void isASentence(Throwable thrown) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.DEVICE))
                .hasMessageContaining("injected")
                .hasMessageContaining("--device");
    }

    private static boolean hasCheckpoint(Path run) throws IOException {
        Path checkpoints = run.resolve("checkpoint");
        if (!Files.exists(checkpoints)) {
            return false;
        }
        try (var files = Files.list(checkpoints)) {
            return files.anyMatch(file -> file.toString().endsWith(".checkpoint"));
        }
    }

    /** Loses the device at a call; whether the run went on from a checkpoint on the reference. */
    private boolean lostAndResumed(int call) throws IOException {
        FaultyDriver driver = FaultyDriver.lostAt(call);
        Path run = folder.resolve("lost-" + call);
        isASentence(catchThrowable(() -> on(driver).run(run)));
        assertThat(driver.hasFailed()).isTrue();
        if (!Files.exists(run) || !hasCheckpoint(run)) {
            return false;
        }
        assertThat(Files.readString(run.resolve("run.json"))).contains("failed", "injected");
        SmallRun elsewhere = SmallRun.sphere();
        assertThat(elsewhere.resume(run).ending()).isEqualTo(Ending.FINISHED);
        assertThat(elsewhere.warnings).anyMatch(text -> text.contains("bit for bit"));
        return true;
    }

    @Test
    void aDeviceThatIsLostAtSomeCall() throws IOException {
        FaultyDriver sound = FaultyDriver.lostAt(Integer.MAX_VALUE);
        on(sound).run(folder.resolve("whole"));
        assertThat(lostAndResumed(1)).isFalse();
        assertThat(lostAndResumed(sound.calls())).isTrue();
        int resumed = 0;
        for (int i = 0; i < DRAWN; i++) {
            resumed += lostAndResumed(2 + random.nextInt(sound.calls() - 2)) ? 1 : 0;
        }
        assertThat(resumed).isPositive();
    }

    @Test
    void aDeviceWithoutMemoryForSomeBuffers() {
        buffers(n -> n + 1 + n / 3);
    }

    @Tag("full")
    @Test
    void aDeviceWithoutMemoryForTheNthBuffer() {
        buffers(n -> n + 1);
    }

    private void buffers(IntUnaryOperator next) {
        boolean failed = true;
        int tried = 0;
        for (int n = 1; failed; n = next.applyAsInt(n)) {
            FaultyDriver driver = FaultyDriver.withoutMemoryForBuffer(n);
            Path run = folder.resolve("buffer-" + n);
            Throwable thrown = catchThrowable(() -> on(driver).run(run));
            failed = driver.hasFailed();
            if (failed) {
                isASentence(thrown);
                assertThat(thrown).hasMessageContaining("no memory on");
                tried++;
            } else {
                assertThat(thrown).isNull();
            }
        }
        assertThat(tried).isGreaterThan(8);
    }

    @Test
    void oneRunAfterTheOtherOnADeviceThatFailedIsSound() {
        FaultyDriver driver = FaultyDriver.lostAt(100);
        isASentence(catchThrowable(() -> on(driver).run(folder.resolve("lost"))));
        SmallRun second = SmallRun.sphere();
        second.backend = new BackendRequest("opencl", "", Optional.of(Precision.SINGLE));
        assertThat(second.run(folder.resolve("second")).ending()).isEqualTo(Ending.FINISHED);
    }
}
