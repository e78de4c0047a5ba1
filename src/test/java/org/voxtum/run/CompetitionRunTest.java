package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Field;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/** A case with two agents on one receptor: planned, run, written, stopped and gone on with. */
class CompetitionRunTest {
    private static final String BINDING =
            "agents.macromolecule.binding={receptor: HER2, receptors: 1e5 per cell, on: 1e5 1/M/s,"
                    + " off: 1e-3 1/s, internalisation: 1e-4 1/s}";

    private static String rival(String receptor) {
        return "agents.rival={radius: 3 nm, initial: 2 uM, in: {tumour: {accessible_fraction: 0.2,"
                + " diffusivity: 4e-11 m^2/s, wall_permeability: 5.73e-9 m/s}}, binding: {receptor: "
                + receptor
                + ", receptors: 1e5 per cell, on: 1e6 1/M/s, off: 1e-3 1/s}}";
    }

    private static List<String> sets(String receptor) {
        List<String> sets = new ArrayList<>(SmallRun.SPHERE);
        sets.addAll(List.of(BINDING, rival(receptor)));
        return sets;
    }

    private static Case source(String receptor) {
        return CaseReader.read(Path.of("cases/isolated-sphere.yaml"), sets(receptor));
    }

    private static SmallRun run(BackendRequest backend) {
        SmallRun run = new SmallRun(Path.of("cases/isolated-sphere.yaml"), sets("HER2"));
        run.backend = backend;
        return run;
    }

    private static Field bound(AssembledCase run) {
        try (Simulation simulation =
                new Simulation(
                        run.problem(),
                        new ReferenceBackend(run.ledger()),
                        new SimulationListener() {})) {
            simulation.run();
            return simulation.pools(simulation.agents().get(0)).get("bound").copy();
        }
    }

    @Test
    void aRivalLeavesFewerReceptorsAndTheMemoryIsPlanned() {
        AssembledCase shared = Assembly.of(source("HER2"));
        new TissueParts(shared); // as the records of a run do, before it starts
        Field competing = bound(shared);
        assertThat(shared.ledger().peakBytes()).isEqualTo(MemoryPlan.of(source("HER2")).bytes());
        Field alone = bound(Assembly.of(source("other")));
        assertThat(alone.get(0, 0, 0)).isPositive();
        // 0.4 uM of tissue with K_D = 1 nM, for 0.08 uM of sites
        assertThat(competing.get(0, 0, 0)).isPositive().isLessThan(0.5 * alone.get(0, 0, 0));
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void theMemoryOfADeviceIsPlanned(Precision precision) {
        DevicePlanTest.assertPlanned(source("HER2"), precision);
    }

    @Test
    void theReferenceGoesOnToTheSameBits(@TempDir Path folder) throws IOException {
        SmallRun.goesOn(
                CompetitionRunTest::run,
                new BackendRequest("reference", "", Optional.empty()),
                50,
                folder);
        String steps = Files.readString(folder.resolve("whole/steps.csv"));
        assertThat(steps).contains("macromolecule", "rival");
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void aDeviceGoesOnToTheSameBits(Precision precision, @TempDir Path folder) {
        TestDevice.backend(precision).close();
        SmallRun.goesOn(
                CompetitionRunTest::run,
                new BackendRequest("opencl", "", Optional.of(precision)),
                50,
                folder);
    }
}
