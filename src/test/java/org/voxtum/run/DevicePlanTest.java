package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseFlow;
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
        List<String> sets = new ArrayList<>(List.of("run.duration=1 min", "run.report_every=1 s"));
        if (file.startsWith("window-chamber")) {
            sets.addAll(List.of("grid.voxels=[50, 40, 8]", "grid.spacing=20 um"));
        }
        sets.addAll(List.of(more));
        return CaseReader.read(Path.of("cases/" + file + ".yaml"), sets);
    }

    /** By then every agent had its turn. */
    private static final class ToFirstReport implements SimulationListener {
        private boolean reported;

        @Override
        public boolean continues(Simulation simulation) {
            return !reported;
        }

        @Override
        public void onReport(Simulation simulation, double time) {
            reported = true;
        }
    }

    /** Runs the case and holds the plan to what was allocated; returns the plan. */
    static DevicePlan assertPlanned(Case source, Precision precision) {
        return assertPlanned(source, precision, 0);
    }

    /** The same where the plan may be larger by so many bytes. */
    private static DevicePlan assertPlanned(Case source, Precision precision, long more) {
        try (OpenClBackend backend = TestDevice.backend(precision)) {
            DevicePlan plan = DevicePlan.of(source, backend.device(), precision);
            try (Simulation simulation =
                    new Simulation(Assembly.of(source).problem(), backend, new ToFirstReport())) {
                simulation.run();
            }
            assertThat(backend.peakDeviceBytes().orElseThrow())
                    .as(() -> plan.lines() + "\n" + backend.buffersAtPeak())
                    .isBetween(plan.bytes() - more, plan.bytes());
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

    @ParameterizedTest
    @CsvSource({"SINGLE", "DOUBLE"})
    void implicitAgentsArePlannedToo(Precision precision) {
        String fast = "agents.liposome.in.all={diffusivity: 3.4e-9 m^2/s}";
        String fewStages = "numerics.max_stages=3";
        DevicePlan explicit = assertPlanned(shipped("window-chamber", fast), precision);
        DevicePlan implicit = assertPlanned(shipped("window-chamber", fast, fewStages), precision);
        assertThat(implicit.bytes()).isGreaterThan(explicit.bytes());
    }

    /** A face that a vessel fills is planned, but nothing passes it: 12 bytes each. */
    @Test
    void poolsAndThresholdsAndASecondAgentArePlannedToo() {
        String losses = "{decay: 1e-5 1/s, phagocyte_uptake: 1e-5 1/s}";
        assertPlanned(
                shipped(
                        "window-chamber-far-tissue",
                        "agents.liposome.in.all=" + losses,
                        "agents.second={preset: igg, initial: 1 uM}",
                        "run.exposure={thresholds: {liposome: [1 nM, 2 nM]}}"),
                Precision.SINGLE,
                12 * 2 * (50 + 40) * 8 / 10);
    }

    @Test
    void oneMoreAgentLeavesRoomForOneLess() {
        Case alone = shipped("window-chamber");
        Case both =
                shipped(
                        "window-chamber",
                        "agents.second={preset: peg-liposome-100nm, initial: 1 uM}");
        DevicePlan before = assertPlanned(alone, Precision.SINGLE);
        DevicePlan after = assertPlanned(both, Precision.SINGLE);
        long fitting = before.furtherAgents(alone.agents().get(0));
        assertThat(fitting).isPositive();
        assertThat(after.furtherAgents(alone.agents().get(0))).isEqualTo(fitting - 1);
        assertThat(before.lines()).anyMatch(line -> line.endsWith("of them fit beside"));
    }

    @Test
    void anInjectionThatOneOfTwoAgentsHasIsPlannedToo() {
        String rate = "tissue.regions.tumour.with.injection=";
        assertPlanned(
                shipped(
                        "isolated-sphere",
                        "agents.second={preset: igg, initial: 1 uM}",
                        rate + "{rate: 1e-6 1/s, concentration: {macromolecule: 1 uM}}"),
                Precision.SINGLE);
    }

    /** The voxels with walls are planned by the samples of the walls, which share voxels. */
    @ParameterizedTest
    @ValueSource(strings = {"network", "{mode: transient}"})
    void wallsAlongVesselsArePlannedAsManyAsTheyMayBe(String transit) {
        Case source = shipped("window-chamber", "run.duration=1 s", "vessels.transit=" + transit);
        CaseFacts facts = new CaseFacts(source, source.vessels().map(v -> CaseFlow.of(source, v)));
        long walls = facts.wallVoxels(source.agents().get(0));
        assertThat(walls).isPositive();
        assertPlanned(source, Precision.SINGLE, walls * (Long.BYTES + Float.BYTES));
    }

    @Test
    void aRunRecordsWhatWasPlannedAndTaken(@TempDir Path folder) throws IOException {
        TestDevice.backend(Precision.SINGLE).close();
        SmallRun run = SmallRun.sphere();
        run.backend = new BackendRequest("opencl", "", Optional.empty());
        run.run(folder.resolve("device"));
        JsonNode device = new ObjectMapper().readTree(folder.resolve("device/run.json").toFile());
        assertThat(device.get("device_bytes_planned").asLong())
                .isPositive()
                .isEqualTo(device.get("device_bytes_peak").asLong());
        SmallRun.sphere().run(folder.resolve("host"));
        JsonNode host = new ObjectMapper().readTree(folder.resolve("host/run.json").toFile());
        assertThat(host.get("field_bytes_planned").asLong())
                .isPositive()
                .isEqualTo(host.get("field_bytes_peak").asLong());
        assertThat(host.has("device_bytes_peak")).isFalse();
    }

    @Test
    void aRunWithoutAgentsIsPlannedToo() {
        Case source =
                CaseReader.read(
                        Path.of("cases/layers.yaml"), List.of("run.duration=0 s", "agents={}"));
        assertPlanned(source, Precision.SINGLE);
    }
}
