package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.Case;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.opencl.DeviceDescription;
import org.voxtum.compute.opencl.OpenClBackend;
import org.voxtum.fault.Fault;
import org.voxtum.format.FaultyDisk;
import org.voxtum.grid.FieldLedger;
import org.voxtum.solver.PressureSolution;
import org.voxtum.solver.PressureSolver;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/**
 * Goal P9: bytes a voxel of a case with a network and four moving agents, exposure off, no
 * lymphatics, in single precision; and what follows of it for large devices.
 */
class DeviceMemoryGoalTest {
    private static final int FLOAT = Float.BYTES;
    private static final int AGENTS = 4;

    /**
     * Pressure and its low part, right side, absorption, conductivity, five fields of the solver;
     * nine of coarse levels, which have a seventh of the voxels.
     */
    private static final double PRESSURE = FLOAT * (2 + 3 + 5 + 9 / 7.0);

    /** Three fluxes and five fields that steps work in, one of which carries a byte. */
    private static final int SHARED = FLOAT * (3 + 5) + 1;

    /** Concentration and the byte that it carries. */
    private static final int AGENT = FLOAT + 1;

    /** Exchange and loss; the voxel's share of tissue. */
    private static final int TURN = FLOAT * 2 + 1;

    private static final double GOAL = 65;

    private static final double TRANSPORT = SHARED + AGENTS * AGENT + TURN;
    private static final long GIB = 1L << 30;

    private static Case fourAgents(String... more) {
        String[] sets = new String[more.length + 4];
        sets[0] = "run.exposure=off";
        for (int i = 1; i < AGENTS; i++) {
            sets[i] = "agents.agent-" + i + "={preset: peg-liposome-100nm, initial: 1 nM}";
        }
        System.arraycopy(more, 0, sets, AGENTS, more.length);
        return DevicePlanTest.shipped("window-chamber", sets);
    }

    private static Case ofABillion() {
        return fourAgents("grid.voxels=[1024, 1024, 1024]", "grid.spacing=10 um");
    }

    private static DeviceDescription device(double memory, double largestBuffer) {
        return new DeviceDescription(
                "0:0",
                "imagined",
                "none",
                "OpenCL 1.2",
                "0",
                DeviceDescription.Kind.GPU,
                (long) (memory * GIB),
                (long) (largestBuffer * GIB),
                1 << 15,
                1024,
                100,
                1000,
                true);
    }

    private static DevicePlan plan(Case source, double memory, double largestBuffer) {
        return DevicePlan.of(source, device(memory, largestBuffer), Precision.SINGLE);
    }

    @Test
    void bytesAVoxelInEveryPhase() {
        Case source = ofABillion();
        List<DevicePhase> phases = plan(source, 78, 20).phases();
        double voxels = source.grid().voxels();
        assertThat(phases)
                .extracting(DevicePhase::name)
                .containsExactly("pressure solve", "transport");
        assertThat(phases.get(0).bytes() / voxels).isCloseTo(PRESSURE, within(0.05));
        assertThat(phases.get(1).bytes() / voxels).isCloseTo(TRANSPORT, within(0.05));
        assertThat(phases).allMatch(phase -> phase.bytes() / voxels <= GOAL);
    }

    @Test
    void liveBuffersOfEveryPhaseAreThePlan() {
        Case source = fourAgents();
        try (OpenClBackend backend = TestDevice.backend(Precision.SINGLE)) {
            List<DevicePhase> phases =
                    DevicePlan.of(source, backend.device(), Precision.SINGLE).phases();
            var problem = Assembly.of(source).problem();
            PressureSolution flow = new PressureSolver(backend, problem.fluid(), 1e-7).solve();
            assertThat(backend.peakDeviceBytes()).hasValue(phases.get(0).bytes());
            try (Simulation simulation =
                    new Simulation(problem, backend, new SimulationListener() {}, flow)) {
                simulation.advanceTo(1);
            }
            assertThat(backend.peakDeviceBytes()).hasValue(phases.get(1).bytes());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {78, 139})
    void aBillionVoxelsFitOntoLargeDevices(double memory) {
        DevicePlan plan = plan(ofABillion(), memory, memory / 4);
        plan.refuseTooLarge();
        assertThat(plan.fits()).isTrue();
        assertThat(plan.largestGrid()[0]).isGreaterThanOrEqualTo(1024);
    }

    @Test
    void aCaseThatDoesNotFitIsRefusedWithTheLargestGridThatDoes() {
        Case source = ofABillion();
        DevicePlan plan = plan(source, 48, 12);
        assertThatThrownBy(plan::refuseTooLarge)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.DEVICE))
                .hasMessageMatching(
                        "1073741824 voxels need [0-9.]+ GiB on imagined, where 46.50 GiB of 48.00"
                                + " GiB are free; .*, grid.voxels; the largest grid of this shape"
                                + " that fits is about [0-9]+ x [0-9]+ x [0-9]+ voxels; .*");
        int edge = plan.largestGrid()[0];
        assertThat(fits(48, edge)).isTrue();
        assertThat(fits(48, edge + 2)).isFalse();
    }

    @Test
    void aRunThatIsRefusedLeavesNothingAndOpensNoDevice(@TempDir Path folder) {
        AtomicBoolean opened = new AtomicBoolean();
        BackendChoice choice =
                new BackendChoice(
                        "opencl on imagined",
                        Precision.SINGLE,
                        "",
                        Optional.of(device(1.0 / 1024, 1)),
                        ledger -> {
                            opened.set(true);
                            throw new AssertionError("opened");
                        });
        RunParts usual = SmallRun.on(FaultyDisk.sound(), FieldLedger::new);
        SmallRun run =
                new SmallRun(Path.of("cases/window-chamber.yaml"), List.of())
                        .on(
                                new RunParts(
                                        usual.disk(),
                                        usual.ledger(),
                                        request -> choice,
                                        usual.picture(),
                                        usual.blockBytes()));
        assertThatThrownBy(() -> run.run(folder.resolve("run")))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("GiB on imagined");
        assertThat(opened).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    private static boolean fits(double memory, int edge) {
        String voxels = "grid.voxels=[" + edge + ", " + edge + ", " + edge + "]";
        return plan(fourAgents(voxels, "grid.spacing=10 um"), memory, memory / 4).fits();
    }

    @Test
    void aBufferAboveTheLargestIsNamed() {
        DevicePlan plan = plan(ofABillion(), 139, 4);
        assertThat(plan.fits()).isFalse();
        assertThatThrownBy(plan::refuseTooLarge)
                .isInstanceOf(Fault.class)
                .hasMessageContaining(
                        "'flux x' needs 4.004 GiB in one piece, imagined allows 4.000")
                .hasMessageContaining("the largest grid of this shape that fits is about 1023 x");
    }

    /**
     * OpenCL 1.2 lets a buffer have a quarter of the memory at least, and no buffer of a case needs
     * so much of what the case needs, so that fields are never split.
     */
    @Test
    void noBufferIsAQuarterOfWhatACaseNeeds() {
        for (DevicePhase phase : plan(ofABillion(), 78, 20).phases()) {
            for (DevicePhase.PlannedBuffer buffer : phase.buffers()) {
                assertThat(buffer.largest() / (double) phase.bytes()).isLessThan(1 / 10.0);
            }
        }
    }
}
