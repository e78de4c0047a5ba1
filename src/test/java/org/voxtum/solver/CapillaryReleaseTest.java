package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidRegion;
import org.voxtum.model.LocalKinetics;
import org.voxtum.model.NumericsOptions;
import org.voxtum.model.Release;
import org.voxtum.model.TransportProblem;
import org.voxtum.model.WallPores;
import org.voxtum.physics.ReleaseLaw;
import org.voxtum.tissue.RegionKind;
import org.voxtum.verify.FluidProblemBuilder;

/** Carriers that set their drug free in capillaries whose blood is renewed only so fast. */
class CapillaryReleaseTest {
    private static final VoxelGrid GRID = VoxelGrid.cubes(3, 3, 2, 1e-5);
    private static final double SURFACE = 2e4;
    private static final double PHI = 0.3;
    private static final double BLOOD = 0.06;
    private static final double DECAY = 0.02;

    /**
     * Steady state with the artery's carrier at 1 and no drug in the artery: blood {@code w (c_art
     * - c_b) = T (c_b - c) + v_b r c_b}, tissue {@code T (c_b - c) = phi r c}, and the drug alike
     * with {@code v_b r c_b} and {@code phi r c} coming and {@code phi k c} going.
     */
    private record Steady(double carrier, double drug) {
        static Steady of(double perfusion, double release, double ofCarrier, double ofDrug) {
            double freed = BLOOD * release;
            double through = perfusion + ofCarrier + freed;
            double carrier =
                    ofCarrier
                            * perfusion
                            / through
                            / (ofCarrier + PHI * release - ofCarrier * ofCarrier / through);
            double blood = (perfusion + ofCarrier * carrier) / through;
            double drugThrough = perfusion + ofDrug;
            double drug =
                    (ofDrug * freed * blood / drugThrough + PHI * release * carrier)
                            / (ofDrug + PHI * DECAY - ofDrug * ofDrug / drugThrough);
            return new Steady(carrier, drug);
        }
    }

    /** The first carrier stays in the vessels, as thermosensitive liposomes do while they heat. */
    @ParameterizedTest
    @CsvSource({
        "0.02, 0.5, 0, 1e-6",
        "0.02, 0.5, 1e-7, 1e-6",
        "0.002, 0.01, 1e-6, 1e-5",
        "1, 5, 1e-8, 1e-7"
    })
    void bloodWallsAndReleaseAreInBalance(
            double perfusion, double release, double ofCarrier, double ofDrug) {
        Steady exact = Steady.of(perfusion, release, ofCarrier * SURFACE, ofDrug * SURFACE);
        requireSteady(new ReferenceBackend(), exact, perfusion, release, ofCarrier, ofDrug, 1e-7);
        try (Backend device = TestDevice.backend(Precision.SINGLE)) {
            requireSteady(device, exact, perfusion, release, ofCarrier, ofDrug, 3e-5);
        }
    }

    private static void requireSteady(
            Backend backend,
            Steady exact,
            double perfusion,
            double release,
            double ofCarrier,
            double ofDrug,
            double tolerance) {
        FluidRegion region =
                new FluidRegion("tissue", RegionKind.TUMOUR, 0, 0, 0, 0, 0, 0)
                        .withCapillaries(perfusion, BLOOD);
        FluidCoefficients fluid =
                new FluidProblemBuilder(GRID)
                        .paint(region, (x, y, z) -> true, 1e-14, SURFACE, 0)
                        .build();
        Box carrier = box(backend, ofCarrier);
        carrier.plasma = TimeCourse.constant(1);
        Release toDrug = Release.ofDrug("drug", new ReleaseLaw.Constant(release), 0);
        carrier.kinetics = LocalKinetics.none().releasing(List.of(toDrug));
        Box drug = box(backend, ofDrug);
        drug.decay = DECAY;
        List<AgentCoefficients> agents =
                List.of(carrier.agent().named("carrier"), drug.agent().named("drug"));
        TransportProblem problem =
                new TransportProblem(
                        fluid, agents, 4000, List.of(4000.0), NumericsOptions.defaults());
        PressureSolution flow = PressureSolution.given(fluid, carrier.fluxes, carrier.filtration);
        try (Simulation simulation =
                new Simulation(problem, backend, new SimulationListener() {}, flow)) {
            simulation.run();
            for (AgentState state : simulation.agents()) {
                boolean isDrug = state.agent().name().equals("drug");
                double expected = isDrug ? exact.drug() : exact.carrier();
                assertThat(simulation.concentration(state).get(1, 1, 1))
                        .isCloseTo(expected, within(tolerance * expected));
                assertThat(simulation.budget(state).error()).isLessThan(tolerance);
            }
        }
    }

    private static Box box(Backend backend, double permeability) {
        Box box = new Box(GRID, backend);
        box.storage.fill(PHI);
        box.pores = List.of(new WallPores(permeability, 0, 1, 0));
        return box;
    }
}
