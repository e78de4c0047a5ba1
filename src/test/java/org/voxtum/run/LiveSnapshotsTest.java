package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.format.FaultyDisk;
import org.voxtum.format.FileStamp;
import org.voxtum.format.PvdWriter;
import org.voxtum.format.VtiReader;
import org.voxtum.grid.FieldLedger;
import org.voxtum.solver.SimulationListener;

/** A run that is looked at while it solves ends with the bits of one that is not. */
class LiveSnapshotsTest {
    @TempDir private Path temporary;

    private Path whole(SmallRun like) {
        Path folder = temporary.resolve("whole");
        SmallRun run = new SmallRun(like.file, like.sets);
        run.backend = like.backend;
        run.run(folder);
        return folder;
    }

    private void sameBits(SmallRun like, int snapshots) {
        LiveRun run = new LiveRun(temporary.resolve("live"), like);
        assertThat(run.run().ending()).isEqualTo(Ending.FINISHED);
        assertThat(run.seen).hasSizeGreaterThan(snapshots);
        assertThat(run.seen).extracting(PvdWriter.Entry::time).isSorted();
        SmallRun.assertSameResults(temporary.resolve("live"), whole(like));
    }

    @Test
    void noBitChangesAndNothingIsLeft() {
        sameBits(SmallRun.sphere(), 90);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void noBitChangesOnADevice(Precision precision) {
        TestDevice.backend(Precision.SINGLE).close();
        SmallRun sphere = SmallRun.sphere();
        sphere.backend = new BackendRequest("opencl", "", Optional.of(precision));
        sameBits(sphere, 90);
    }

    @Test
    void checkpointsAreTheSameBytes() throws IOException {
        Path plain = temporary.resolve("plain");
        SmallRun.sphere().stoppedAfter(100).run(plain);
        Path folder = temporary.resolve("live");
        new LiveRun(folder, SmallRun.sphere()).stoppedAfter(100).run(folder);
        assertThat(stamps(folder.resolve("checkpoint")))
                .isNotEmpty()
                .isEqualTo(stamps(plain.resolve("checkpoint")));
    }

    private static List<FileStamp> stamps(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(FileStamp::of).toList();
        }
    }

    @Test
    void aStoppedRunKeepsTheNewestAndAResumeClearsThem() throws IOException {
        Path folder = temporary.resolve("live");
        LiveRun run = new LiveRun(folder, SmallRun.sphere());
        run.stoppedAfter(61).run(folder);
        PvdWriter.Entry newest = run.seen.get(run.seen.size() - 1);
        assertThat(VtiReader.open(newest.file()).time()).isEqualTo(newest.time());
        assertThat(VtiReader.open(newest.file()).arrays())
                .extracting(array -> array.name())
                .contains("macromolecule.free", "pressure", "label");
        assertThat(folder.resolve("live").toFile().list())
                .hasSize(3)
                .contains("live.pvd", "live-000058.vti", "live-000060.vti");
        SmallRun.sphere().resume(folder);
        SmallRun.assertSameResults(folder, whole(SmallRun.sphere()));
    }

    @Test
    void whatTheDiskRefusesIsAWarning() throws IOException {
        Path folder = temporary.resolve("live");
        SmallRun run =
                new SmallRun(Path.of("cases/isolated-sphere.yaml"), SmallRun.SPHERE) {
                    @Override
                    public void computesOn(String device, String why) {
                        writeFile(folder.resolve("live"));
                    }
                };
        run.live = true;
        assertThat(run.run(folder).ending()).isEqualTo(Ending.FINISHED);
        assertThat(run.warnings)
                .filteredOn(text -> text.contains("goes on without live snapshots"))
                .hasSize(1);
        Files.delete(folder.resolve("live"));
        SmallRun.assertSameResults(folder, whole(SmallRun.sphere()));
    }

    @ParameterizedTest
    @CsvSource({"WRITE, 60", "RENAME, 30", "RENAME, 31", "DELETE, 7", "DELETE, 8"})
    void anOperationThatFailsOnASnapshotCostsTheRunNothing(
            FaultyDisk.Operation operation, int number) {
        FaultyDisk disk = new FaultyDisk(operation, number);
        SmallRun run = SmallRun.sphere().on(SmallRun.on(disk, FieldLedger::new));
        run.live = true;
        Path folder = temporary.resolve("live");
        assertThat(run.run(folder).ending()).isEqualTo(Ending.FINISHED);
        assertThat(disk.hasFailed()).isTrue();
        assertThat(run.warnings.stream().anyMatch(text -> text.contains("without live snapshots")))
                .isEqualTo(operation != FaultyDisk.Operation.DELETE);
        SmallRun.assertSameResults(folder, whole(SmallRun.sphere()));
    }

    private static void writeFile(Path inTheWay) {
        try {
            Files.writeString(inTheWay, "");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Times at which snapshots are begun where each takes some seconds and a step a half. */
    private static List<Double> begun(double seconds, double until) {
        AtomicLong nanos = new AtomicLong();
        RunControl control = new RunControl(OptionalDouble.empty(), nanos::get);
        List<Double> begun = new ArrayList<>();
        LiveSnapshots snapshots =
                new LiveSnapshots(
                        new SimulationListener() {},
                        control,
                        simulation -> {
                            begun.add(control.seconds());
                            nanos.addAndGet((long) (seconds * 1e9));
                        });
        snapshots.onPressure(null);
        while (control.seconds() < until) {
            nanos.addAndGet(500_000_000L);
            assertThat(snapshots.continues(null)).isTrue();
        }
        return begun;
    }

    @Test
    void thePauseIsTwoSecondsOrTwentyTimesWhatTheLastOneTook() {
        assertThat(begun(0, 7)).containsExactly(2.0, 4.0, 6.0);
        assertThat(begun(1, 50)).containsExactly(2.0, 23.0, 44.0);
    }
}
