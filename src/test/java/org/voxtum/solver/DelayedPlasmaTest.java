package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.agent.ExponentialCourse;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidRegion;
import org.voxtum.model.NumericsOptions;
import org.voxtum.model.PlasmaArrival;
import org.voxtum.model.WallPores;
import org.voxtum.physics.Transcytosis;
import org.voxtum.tissue.RegionKind;
import org.voxtum.verify.FluidProblemBuilder;

/** Plasma that arrives late: each voxel follows the closed form from its own arrival on. */
class DelayedPlasmaTest {
    private static final double PERMEABILITY = 1e-8;
    private static final double SURFACE = 2e4;
    private static final double PHI = 0.02;
    private static final double HALF_LIFE = 100;
    private static final double END = 200;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyVoxelFollowsItsOwnArrival(boolean implicit) {
        Box box = box(implicit);
        box.pores = List.of(new WallPores(PERMEABILITY, 0, 1, 0));
        followsItsOwnArrival(box);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void carriageFollowsItsOwnArrival(boolean implicit) {
        Box box = box(implicit);
        box.transcytosis =
                Optional.of(new Transcytosis(PERMEABILITY, Double.POSITIVE_INFINITY, true));
        followsItsOwnArrival(box);
    }

    private static void followsItsOwnArrival(Box box) {
        Simulation simulation = simulation(box);
        simulation.run();
        AgentState state = simulation.agents().get(0);
        Field c = simulation.concentration(state);
        double exchange = PERMEABILITY * SURFACE / PHI;
        double rate = Math.log(2) / HALF_LIFE;
        // an arrival is misplaced by at most one step of 1.5 s: an amount of k dt c_p
        double tolerance = exchange * 1.5;
        for (int x = 0; x < 4; x++) {
            double t = END - 10.0 * x;
            double exact =
                    exchange / (exchange - rate) * (Math.exp(-rate * t) - Math.exp(-exchange * t));
            assertThat(c.get(x, 1, 1)).isCloseTo(exact, within(tolerance));
        }
        double spread = c.get(3, 1, 1) - c.get(0, 1, 1);
        assertThat(Math.abs(spread)).isGreaterThan(2 * tolerance);
        assertThat(simulation.budget(state).error()).isLessThan(1e-12);
    }

    private static Box box(boolean implicit) {
        Box box = new Box(VoxelGrid.cubes(4, 3, 2, 1e-4));
        box.storage.fill(PHI);
        box.plasma = ExponentialCourse.halfLife(1, HALF_LIFE, 0, 0);
        NumericsOptions d = NumericsOptions.defaults();
        box.options =
                new NumericsOptions(d.cfl(), 5, d.maxStages(), 1, true, 1e-12, true, implicit);
        return box;
    }

    private static Simulation simulation(Box box) {
        FluidCoefficients fluid = withArrival(tissue(box.grid));
        PressureSolution flow = new PressureSolver(box.backend, fluid, 1e-12).solve();
        return box.simulation(fluid, END, flow);
    }

    private static FluidCoefficients tissue(VoxelGrid grid) {
        FluidRegion region = new FluidRegion("tissue", RegionKind.TUMOUR, 0, 0, 0, 0, 0, 0);
        return new FluidProblemBuilder(grid)
                .paint(region, (x, y, z) -> true, 1e-14, SURFACE, 0)
                .build();
    }

    /** The same tissue, reached ten seconds later from layer to layer along x. */
    private static FluidCoefficients withArrival(FluidCoefficients plain) {
        Field delay = Field.on(plain.grid()).fillBy((x, y, z) -> 10.0 * x);
        return new FluidCoefficients(
                plain.grid(),
                plain.labels(),
                plain.regions(),
                plain.tissueFraction(),
                plain.conductivityX(),
                plain.conductivityY(),
                plain.conductivityZ(),
                plain.vesselSurfaceDensity(),
                plain.vascularPressure(),
                plain.boundaries(),
                Optional.of(new PlasmaArrival(delay, 30)));
    }
}
