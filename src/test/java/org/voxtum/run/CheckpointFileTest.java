package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.fault.Fault;
import org.voxtum.format.Disk;
import org.voxtum.format.FileStamp;
import org.voxtum.grid.CompensatedSum;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;
import org.voxtum.solver.AgentSnapshot;
import org.voxtum.solver.SimulationState;
import org.voxtum.solver.SolveReport;

/** Every byte of a checkpoint is under a checksum; a damaged one gives way to the one before. */
class CheckpointFileTest {
    private static final long BLOCK = 100;
    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void write() {
        file = folder.resolve("a.checkpoint");
        new CheckpointFile(file).write(Disk.ofSystem(), header(60), state(1.5), BLOCK);
    }

    private static CheckpointHeader header(double time) {
        return new CheckpointHeader(
                "1",
                "reference",
                "double",
                "/a/case.yaml",
                List.of("run.duration=2 h"),
                "/a/steps.csv",
                Map.of("/a/case.yaml", "00ff"),
                time,
                0.1,
                0.3,
                1L << 40,
                Map.of("effective.yaml", new FileStamp(7, 0xffffffffL)),
                new CheckpointHeader.Recorded(
                        true,
                        Map.of("steps.csv", new FileStamp(3, 4)),
                        List.of(
                                new CheckpointHeader.SeriesFile(
                                        0.1, "fields/t000000.vti", new FileStamp(1, 2))),
                        Map.of("a/free/all", 1e-300 / 3)));
    }

    private static SimulationState state(double value) {
        Field field = new Field(Shape.of(3, 2, 3)).fillBy((x, y, z) -> value * x + y * 0.1 - z);
        AgentSnapshot agent =
                new AgentSnapshot(
                        "drug é",
                        60,
                        2,
                        3,
                        4,
                        5,
                        0.1,
                        0.2,
                        Map.of("wall", new CompensatedSum.Parts(0.3, 1e-20)),
                        List.of(new CompensatedSum.Parts(0.7, -1e-19)),
                        Map.of("concentration", field));
        return new SimulationState(
                7, field.copy(), new SolveReport(2, List.of(1.0, 0.1), 3.5), List.of(agent));
    }

    @Test
    void readsBackWhatWasWritten() throws IOException {
        CheckpointFile written = new CheckpointFile(file);
        assertThat(written.verify()).isEqualTo(header(60));
        assertThat(written.state()).isEqualTo(state(1.5)).isNotEqualTo(state(1.6));
    }

    @Test
    void everyFlippedBitIsFound() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        assertThat((long) bytes.length).isGreaterThan(4 * BLOCK);
        List<Integer> unseen = new ArrayList<>();
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] ^= (byte) (1 << at % 8);
            Files.write(file, bytes);
            if (!(catchThrowable(() -> new CheckpointFile(file).verify()) instanceof IOException)) {
                unseen.add(at);
            }
            bytes[at] ^= (byte) (1 << at % 8);
        }
        assertThat(unseen).isEmpty();
    }

    @Test
    void everyTruncationAndWhatIsAddedIsFound() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length++) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> new CheckpointFile(file).verify())
                    .isInstanceOf(IOException.class);
        }
        Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));
        assertThatThrownBy(() -> new CheckpointFile(file).verify())
                .hasMessageContaining("bytes after its end");
    }

    @Test
    void theTwoNewestAreKeptAndADamagedOneGivesWay() throws IOException {
        RunFolder run = new RunFolder(folder);
        CheckpointStore store = new CheckpointStore(run, BLOCK);
        for (int i = 1; i <= 5; i++) {
            store.write(header(i), state(i));
        }
        List<String> said = new ArrayList<>();
        assertThat(store.newestSound(said::add).header().time()).isEqualTo(5);
        Path newest = run.checkpoints().resolve("000005.checkpoint");
        Path before = run.checkpoints().resolve("000004.checkpoint");
        assertThat(run.checkpoints())
                .isDirectoryContaining(f -> f.equals(newest))
                .isDirectoryContaining(f -> f.equals(before));
        assertThat(run.checkpoints().toFile().list()).hasSize(2);
        Files.write(newest, new byte[] {1, 2, 3});
        assertThat(store.newestSound(said::add).file().state()).isEqualTo(state(4));
        assertThat(said).singleElement().asString().contains("000005.checkpoint is damaged");
        Files.delete(before);
        assertThatThrownBy(() -> store.newestSound(said::add))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("no checkpoint is sound");
    }

    @Test
    void whatIsNotFiniteLeavesNoFile() {
        CheckpointStore store = new CheckpointStore(new RunFolder(folder), BLOCK);
        assertThatThrownBy(() -> store.write(header(1), state(Double.NaN)))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.NUMERICAL))
                .hasMessageContaining("not finite");
        assertThat(folder.resolve("checkpoint")).isEmptyDirectory();
    }
}
