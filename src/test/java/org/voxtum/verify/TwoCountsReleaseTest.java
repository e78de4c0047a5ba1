package org.voxtum.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voxtum.agent.ExponentialCourse;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Field;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.LocalKinetics;
import org.voxtum.model.Release;
import org.voxtum.model.WallPores;
import org.voxtum.physics.CellularUptake;
import org.voxtum.physics.ReleaseLaw;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;

/** Two counts with release against an independent solution on shells. */
class TwoCountsReleaseTest {
    private static final SphereOctant OCTANT = new SphereOctant(RadialRelease.RADIUS, 20);
    private static final double END = 3600;

    private static LocalKinetics binding() {
        Field sites = Field.on(OCTANT.grid());
        sites.fill(RadialRelease.RECEPTORS);
        return new LocalKinetics(
                Optional.of(sites),
                RadialRelease.ON,
                RadialRelease.OFF,
                RadialRelease.INTERNALISATION,
                0,
                0);
    }

    private static SoluteProblemBuilder carrier(FluidCoefficients fluid, double plasma) {
        double osmotic = SphereOctant.tumourOsmoticPressure();
        return new SoluteProblemBuilder(fluid)
                .bath(0, 0)
                .material(1, 0.12, 3e-12)
                .region(1, 0.3, List.of(new WallPores(2e-9, 0.8, 1, osmotic)), 0)
                .plasma(ExponentialCourse.halfLife(plasma, RadialRelease.HALF_LIFE, 0, 0));
    }

    private static SoluteProblemBuilder drug(FluidCoefficients fluid) {
        double osmotic = SphereOctant.tumourOsmoticPressure();
        CellularUptake cells =
                new CellularUptake(
                        0, RadialRelease.MAXIMUM, RadialRelease.HALF, 0, RadialRelease.EFFLUX, 0);
        return new SoluteProblemBuilder(fluid)
                .named("drug")
                .bath(0, 0)
                .material(1, 0.4, 3.4e-10)
                .region(1, 0.4, List.of(new WallPores(3e-6, 0, 1, osmotic)), 0)
                .kinetics(LocalKinetics.of(cells));
    }

    private static Simulation simulation() {
        FluidCoefficients fluid = OCTANT.tumourInBath().build();
        Release release =
                Release.ofDrug(
                        "drug",
                        new ReleaseLaw.Constant(RadialRelease.RELEASE),
                        RadialRelease.RELEASE_INSIDE);
        double cargo = RadialRelease.PLASMA * RadialRelease.PER_PARTICLE;
        return carrier(fluid, RadialRelease.PLASMA)
                .named("particles")
                .kinetics(binding())
                .options(CaseOptions.of(true, 1))
                .beside(
                        carrier(fluid, cargo)
                                .named("cargo")
                                .kinetics(
                                        binding()
                                                .carriedBy("particles")
                                                .releasing(List.of(release))))
                .beside(drug(fluid))
                .onSolvedFlow(new ReferenceBackend(), END);
    }

    /** v23's tolerance and rows: not the half hour, when the last receptors fill. */
    @Test
    void agreesWithTheSolutionOnShells() {
        RadialRelease exact = new RadialRelease();
        exact.advance(0, END, 0.02);
        ChosenVoxels tumour = new ChosenVoxels(OCTANT.grid(), OCTANT.within(1));
        try (Simulation simulation = simulation()) {
            simulation.advanceTo(END);
            double[] computed = new double[8];
            for (int agent = 0; agent < 3; agent++) {
                AgentState state = simulation.agents().get(agent);
                double phi = agent < 2 ? 0.12 : 0.4;
                computed[3 * agent] = phi * tumour.mean(simulation.concentration(state));
                String first = agent < 2 ? "bound" : "internal";
                computed[3 * agent + 1] = tumour.mean(simulation.pools(state).get(first));
                if (agent < 2) {
                    computed[3 * agent + 2] = tumour.mean(simulation.pools(state).get("internal"));
                }
            }
            for (int field = 0; field < computed.length; field++) {
                double error = computed[field] / exact.mean(field) - 1;
                assertThat(Math.abs(error)).as("field %d: %g", field, error).isLessThan(0.04);
            }
            for (AgentState state : simulation.agents()) {
                assertThat(simulation.budget(state).error()).isLessThan(1e-12);
            }
        }
    }
}
