package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.fault.Fault;
import org.voxtum.format.PvdReader;

/** A run that was stopped and resumed leaves the bits of one that was not. */
class ResumeTest {
    @TempDir private Path temporary;

    private Path whole() {
        Path folder = temporary.resolve("whole");
        assertThat(SmallRun.sphere().run(folder).ending()).isEqualTo(Ending.FINISHED);
        return folder;
    }

    private Path stopped(int steps) {
        Path folder = temporary.resolve("stopped");
        RunOutcome outcome = SmallRun.sphere().stoppedAfter(steps).run(folder);
        assertThat(outcome.ending()).isEqualTo(Ending.INTERRUPTED);
        return folder;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 60, 61, 130, 199})
    void goesOnAfterAnyStep(int steps) {
        Path whole = whole();
        Path folder = stopped(steps);
        assertThat(SmallRun.sphere().resume(folder).ending()).isEqualTo(Ending.FINISHED);
        SmallRun.assertSameResults(folder, whole);
    }

    @Test
    void goesOnManyTimes() {
        Path folder = stopped(30);
        Ending ending = Ending.INTERRUPTED;
        int times = 0;
        while (ending != Ending.FINISHED) {
            ending = SmallRun.sphere().stoppedAfter(30).resume(folder).ending();
            times++;
        }
        assertThat(times).isEqualTo(200 / 30);
        SmallRun.assertSameResults(folder, whole());
    }

    private void halfThenRest(String name, String... sets) {
        Path file = Path.of("cases", name + ".yaml");
        List<String> all = new ArrayList<>(List.of(sets));
        SmallRun uninterrupted = new SmallRun(file, all).withPicture();
        Path whole = temporary.resolve("whole");
        uninterrupted.run(whole);
        Path folder = temporary.resolve("half");
        SmallRun first =
                new SmallRun(file, all).withPicture().stoppedAfter(uninterrupted.steps / 2);
        if (uninterrupted.steps == 0) {
            first.control.stop(Ending.INTERRUPTED);
        }
        assertThat(first.run(folder).ending()).isEqualTo(Ending.INTERRUPTED);
        assertThat(folder.resolve("front.png")).doesNotExist();
        assertThat(new SmallRun(file, all).withPicture().resume(folder).ending())
                .isEqualTo(Ending.FINISHED);
        SmallRun.assertSameResults(folder, whole);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "isolated-sphere|grid.voxels=[16, 16, 16]|run.duration=20 min",
                "embedded-sphere|grid.voxels=[16, 16, 16]|run.duration=20 min",
                "necrotic-core|grid.voxels=[16, 16, 16]|run.duration=1 s",
                "layers|numerics.seed=2|numerics.seed=1",
                "window-chamber|grid.voxels=[20, 20, 16]|run.duration=20 min",
                "window-chamber-far-tissue|grid.voxels=[20, 20, 16]|run.duration=20 min"
            })
    void everyShippedCaseStoppedAtHalf(String name, String grid, String duration) {
        halfThenRest(name, grid, duration);
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "isolated-sphere",
                "embedded-sphere",
                "necrotic-core",
                "layers",
                "window-chamber",
                "window-chamber-far-tissue"
            })
    void everyShippedCaseWholeStoppedAtHalf(String name) {
        halfThenRest(name);
    }

    /** Its whole day takes an hour. */
    @Tag("full")
    @Test
    void theRealNetworkStoppedAtHalf() {
        assumeTrue(System.getenv("VOXTUM_REAL_DATA") != null, "VOXTUM_REAL_DATA is not set");
        halfThenRest(
                "window-chamber-real",
                "run.duration=10 min",
                "run.report_every=5 min",
                "run.fields_every=10 min");
    }

    @Test
    void aMovedFolderGoesOnAndItsSeriesOpens() throws IOException {
        Path moved = temporary.resolve("elsewhere").resolve("a b");
        Files.createDirectory(moved.getParent());
        Files.move(stopped(150), moved);
        SmallRun.sphere().resume(moved);
        SmallRun.assertSameResults(moved, whole());
        assertThat(Files.readString(moved.resolve("fields.pvd")))
                .contains("file=\"fields/t000000.vti\"")
                .doesNotContain(temporary.toString());
        assertThat(PvdReader.read(moved.resolve("fields.pvd")))
                .hasSize(4)
                .allSatisfy(entry -> assertThat(entry.file()).exists());
    }

    @Test
    void aFinishedFolderStaysAsItIs() throws IOException {
        Path whole = whole();
        var before = SmallRun.results(whole);
        String summary = Files.readString(whole.resolve("run.json"));
        String log = Files.readString(whole.resolve("log.txt"));
        RunOutcome outcome = SmallRun.sphere().resume(whole);
        assertThat(outcome.ending()).isEqualTo(Ending.ALREADY_FINISHED);
        assertThat(SmallRun.results(whole)).isEqualTo(before);
        assertThat(whole.resolve("run.json")).hasContent(summary);
        assertThat(whole.resolve("log.txt")).hasContent(log);
        assertThat(whole.resolve("lock")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case.yaml",
                "effective.yaml",
                "metrics.csv",
                "profiles.csv",
                "budget.csv",
                "steps.csv",
                "fields/t000000.vti",
                "fields/t000001.vti"
            })
    void anOutputThatWasChangedIsRefusedByName(String name) throws IOException {
        Path folder = stopped(150);
        Path file = folder.resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        var before = SmallRun.results(folder);
        refused(folder, Fault.Kind.INPUT, file.getFileName() + " was changed", name);
        assertThat(SmallRun.results(folder)).isEqualTo(before);
        Files.delete(file);
        refused(folder, Fault.Kind.INPUT, "there is no file " + file.getFileName(), name);
    }

    private static void refused(Path folder, Fault.Kind kind, String... parts) {
        assertThatThrownBy(() -> SmallRun.sphere().resume(folder))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(kind))
                .hasMessageContainingAll(parts);
        assertThat(folder.resolve("lock")).doesNotExist();
    }

    @Test
    void rowsAndFilesAfterTheCheckpointAreCut() throws IOException {
        Path folder = stopped(150);
        Files.writeString(
                folder.resolve("steps.csv"),
                Files.readString(folder.resolve("steps.csv")) + "macromolecule,half a r");
        Files.writeString(folder.resolve("fields/t000003.vti"), "later");
        Files.writeString(folder.resolve("fields/.t000004.vti.0a1b2c3d.part"), "half");
        Files.writeString(folder.resolve(".run.json.0a1b2c3d.part"), "half");
        Files.writeString(folder.resolve("checkpoint/.000009.checkpoint.0a.part"), "half");
        SmallRun.sphere().resume(folder);
        SmallRun.assertSameResults(folder, whole());
    }

    @Test
    void anInputThatWasChangedOrIsGoneIsRefusedByName() throws IOException {
        Path source =
                Files.copy(Path.of("cases/isolated-sphere.yaml"), temporary.resolve("mine.yaml"));
        Path folder = temporary.resolve("run");
        new SmallRun(source, SmallRun.SPHERE).stoppedAfter(50).run(folder);
        String text = Files.readString(source);
        Files.writeString(source, text + "\n# a note\n");
        refused(folder, Fault.Kind.INPUT, "input of this run was changed", "mine.yaml");
        Files.delete(source);
        refused(folder, Fault.Kind.INPUT, "input of this run is gone", "mine.yaml");
        Files.writeString(source, text);
        assertThat(SmallRun.sphere().resume(folder).ending()).isEqualTo(Ending.FINISHED);
    }

    @Test
    void aNetworkThatWasChangedIsRefusedByName() throws IOException {
        Path network =
                Files.copy(Path.of("meshes/window-chamber.dat"), temporary.resolve("net.dat"));
        List<String> sets =
                List.of(
                        "grid.voxels=[8, 8, 8]",
                        "run.duration=2 min",
                        "vessels.network.file=" + network);
        Path folder = temporary.resolve("run");
        new SmallRun(Path.of("cases/window-chamber.yaml"), sets).stoppedAfter(9).run(folder);
        Files.writeString(network, Files.readString(network) + "\n");
        refused(folder, Fault.Kind.INPUT, "input of this run was changed", "net.dat");
    }

    @Test
    void whatIsNoRunFolderIsRefused() throws IOException {
        refused(temporary, Fault.Kind.USAGE, "no run folder");
        refused(temporary.resolve("none"), Fault.Kind.USAGE, "no run folder", "none");
        Files.writeString(temporary.resolve("run.json"), "{\"status\": \"running\"}");
        refused(temporary, Fault.Kind.INPUT, "there is no checkpoint", "--force");
    }

    @Test
    void anotherVersionGoesOnWithAWarning() {
        Path folder = stopped(30);
        SmallRun later = SmallRun.sphere();
        Runner.resume(
                folder,
                new RunSession(
                        "later", BackendRequest.usual(), later.control, later, false, false));
        assertThat(later.warnings)
                .anyMatch(w -> w.contains("begun with test, reference") && w.contains("later"));
    }

    @Test
    void theWallClockLimitStopsInTime() {
        Path folder = temporary.resolve("run");
        SmallRun first =
                new SmallRun(
                        Path.of("cases/isolated-sphere.yaml"),
                        SmallRun.SPHERE,
                        OptionalDouble.of(100));
        assertThat(first.run(folder).ending()).isEqualTo(Ending.WALL_CLOCK);
        assertThat(first.control.seconds()).isBetween(95.0, 100.0);
        SmallRun.sphere().resume(folder);
        SmallRun.assertSameResults(folder, whole());
    }

    private static SmallRun taking(Path steps, String... sets) {
        List<String> all = new ArrayList<>(SmallRun.SPHERE);
        all.addAll(List.of(sets));
        SmallRun run = new SmallRun(Path.of("cases/isolated-sphere.yaml"), all);
        run.given = steps;
        return run;
    }

    @Test
    void stepsThatAreGivenAreTakenAgainAlsoAfterAResume() throws IOException {
        Path whole = whole();
        Path steps = whole.resolve("steps.csv");
        Path folder = temporary.resolve("again");
        SmallRun halved = taking(steps, "numerics.step_factor=0.5");
        assertThat(halved.stoppedAfter(90).run(folder).ending()).isEqualTo(Ending.INTERRUPTED);
        SmallRun.sphere().resume(folder);
        assertThat(folder.resolve("steps.csv")).hasSameTextualContentAs(steps);
        assertThat(folder.resolve("metrics.csv"))
                .hasSameTextualContentAs(whole.resolve("metrics.csv"));
        assertThat(folder.resolve("fields/t000003.vti"))
                .hasSameBinaryContentAs(whole.resolve("fields/t000003.vti"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run.report_every=303 s|case|passes 303.0 s",
                "run.duration=30 min|case|no step of 'macromolecule' at 1200.0 s",
                "numerics.seed=2|time_s,agent|no table of steps",
                "numerics.seed=2|agent,time_s,dt_s,method,stages,repeats;a,0,-1,superstep,3,0|row 2"
            })
    void stepsOfAnotherCaseAreRefused(String set, String table, String part) throws IOException {
        Path steps = whole().resolve("steps.csv");
        if (!table.equals("case")) {
            Files.writeString(steps, table.replace(';', '\n') + "\n");
        }
        assertThatThrownBy(() -> taking(steps, set).run(temporary.resolve("other")))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.INPUT))
                .hasMessageContaining(part);
        assertThat(Files.exists(temporary.resolve("other"))).isEqualTo(table.equals("case"));
    }
}
