package org.voxtum.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.voxtum.vessel.NetworkGenerator;
import org.voxtum.vessel.NetworkGeneratorStatistics;
import org.voxtum.vessel.VesselNetwork;

/** The shipped network is what the generator makes, to the last printed digit. */
class ShippedWindowChamberTest {
    @Test
    void theFileIsWhatTheGeneratorMakes() {
        VesselNetwork shipped = SecombReader.read(Path.of("meshes", "window-chamber.dat"));
        VesselNetwork made = NetworkGenerator.windowChamber();
        assertThat(shipped.title()).isEqualTo(made.title());
        assertThat(shipped.nodes()).isEqualTo(made.nodes());
        assertThat(shipped.segments()).isEqualTo(made.segments());
        assertThat(shipped.boundaries()).isEqualTo(made.boundaries());
        assertThat(shipped.boxX()).isEqualTo(made.boxX());
        NetworkGeneratorStatistics.of(shipped).require();
    }
}
