package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseReader;
import org.voxtum.format.AtomicFile;
import org.voxtum.format.Disk;
import org.voxtum.format.FaultyDisk;
import org.voxtum.format.FileStamp;
import org.voxtum.grid.FieldLedger;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/**
 * A run of a case on a clock of its own, where every step takes one second, so that checkpoints
 * come after the same steps on every machine.
 */
class SmallRun implements Progress {
    /** A sphere of 6 x 6 x 6 voxels in 200 steps, with a checkpoint every 45. */
    static final List<String> SPHERE =
            List.of(
                    "grid.voxels=[6, 6, 6]",
                    "grid.spacing=200 um",
                    "run.duration=20 min",
                    "run.report_every=6 min",
                    "run.fields_every=8 min",
                    "run.checkpoint_every=45 s",
                    "run.exposure={thresholds: {macromolecule: [1 nM]}}");

    private static final Set<String> NOT_COMPARED = Set.of("log.txt", "run.json", "lock");
    final Path file;
    final List<String> sets;
    final AtomicLong nanos = new AtomicLong();
    final RunControl control;
    final List<String> warnings = new ArrayList<>();
    RunParts parts = on(FaultyDisk.sound(), FieldLedger::new);

    BackendRequest backend = new BackendRequest("reference", "", Optional.empty());

    /** Table of steps to take; null where they are chosen. */
    Path given;

    /** Whether it writes snapshots, one every two steps. */
    boolean live;

    /** Number of steps after which it is stopped; never where it is 0. */
    int stopAfter;

    int steps;

    /** Agents in the order of their steps. */
    final List<String> order = new ArrayList<>();

    SmallRun(Path file, List<String> sets) {
        this(file, sets, OptionalDouble.empty());
    }

    SmallRun(Path file, List<String> sets, OptionalDouble maxWall) {
        this.file = file;
        this.sets = sets;
        this.control = new RunControl(maxWall, nanos::get);
    }

    static SmallRun sphere() {
        return new SmallRun(Path.of("cases/isolated-sphere.yaml"), SPHERE);
    }

    /** The usual parts with small blocks, on a disk and with a ledger. */
    static RunParts on(Disk disk, Supplier<FieldLedger> ledger) {
        return new RunParts(disk, ledger, BackendChoice::of, SmallRun::sketch, 1 << 12);
    }

    /** Stands in for the picture, which takes longer to draw than the run to solve. */
    private static void sketch(
            AssembledCase run, Simulation simulation, double time, RunFolder folder) {
        String text = "content " + simulation.budget(simulation.agents().get(0)).content();
        AtomicFile.write(
                folder.disk(),
                folder.file("front.png"),
                out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** With the picture that users get. */
    SmallRun withPicture() {
        return on(RunParts.usual());
    }

    /**
     * Holds a run that is stopped after so many steps and gone on with to one that is not.
     *
     * @param made a run on that backend
     * @param folder for both; the whole one is below {@code whole}
     */
    static void goesOn(
            Function<BackendRequest, SmallRun> made,
            BackendRequest backend,
            int steps,
            Path folder) {
        Path whole = folder.resolve("whole");
        made.apply(backend).run(whole);
        Path parts = folder.resolve("parts");
        assertThat(made.apply(backend).stoppedAfter(steps).run(parts).ending())
                .isEqualTo(Ending.INTERRUPTED);
        made.apply(BackendRequest.usual()).resume(parts);
        assertSameResults(parts, whole);
    }

    SmallRun on(RunParts others) {
        parts = others;
        return this;
    }

    SmallRun stoppedAfter(int number) {
        stopAfter = number;
        return this;
    }

    RunOutcome run(Path folder) {
        Case source = CaseReader.read(file, sets);
        return Runner.run(
                source,
                sets,
                Optional.ofNullable(given),
                () -> RunFolder.claimExactly(folder, false),
                session(),
                parts);
    }

    RunOutcome resume(Path folder) {
        return Runner.resume(folder, session(), parts);
    }

    private RunSession session() {
        return new RunSession("test", backend, control, this, live, false);
    }

    @Override
    public void stepped(AgentState agent, SimulationListener.StepRecord step) {
        nanos.addAndGet(1_000_000_000L);
        steps++;
        order.add(agent.agent().name());
        if (steps == stopAfter) {
            control.stop(Ending.INTERRUPTED);
        }
    }

    @Override
    public void warned(String message) {
        warnings.add(message);
    }

    /** Stamps of every file that must be the same, by path inside the folder. */
    static Map<String, FileStamp> results(Path folder) {
        Map<String, FileStamp> results = new TreeMap<>();
        RunFolder inside = new RunFolder(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(f -> !NOT_COMPARED.contains(inside.inside(f)))
                    .filter(f -> !f.toString().endsWith(".checkpoint"))
                    .forEach(f -> results.put(inside.inside(f), FileStamp.of(f)));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return results;
    }

    /** A finished folder holds bit for bit what another does, and nothing more. */
    static void assertSameResults(Path folder, Path uninterrupted) {
        assertThat(results(folder)).isEqualTo(results(uninterrupted));
        assertThat(RunSummary.isFinished(new RunFolder(folder))).isTrue();
    }
}
