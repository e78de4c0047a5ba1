package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voxtum.fault.Fault;
import org.voxtum.format.FaultyDisk;
import org.voxtum.format.PvdReader;
import org.voxtum.grid.FailingLedger;
import org.voxtum.grid.FieldLedger;

/**
 * The n-th file operation or allocation of a run fails, n = 1, 2, ... until a run passes: the
 * message is right, nothing half-written is left, and a resume gives the uninterrupted result.
 */
class FaultsTest {
    @TempDir private static Path shared;
    private static Path whole;
    @TempDir private Path temporary;

    @BeforeAll
    static void uninterrupted() {
        whole = shared.resolve("whole");
        SmallRun.sphere().run(whole);
    }

    @ParameterizedTest
    @EnumSource(names = {"WRITE", "RENAME"})
    void theNthFileOperationOfARun(FaultyDisk.Operation operation) throws IOException {
        everyFileOperation(operation, 5);
    }

    @Tag("full")
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CUT")
    void theNthFileOperationOfARunAndAlwaysAResume(FaultyDisk.Operation operation)
            throws IOException {
        everyFileOperation(operation, 1);
    }

    private void everyFileOperation(FaultyDisk.Operation operation, int resumeEvery)
            throws IOException {
        boolean failed = true;
        int resumed = 0;
        for (int n = 1; failed; n++) {
            FaultyDisk disk = new FaultyDisk(operation, n);
            Path folder = temporary.resolve(operation + "-" + n);
            Throwable thrown =
                    catchThrowable(
                            () ->
                                    SmallRun.sphere()
                                            .on(SmallRun.on(disk, FieldLedger::new))
                                            .run(folder));
            failed = disk.hasFailed();
            if (thrown == null) {
                SmallRun.assertSameResults(folder, whole);
                continue;
            }
            isFullDisk(thrown);
            assertNothingHalfWritten(folder, whole);
            if (n % resumeEvery == 0) {
                resumed += resumes(folder) ? 1 : 0;
            }
        }
        assertThat(resumed).isPositive();
    }

    private static void isFullDisk(Throwable thrown) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.OUTPUT))
                .hasMessageMatching("(?s).*([Nn]o space left|disk is full).*");
    }

    /** Whether there was a checkpoint; then the result must be the uninterrupted one. */
    private boolean resumes(Path folder) throws IOException {
        if (!hasCheckpoint(folder)) {
            assertThat(catchThrowable(() -> SmallRun.sphere().resume(folder)))
                    .isInstanceOf(Fault.class)
                    .hasMessageMatching("(?s).*(no checkpoint|no run folder).*");
            return false;
        }
        SmallRun.sphere().resume(folder);
        SmallRun.assertSameResults(folder, whole);
        return true;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static boolean hasCheckpoint(Path folder) throws IOException {
        return files(folder).stream().anyMatch(f -> f.toString().endsWith(".checkpoint"));
    }

    /** Every file is a start, or the whole, of what a finished run has. */
    static void assertNothingHalfWritten(Path folder, Path whole) throws IOException {
        for (Path file : files(folder)) {
            String name = new RunFolder(folder).inside(file);
            if (name.endsWith(".checkpoint")) {
                assertThat(new CheckpointFile(file).verify()).isNotNull();
            } else if (name.endsWith(".csv")) {
                assertStartOf(file, whole.resolve(name));
            } else if (name.equals("run.json")) {
                assertThat(new ObjectMapper().readTree(file.toFile()).path("status").asText())
                        .isIn("running", "failed", "stopped", "finished");
            } else if (name.equals("fields.pvd")) {
                assertThat(PvdReader.read(file))
                        .allSatisfy(entry -> assertThat(entry.file()).exists());
            } else if (!name.equals("log.txt")) {
                assertThat(file).hasSameBinaryContentAs(whole.resolve(name));
            }
        }
        assertThat(folder.resolve("lock")).doesNotExist();
    }

    /** Whole rows of what the table becomes. */
    private static void assertStartOf(Path table, Path finished) throws IOException {
        String rows = Files.readString(table, StandardCharsets.UTF_8);
        assertThat(Files.readString(finished, StandardCharsets.UTF_8)).startsWith(rows);
        assertThat(rows).matches("(?s)|.*\n");
    }

    @Test
    void theNthAllocationOfARun() throws IOException {
        boolean failed = true;
        int inFolder = 0;
        for (int n = 1; failed; n++) {
            FailingLedger failing = new FailingLedger(n);
            Path folder = temporary.resolve("allocation-" + n);
            RunParts parts = SmallRun.on(FaultyDisk.sound(), failing::ledger);
            Throwable thrown = catchThrowable(() -> SmallRun.sphere().on(parts).run(folder));
            failed = failing.hasFailed();
            if (failed) {
                isOutOfMemory(thrown);
            }
            if (failed && Files.exists(folder)) {
                assertNothingHalfWritten(folder, whole);
                inFolder++;
            }
        }
        assertThat(inFolder).isGreaterThan(20);
    }

    private static void isOutOfMemory(Throwable thrown) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.DEVICE))
                .hasMessageContaining("no memory for field '")
                .hasMessageContaining("VOXTUM_MEMORY");
    }

    private Path stopped(String name) {
        Path folder = temporary.resolve(name);
        SmallRun.sphere().stoppedAfter(150).run(folder);
        return folder;
    }

    @ParameterizedTest
    @EnumSource(names = {"WRITE", "CUT", "DELETE"})
    void theNthFileOperationOfAResume(FaultyDisk.Operation operation) throws IOException {
        everyFileOperationOfAResume(operation, operation == FaultyDisk.Operation.CUT ? 1 : 9);
    }

    @Tag("full")
    @ParameterizedTest
    @EnumSource
    void everyFileOperationOfAResume(FaultyDisk.Operation operation) throws IOException {
        everyFileOperationOfAResume(operation, 1);
    }

    private void everyFileOperationOfAResume(FaultyDisk.Operation operation, int step)
            throws IOException {
        boolean failed = true;
        for (int n = 1; failed; n += step) {
            FaultyDisk disk = new FaultyDisk(operation, n);
            Path folder = stopped(operation + "-" + n);
            Throwable thrown =
                    catchThrowable(
                            () ->
                                    SmallRun.sphere()
                                            .on(SmallRun.on(disk, FieldLedger::new))
                                            .resume(folder));
            failed = disk.hasFailed();
            if (thrown != null) {
                isFullDisk(thrown);
                assertNothingHalfWritten(folder, whole);
                assertThat(resumes(folder)).isTrue();
            }
        }
    }

    @Test
    void theNthAllocationOfAResume() throws IOException {
        Path folder = stopped("allocations");
        boolean failed = true;
        for (int n = 1; failed; n += 3) {
            FailingLedger failing = new FailingLedger(n);
            RunParts parts = SmallRun.on(FaultyDisk.sound(), failing::ledger);
            Throwable thrown = catchThrowable(() -> SmallRun.sphere().on(parts).resume(folder));
            failed = failing.hasFailed();
            if (failed) {
                isOutOfMemory(thrown);
                assertNothingHalfWritten(folder, whole);
            }
        }
        SmallRun.assertSameResults(folder, whole);
    }
}
