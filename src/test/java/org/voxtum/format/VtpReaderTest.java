package org.voxtum.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.fault.Fault;
import org.voxtum.vessel.VesselNetwork;
import org.voxtum.vessel.VesselNode;
import org.voxtum.vessel.VesselSegment;

class VtpReaderTest {
    @TempDir Path folder;

    private Path written() {
        VesselNetwork network =
                new VesselNetwork(
                        "two segments",
                        2e-4,
                        1e-4,
                        1e-4,
                        List.of(
                                new VesselNode("a", 0, 0, 0),
                                new VesselNode("b", 1e-4, 2e-5, 0),
                                new VesselNode("c", 2e-4, 2e-5, 3e-5)),
                        List.of(
                                new VesselSegment("s", 0, 1, 1e-5, 0, 0.4),
                                new VesselSegment("t", 1, 2, 8e-6, 0, 0.4)),
                        List.of());
        Path file = folder.resolve("vessels.vtp");
        VtpWriter.write(
                file, network, List.of(SegmentValues.perfused(new boolean[] {true, false})));
        return file;
    }

    @Test
    void linesComeBack() {
        VtpReader.Lines lines = VtpReader.read(written());
        assertThat(lines.count()).isEqualTo(2);
        assertThat(lines.ends()).containsExactly(0, 1, 1, 2);
        assertThat(lines.points()).hasSize(9);
        assertThat(lines.points()[3]).isEqualTo(100);
        assertThat(lines.of("diameter").orElseThrow()).containsExactly(10, 8);
        assertThat(lines.of("perfused").orElseThrow()).containsExactly(1, 0);
        assertThat(lines.values()).containsOnlyKeys("diameter", "flow", "haematocrit", "perfused");
        assertThat(lines.units())
                .containsEntry("diameter", "um")
                .containsEntry("flow", "m^3/s")
                .containsEntry("haematocrit", "");
    }

    @Test
    void aFileThatIsCutShortIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(written());
        for (int length = 0; length < whole.length - 30; length += 41) {
            Path cut = folder.resolve("cut.vtp");
            Files.write(cut, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> VtpReader.read(cut)).isInstanceOf(Fault.class);
        }
    }
}
