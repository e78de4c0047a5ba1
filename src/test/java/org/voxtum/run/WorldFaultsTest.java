package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TransportKernels;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.fault.Fault;
import org.voxtum.format.Disk;
import org.voxtum.grid.FieldLedger;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.SimulationListener;

/** What the world does to a run: a full disk, a folder that is gone, a worker that throws. */
class WorldFaultsTest {
    @TempDir private static Path shared;
    private static Path whole;
    @TempDir private Path temporary;

    @BeforeAll
    static void uninterrupted() {
        whole = shared.resolve("whole");
        SmallRun.sphere().run(whole);
    }

    private static boolean system(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }

    @Test
    void aDiskThatIsFullForReal() throws Exception {
        Path mounted = Files.createDirectory(temporary.resolve("small"));
        boolean mounts = false;
        try {
            mounts = system("mount", "-t", "tmpfs", "-o", "size=96k", "tmpfs", "" + mounted);
        } catch (IOException noMount) {
            assumeTrue(false, "there is no mount command");
        }
        assumeTrue(mounts, "this process may not mount a small disk");
        try {
            RunParts parts = SmallRun.on(Disk.ofSystem(), FieldLedger::new);
            Path folder = mounted.resolve("run");
            Throwable thrown = catchThrowable(() -> SmallRun.sphere().on(parts).run(folder));
            assertThat(thrown)
                    .isInstanceOfSatisfying(
                            Fault.class,
                            fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.OUTPUT))
                    .hasMessageContainingAll("the disk is full", "free space", "MiB are left");
            FaultsTest.assertNothingHalfWritten(folder, whole);
            system("mount", "-o", "remount,size=8m", "" + mounted);
            SmallRun.sphere().on(parts).resume(folder);
            SmallRun.assertSameResults(folder, whole);
        } finally {
            system("umount", "" + mounted);
        }
    }

    @Test
    void aFolderThatIsRemovedUnderTheRun() {
        Path folder = temporary.resolve("run");
        SmallRun run =
                new SmallRun(Path.of("cases/isolated-sphere.yaml"), SmallRun.SPHERE) {
                    @Override
                    public void stepped(AgentState agent, SimulationListener.StepRecord step) {
                        super.stepped(agent, step);
                        if (steps == 40) {
                            new RunFolder(folder).discard();
                        }
                    }
                };
        RunParts parts = SmallRun.on(Disk.ofSystem(), FieldLedger::new);
        assertThatThrownBy(() -> run.on(parts).run(folder))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.OUTPUT))
                .hasMessageContaining("the folder does not exist");
        assertThat(folder).doesNotExist();
    }

    /** A backend whose n-th stage fails in a worker of the common pool. */
    private static Backend throwing(FieldLedger ledger, int number) {
        Backend sound = new ReferenceBackend(ledger);
        AtomicInteger left = new AtomicInteger(number);
        Object kernels =
                instead(
                        TransportKernels.class,
                        sound.transport(),
                        "stage",
                        () -> {
                            if (left.decrementAndGet() == 0) {
                                IntStream.range(0, 64).parallel().forEach(WorldFaultsTest::work);
                            }
                        },
                        null);
        return (Backend) instead(Backend.class, sound, "transport", () -> {}, kernels);
    }

    private static void work(int piece) {
        if (piece == 37) {
            throw new IllegalStateException("a worker broke");
        }
    }

    /** Passes calls on; before one of them something is done, or its result is another. */
    private static Object instead(
            Class<?> type, Object target, String name, Runnable before, Object result) {
        return Proxy.newProxyInstance(
                WorldFaultsTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> {
                    if (method.getName().equals(name)) {
                        before.run();
                        if (result != null) {
                            return result;
                        }
                    }
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    @Test
    void aWorkerThatThrowsEndsTheRunAndHangsNothing() throws IOException {
        Path folder = temporary.resolve("run");
        RunParts usual = SmallRun.on(Disk.ofSystem(), FieldLedger::new);
        RunParts parts =
                new RunParts(
                        usual.disk(),
                        usual.ledger(),
                        request ->
                                new BackendChoice(
                                        "reference",
                                        Precision.DOUBLE,
                                        "",
                                        Optional.empty(),
                                        ledger -> throwing(ledger, 300)),
                        usual.picture(),
                        usual.blockBytes());
        assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () ->
                        assertThatThrownBy(() -> SmallRun.sphere().on(parts).run(folder))
                                .isInstanceOf(IllegalStateException.class)
                                .hasMessageContaining("a worker broke"));
        assertThat(Files.readString(folder.resolve("run.json")))
                .contains("\"failed\"")
                .contains("a worker broke");
        SmallRun.sphere().resume(folder);
        SmallRun.assertSameResults(folder, whole);
    }

    /** Wall time is measured by the monotonic clock; the time of day only dates the log. */
    @Test
    void nothingButTheLogReadsTheTimeOfDay() {
        ArchRuleDefinition.noClasses()
                .that()
                .doNotHaveFullyQualifiedName(RunLog.class.getName())
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .check(
                        new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("org.voxtum"));
    }
}
