package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidRegion;
import org.voxtum.model.WallPores;
import org.voxtum.tissue.RegionKind;
import org.voxtum.verify.FluidProblemBuilder;

/** Capillaries whose plasma the blood renews only so fast. */
class BloodPerfusionTest {
    private static final VoxelGrid GRID = VoxelGrid.cubes(3, 3, 2, 1e-5);
    private static final double SURFACE = 2e4;
    private static final double PHI = 0.3;
    private static final double DECAY = 0.02;

    /** At steady state supply, wall and decay are resistances in series. */
    @ParameterizedTest
    @CsvSource({"0.001, 1e-8", "0.01, 1e-6", "0.01, 1e-4", "100, 1e-6"})
    void supplyWallAndDecayStandInSeries(double perfusion, double permeability) {
        double wall = permeability * SURFACE;
        double lost = PHI * DECAY;
        double exact = 1 / (1 + lost / perfusion + lost / wall);
        assertThat(steady(new ReferenceBackend(), perfusion, permeability, 1e-12))
                .isCloseTo(exact, within(1e-9));
        try (Backend device = TestDevice.backend(Precision.SINGLE)) {
            assertThat(steady(device, perfusion, permeability, 1e-5))
                    .isCloseTo(exact, within(2e-5));
        }
    }

    @Test
    void bloodThatStandsStillBringsNothing() {
        assertThat(steady(new ReferenceBackend(), 0, 1e-6, 1e-12)).isZero();
    }

    @Test
    void whatFiltersIsFedByTheSameBlood() {
        VoxelExchange wall = new VoxelExchange(0.4, 0.1, 0.3, 0);
        VoxelExchange fed = wall.fedBy(0.1, 0);
        // 0.1 (1 - c_b) = 0.4 c_b - 0.1 * 0.5
        double plasma = (0.1 + 0.1 * 0.5) / (0.1 + 0.4);
        assertThat(fed.flux(1, 0.5)).isCloseTo(wall.flux(plasma, 0.5), within(1e-15));
        assertThat(fed.convectiveIn() / fed.toTissue()).isCloseTo(0.75, within(1e-15));
        assertThat(wall.fedBy(Double.POSITIVE_INFINITY, 0)).isEqualTo(wall);
    }

    private static double steady(
            Backend backend, double perfusion, double permeability, double closure) {
        Box box = new Box(GRID, backend);
        box.storage.fill(PHI);
        box.decay = DECAY;
        box.pores = List.of(new WallPores(permeability, 0, 1, 0));
        box.plasma = TimeCourse.constant(1);
        FluidRegion region =
                new FluidRegion("tissue", RegionKind.TUMOUR, 0, 0, 0, 0, 0, 0)
                        .withCapillaries(perfusion, 0);
        FluidCoefficients fluid =
                new FluidProblemBuilder(GRID)
                        .paint(region, (x, y, z) -> true, 1e-14, SURFACE, 0)
                        .build();
        try (Simulation simulation =
                box.simulation(
                        fluid, 3000, PressureSolution.given(fluid, box.fluxes, box.filtration))) {
            simulation.run();
            AgentState state = simulation.agents().get(0);
            assertThat(simulation.budget(state).error()).isLessThan(closure);
            return simulation.concentration(state).get(1, 1, 1);
        }
    }
}
