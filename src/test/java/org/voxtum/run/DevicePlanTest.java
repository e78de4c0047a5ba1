package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.opencl.OpenClBackend;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/** The plan of a device is, byte for byte, the sum of the buffers that a run has at its peak. */
class DevicePlanTest {
    /** A short run of a shipped case. */
    static Case shipped(String file, String... more) {
        List<String> sets =
                new ArrayList<>(List.of("run.duration=1 min", "run.report_every=1 min"));
        sets.addAll(List.of(more));
        return CaseReader.read(Path.of("cases/" + file + ".yaml"), sets);
    }

    /** Runs the case and holds the plan to what was allocated; returns the plan. */
    static DevicePlan assertPlanned(Case source, Precision precision) {
        try (OpenClBackend backend = TestDevice.backend(precision)) {
            DevicePlan plan = DevicePlan.of(source, backend.device(), precision);
            try (Simulation simulation =
                    new Simulation(
                            Assembly.of(source).problem(), backend, new SimulationListener() {})) {
                simulation.run();
            }
            assertThat(backend.peakDeviceBytes().orElseThrow())
                    .as(() -> plan.lines() + "\n" + backend.buffersAtPeak())
                    .isEqualTo(plan.bytes());
            return plan;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "window-chamber, SINGLE", "window-chamber, DOUBLE",
        "isolated-sphere, SINGLE", "isolated-sphere, DOUBLE",
        "embedded-sphere, SINGLE", "embedded-sphere, DOUBLE",
        "tumour-cord, SINGLE", "tumour-cord, DOUBLE",
        "layers, SINGLE", "layers, DOUBLE"
    })
    void planIsWhatIsAllocated(String file, Precision precision) {
        assertPlanned(shipped(file), precision);
    }
}
