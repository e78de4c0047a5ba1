package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/** The shipped antibodies in a spheroid, on a coarse grid: the binding-site barrier. */
class AntibodySpheroidTest {
    private static final double EDGE = 20e-6;
    private static final double RADIUS = 240e-6;
    private static final int TIGHT = 0;
    private static final int LOOSE = 1;

    private static Simulation run(Backend backend, String... more) {
        List<String> sets =
                new ArrayList<>(List.of("grid.voxels=[13, 13, 13]", "grid.spacing=20 um"));
        sets.addAll(List.of(more));
        Simulation simulation =
                new Simulation(
                        Assembly.of(CaseReader.read(Path.of("cases/antibody-spheroid.yaml"), sets))
                                .problem(),
                        backend,
                        new SimulationListener() {});
        assertThat(simulation.run()).isTrue();
        return simulation;
    }

    private static Field bound(Simulation simulation, int agent) {
        return simulation.pools(simulation.agents().get(agent)).get("bound");
    }

    /** Mean over tissue between two radii. */
    private static double mean(Simulation simulation, Field field, double from, double to) {
        VoxelGrid grid = simulation.problem().fluid().grid();
        double sum = 0;
        int voxels = 0;
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    double r = Math.hypot(grid.centreX(x), grid.centreY(y));
                    r = Math.hypot(r, grid.centreZ(z));
                    boolean inside = simulation.problem().fluid().isTissue(x, y, z);
                    if (inside && r >= from && r < to) {
                        sum += field.get(x, y, z);
                        voxels++;
                    }
                }
            }
        }
        return sum / voxels;
    }

    /** The sphere of the volume that has no antibody: R^3 (1 - mean b/rim b). */
    private static double front(Simulation simulation) {
        Field b = bound(simulation, TIGHT);
        double filled = mean(simulation, b, 0, RADIUS) / mean(simulation, b, RADIUS - EDGE, RADIUS);
        return RADIUS * Math.cbrt(1 - filled);
    }

    /** x = core radius/R of t/tau = 1 - 3 x^2 + 2 x^3, tau = R^2 R_t/(6 phi D c_0). */
    private static double shrinkingCore(Simulation simulation, double surface, double seconds) {
        AgentCoefficients agent = simulation.agents().get(TIGHT).agent();
        double receptors = agent.kinetics().receptors().orElseThrow().get(0, 0, 0);
        double tau =
                RADIUS * RADIUS * receptors / (6 * agent.conductivityX().get(0, 0, 0) * surface);
        double lower = 0;
        double upper = 1;
        for (int i = 0; i < 60; i++) {
            double x = (lower + upper) / 2;
            boolean later = 1 - 3 * x * x + 2 * x * x * x > seconds / tau;
            lower = later ? x : lower;
            upper = later ? upper : x;
        }
        return RADIUS * lower;
    }

    private static void barrier(Backend backend, double closure) {
        Simulation simulation = run(backend);
        double core = shrinkingCore(simulation, 2e-5, 7200);
        assertThat(core).isBetween(0.6 * RADIUS, 0.7 * RADIUS);
        assertThat(front(simulation)).isCloseTo(core, within(EDGE));
        Field tight = bound(simulation, TIGHT);
        Field loose = bound(simulation, LOOSE);
        // high affinity: much at the rim and none in the core; low affinity: even and little
        double rim = mean(simulation, tight, 200e-6, RADIUS);
        assertThat(mean(simulation, tight, 0, 80e-6)).isLessThan(1e-2 * rim);
        double looseRim = mean(simulation, loose, 200e-6, RADIUS);
        assertThat(mean(simulation, loose, 0, 80e-6)).isGreaterThan(0.9 * looseRim);
        assertThat(rim).isGreaterThan(10 * looseRim);
        assertThat(mean(simulation, loose, 0, 80e-6))
                .isGreaterThan(mean(simulation, tight, 0, 80e-6));
        for (AgentState agent : simulation.agents()) {
            assertThat(simulation.budget(agent).error()).isLessThan(closure);
        }
    }

    @Test
    void highAffinityLeavesTheCoreWithoutAny() {
        barrier(new ReferenceBackend(), 1e-12);
    }

    @Test
    void highAffinityLeavesTheCoreWithoutAnyOnADevice() {
        try (Backend backend = TestDevice.backend(Precision.SINGLE)) {
            barrier(backend, 1e-5);
        }
    }

    /** Ten times as much is past the barrier: tau is 0.7 h. */
    @Test
    void aLargerDoseFillsTheCore() {
        String bath = "tissue.regions.bath.with.concentration={tight: 200 nM, loose: 200 nM}";
        Simulation simulation = run(new ReferenceBackend(), bath);
        Field tight = bound(simulation, TIGHT);
        double rim = mean(simulation, tight, 200e-6, RADIUS);
        assertThat(mean(simulation, tight, 0, 80e-6)).isGreaterThan(0.9 * rim);
    }
}
