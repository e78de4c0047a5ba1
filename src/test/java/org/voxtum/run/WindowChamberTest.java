package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voxtum.analysis.PenetrationProfile;
import org.voxtum.analysis.TissueVolume;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/** v32 and v33: the shipped window chamber, and the real one where its data are there. */
class WindowChamberTest {
    private static final double MMHG = 133.322387415;
    private static final Path SHIPPED = Path.of("cases/window-chamber.yaml");
    private static final Path REAL = Path.of("cases/window-chamber-real.yaml");

    private static AssembledCase assemble(Path file, String... sets) {
        return Assembly.of(CaseReader.read(file, List.of(sets)));
    }

    private static Simulation simulate(AssembledCase run) {
        return new Simulation(
                run.problem(), new ReferenceBackend(run.ledger()), new SimulationListener() {});
    }

    @Test
    void atFirstEverythingEntersAndTheProfileFallsFromTheWall() {
        checkFirstTwoMinutes(assemble(SHIPPED, "run.duration=2 min", "run.report_every=2 min"));
    }

    private static void checkFirstTwoMinutes(AssembledCase run) {
        try (Simulation simulation = simulate(run)) {
            AgentState state = simulation.agents().get(0);
            assertThat(simulation.wallBackflowShare(state)).isZero();
            simulation.run();
            assertThat(simulation.budget(state).error()).isLessThan(1e-12);
            assertThat(simulation.flow().closure()).isLessThan(1e-10);
            Field c = simulation.concentration(state);
            Field phi = state.agent().storage();
            FluidCoefficients fluid = run.problem().fluid();
            TissueVolume tissue =
                    new TissueVolume(fluid.grid(), fluid::isTissue, run.bloodFraction()::at);
            List<PenetrationProfile.Bin> bins =
                    PenetrationProfile.of(
                                    tissue,
                                    tissue.perTissue(
                                            (x, y, z) -> phi.get(x, y, z) * c.get(x, y, z)),
                                    run.vesselDistance().orElseThrow()::get)
                            .bins();
            for (int k = 1; k < 5; k++) {
                assertThat(bins.get(k).value()).isLessThan(bins.get(k - 1).value());
            }
        }
    }

    @Test
    void laterAgentLeavesExactlyWhereTheTissueHoldsMoreThanTheWallAllows() {
        AssembledCase run = assemble(SHIPPED, "run.duration=6 min", "run.report_every=6 min");
        try (Simulation simulation = simulate(run)) {
            simulation.run();
            AgentState state = simulation.agents().get(0);
            WallCheck check = new WallCheck(run, simulation, state);
            assertThat(check.disagreements()).isZero();
            assertThat(simulation.wallBackflowShare(state)).isBetween(1e-6, 1.0);
        }
    }

    @Tag("full")
    @Test
    void aDayInTheSealedChamberClosesItsBudget() {
        AssembledCase run = assemble(SHIPPED, "agents.liposome.in.all.diffusivity=1e-13 m^2/s");
        try (Simulation simulation = simulate(run)) {
            simulation.run();
            AgentState state = simulation.agents().get(0);
            assertThat(simulation.budget(state).error()).isLessThan(1e-12);
        }
    }

    private static void needRealData() {
        Assumptions.assumeTrue(
                System.getenv("VOXTUM_REAL_DATA") != null,
                "set VOXTUM_REAL_DATA to a folder of real networks to run this");
    }

    @Test
    void theRealChamberHasThePressureOfItsBoundary() {
        needRealData();
        String[] coarse = {"grid.voxels=[99, 81, 15]", "grid.spacing=10 um"};
        AssembledCase sealed = assemble(REAL, coarse);
        try (Simulation simulation = simulate(sealed)) {
            double[] p = pressures(sealed, simulation);
            assertThat(p[0]).isGreaterThan(6.5);
            assertThat(p[1]).isCloseTo(7.1, within(0.3));
            assertThat(p[2]).isLessThan(8);
        }
        AssembledCase open =
                assemble(
                        REAL,
                        coarse[0],
                        coarse[1],
                        "boundaries.x-={fluid: far-tissue, solute: open}",
                        "boundaries.x+={fluid: far-tissue, solute: open}",
                        "boundaries.y-={fluid: far-tissue, solute: open}",
                        "boundaries.y+={fluid: far-tissue, solute: open}");
        try (Simulation simulation = simulate(open)) {
            double[] p = pressures(open, simulation);
            assertThat(p[0]).isGreaterThan(3);
            assertThat(p[2]).isLessThan(5.5);
        }
    }

    @Test
    void theRealChamberAtFirstFillsFromItsWalls() {
        needRealData();
        checkFirstTwoMinutes(
                assemble(
                        REAL,
                        "grid.voxels=[99, 81, 15]",
                        "grid.spacing=10 um",
                        "run.duration=2 min",
                        "run.report_every=2 min"));
    }

    /** Least, mean and largest pressure in tissue [mmHg]. */
    private static double[] pressures(AssembledCase run, Simulation simulation) {
        FluidCoefficients fluid = run.problem().fluid();
        VoxelGrid grid = fluid.grid();
        Field p = simulation.flow().pressure();
        double[] result = {Double.POSITIVE_INFINITY, 0, Double.NEGATIVE_INFINITY};
        long count = 0;
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    if (fluid.isTissue(x, y, z)) {
                        double value = p.get(x, y, z) / MMHG;
                        result[0] = Math.min(result[0], value);
                        result[1] += value;
                        result[2] = Math.max(result[2], value);
                        count++;
                    }
                }
            }
        }
        result[1] /= count;
        return result;
    }
}
