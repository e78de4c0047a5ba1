package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.analysis.PenetrationProfile;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;
import org.voxtum.verify.BackendComparison;
import org.voxtum.verify.Finding;

/**
 * Property 6: a device that takes the steps of the reference, from its steps.csv, has its fields
 * and its metrics at every report. One that chooses its steps is reported, not held.
 */
class DeviceReplayTest {
    private static final List<String> THRESHOLDS =
            List.of("run.exposure={thresholds: {liposome: [1 nM, 3 nM]}}");

    @TempDir private Path folder;

    @BeforeEach
    void skipWithoutADevice() {
        TestDevice.backend(Precision.SINGLE).close();
    }

    /** A run whose fields a comparison sees at every report. */
    private static final class Compared extends SmallRun {
        private final BackendComparison comparison;
        private final Optional<Precision> device;
        private final Map<Double, Double> emptyWall = new HashMap<>();
        private VoxelGrid grid;

        Compared(Path file, List<String> sets, BackendComparison to, Optional<Precision> device) {
            super(file, sets);
            this.comparison = to;
            this.device = device;
            backend = new BackendRequest(device.isEmpty() ? "reference" : "opencl", "", device);
        }

        @Override
        public void stepped(AgentState agent, SimulationListener.StepRecord step) {
            super.stepped(agent, step);
            if (device.isEmpty()) {
                comparison.expectStep(agent, step);
            }
        }

        @Override
        public void reported(Simulation simulation, double time) {
            grid = simulation.problem().fluid().grid();
            if (device.isEmpty()) {
                emptyWall.put(time, emptyWall(simulation));
                comparison.expect(simulation, time);
            } else {
                comparison.compare(simulation, time, device.get());
            }
        }
    }

    private static double emptyWall(Simulation simulation) {
        Field c = simulation.concentration(simulation.agents().get(0));
        Field surface = simulation.problem().fluid().vesselSurfaceDensity();
        double largest = 0;
        for (double value : c.chunk(0)) {
            largest = Math.max(largest, value);
        }
        double area = 0;
        double empty = 0;
        for (int i = 0; i < c.chunk(0).length; i++) {
            area += surface.chunk(0)[i];
            empty += c.chunk(0)[i] < 1e-12 * largest ? surface.chunk(0)[i] : 0;
        }
        return empty / area;
    }

    private void agrees(String name, List<String> sets) {
        Path file = Path.of("cases", name + ".yaml");
        BackendComparison kept = new BackendComparison();
        Compared reference = new Compared(file, sets, kept, Optional.empty());
        Path expected = folder.resolve("reference");
        assertThat(reference.run(expected).ending()).isEqualTo(Ending.FINISHED);
        double bin = PenetrationProfile.binWidth(reference.grid);
        for (Precision precision : Precision.values()) {
            BackendComparison fields = kept.again();
            Compared device = new Compared(file, sets, fields, Optional.of(precision));
            device.given = expected.resolve("steps.csv");
            Path run = folder.resolve(precision.label());
            assertThat(device.run(run).ending()).isEqualTo(Ending.FINISHED);
            var metrics =
                    new MetricsComparison(kept.steps().longest(), bin, reference.emptyWall)
                            .compare(expected, run);
            print(name + ", " + precision.label(), say(fields, metrics));
            assertThat(device.steps).isEqualTo(reference.steps);
            assertThat(fields.findings()).hasSizeGreaterThan(7).allMatch(Finding::passes);
            assertThat(metrics.differences()).isEmpty();
            assertThat(metrics.compared()).isGreaterThan(100);
        }
        BackendComparison fields = kept.again();
        Compared free = new Compared(file, sets, fields, Optional.of(Precision.SINGLE));
        Path run = folder.resolve("free");
        assertThat(free.run(run).ending()).isEqualTo(Ending.FINISHED);
        var metrics =
                new MetricsComparison(kept.steps().longest(), bin, reference.emptyWall)
                        .compare(expected, run);
        print(name + ", single, own steps", say(fields, metrics));
        print("share of wall beside nothing by time", reference.emptyWall.toString());
    }

    private static void print(String what, String numbers) {
        Logger.getLogger(DeviceReplayTest.class.getName()).info(what + ": " + numbers);
    }

    private static String say(BackendComparison fields, MetricsComparison metrics) {
        return fields.findings().stream()
                        .map(f -> "%s %.1e".formatted(f.quantity(), f.error()))
                        .collect(Collectors.joining("; "))
                + "; metrics "
                + metrics.worst();
    }

    private static List<String> sets(String duration, String every, String... more) {
        return java.util.stream.Stream.of(
                        THRESHOLDS,
                        List.of(more),
                        List.of(
                                "run.duration=" + duration,
                                "run.report_every=" + every,
                                "run.fields_every=" + duration))
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void theWindowChamberForMinutes() {
        agrees("window-chamber", sets("2 min", "1 min"));
    }

    @Tag("full")
    @Test
    void theWindowChamberForADay() {
        agrees("window-chamber", sets("24 h", "3 h"));
    }

    @Tag("full")
    @Test
    void theRealNetworkForTwoHours() {
        assumeTrue(System.getenv("VOXTUM_REAL_DATA") != null, "VOXTUM_REAL_DATA is not set");
        List<String> sets = sets("2 h", "30 min", "grid.voxels=[99, 81, 15]", "grid.spacing=10 um");
        agrees("window-chamber-real", sets);
    }
}
