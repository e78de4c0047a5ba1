package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.voxtum.RungeKutta;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidRegion;
import org.voxtum.model.LocalKinetics;
import org.voxtum.model.LocalReaction;
import org.voxtum.model.Milieu;
import org.voxtum.model.MilieuProperty;
import org.voxtum.model.NumericsOptions;
import org.voxtum.model.PoolName;
import org.voxtum.model.TransportProblem;
import org.voxtum.model.WallPores;
import org.voxtum.physics.CellularUptake;
import org.voxtum.tissue.RegionKind;
import org.voxtum.verify.FluidProblemBuilder;

/** The worked examples of docs/kinetics on the way of a simulation. */
class UserReactionsTest {
    private static final VoxelGrid GRID = VoxelGrid.cubes(3, 2, 2, 1e-5);
    private static final double PHI = 0.3;
    private static final double START = 1e-3;

    private static NumericsOptions steps(double longest) {
        NumericsOptions usual = NumericsOptions.defaults();
        return new NumericsOptions(
                usual.cfl(),
                longest,
                usual.maxStages(),
                usual.stepFactor(),
                usual.limited(),
                usual.pressureTolerance(),
                usual.continuity(),
                usual.forceImplicit());
    }

    private static Box box(Backend backend, double start) {
        Box box = new Box(GRID, backend);
        box.storage.fill(PHI);
        box.diffusivity((x, y, z) -> 1e-11);
        box.initial = (x, y, z) -> start;
        return box;
    }

    private static AgentCoefficients agent(
            Box box, String name, LocalKinetics kinetics, List<LocalReaction> reactions) {
        Set<String> pools =
                reactions.stream()
                        .flatMap(reaction -> reaction.pools().stream())
                        .filter(pool -> pool.agent().equals(name) && !pool.isFree())
                        .map(PoolName::pool)
                        .collect(Collectors.toSet());
        box.kinetics = kinetics.reacting(pools);
        return box.agent().named(name);
    }

    private static Simulation run(
            Backend backend,
            double vessels,
            double end,
            double step,
            List<AgentCoefficients> agents,
            List<LocalReaction> reactions,
            Milieu milieu) {
        FluidRegion tissue = new FluidRegion("tissue", RegionKind.TUMOUR, 0, 0, 0, 0, 0, 0);
        FluidCoefficients fluid =
                new FluidProblemBuilder(GRID)
                        .paint(tissue, (x, y, z) -> true, 1e-14, vessels, 0)
                        .build();
        TransportProblem problem =
                new TransportProblem(
                        fluid,
                        agents,
                        end,
                        List.of(end),
                        steps(step),
                        false,
                        Optional.empty(),
                        milieu,
                        Optional.empty(),
                        reactions);
        Simulation simulation = new Simulation(problem, backend, new SimulationListener() {});
        assertThat(simulation.run()).isTrue();
        return simulation;
    }

    private static double fluid(Simulation simulation, int agent) {
        return simulation.concentration(simulation.agents().get(agent)).get(1, 1, 1);
    }

    private static double pool(Simulation simulation, int agent, String pool) {
        return simulation.pools(simulation.agents().get(agent)).get(pool).get(1, 1, 1);
    }

    private static final CellularUptake BUILT_IN =
            new CellularUptake(0, 8.6e-5, 4e-4, 2.5e-2, 0, 0);

    private static List<LocalReaction> efflux() {
        UserRates rates =
                new UserRates(
                        "SaturableEfflux",
                        Map.of("vmax", 8.6e-5, "half", 4e-4, "inside_half", 2.5e-2));
        return List.of(
                rates.reaction("uptake", "drug.free", "drug.internal"),
                rates.reaction("efflux", "drug.internal", "drug.free"));
    }

    private static Simulation saturable(Backend backend, boolean own, double step) {
        List<LocalReaction> reactions = own ? efflux() : List.of();
        LocalKinetics kinetics = own ? LocalKinetics.none() : LocalKinetics.of(BUILT_IN);
        Box box = box(backend, START);
        box.plasma = TimeCourse.constant(START);
        box.pores = List.of(new WallPores(1e-7, 0, 1, 0));
        AgentCoefficients drug = agent(box, "drug", kinetics, reactions);
        return run(backend, 1e4, 200, step, List.of(drug), reactions, Milieu.usual());
    }

    @Test
    void ratesOfSaturableEffluxAreThoseThatAreBuiltIn() {
        UserRates rates = new UserRates("SaturableEfflux", Map.of());
        for (double c : new double[] {1e-9, 1e-5, 4e-4, 1e-2, 10}) {
            double built = c * BUILT_IN.perConcentration(PHI, 1, c);
            assertThat(rates.value("uptake", 8.6e-5, 4e-4, c))
                    .isCloseTo(built, within(1e-6 * built));
        }
    }

    /** Beside a wall that lets the drug in; both are held to an equation of their own. */
    @Test
    void saturableEffluxRunsAsThatBuiltIn() {
        Backend backend = new ReferenceBackend();
        double[] exact =
                RungeKutta.end(
                        y -> {
                            double c = y[0] / PHI;
                            double in = 8.6e-5 * c / (4e-4 + c);
                            double out = 8.6e-5 * y[1] / (2.5e-2 + y[1]);
                            return new double[] {1e-3 * (START - c) - in + out, in - out};
                        },
                        new double[] {PHI * START, 0},
                        200,
                        20_000);
        double[] differences = new double[2];
        for (int i = 0; i < 2; i++) {
            double step = 0.1 / (1 << i);
            double own = pool(saturable(backend, true, step), 0, "internal");
            double built = pool(saturable(backend, false, step), 0, "internal");
            assertThat(own).isCloseTo(exact[1], within(1e-4 * exact[1]));
            differences[i] = Math.abs(own - built) / exact[1];
        }
        assertThat(differences[0]).isLessThan(1e-4);
        assertThat(differences[1]).isLessThan(differences[0] / 1.8);
    }

    private static Simulation twoSites(Backend backend, double sites2, double step) {
        UserRates rates =
                new UserRates(
                        "TwoSites",
                        Map.of(
                                "on", 10.0, "off", 1e-3, "sites", 2e-4, "on_2", 2.0, "off_2", 1e-2,
                                "sites_2", sites2));
        List<LocalReaction> reactions =
                List.of(
                        rates.reaction("first", "drug.free", "drug.bound"),
                        rates.reaction("second", "drug.free", "drug.internal"));
        AgentCoefficients drug =
                agent(box(backend, START), "drug", LocalKinetics.none(), reactions);
        return run(backend, 0, 400, step, List.of(drug), reactions, Milieu.usual());
    }

    @Test
    void twoSitesFollowTheirEquation() {
        double[] exact =
                RungeKutta.end(
                        y -> {
                            double c = y[0] / PHI;
                            double first = 10 * c * (2e-4 - y[1]) - 1e-3 * y[1];
                            double second = 2 * c * (1e-3 - y[2]) - 1e-2 * y[2];
                            return new double[] {-first - second, first, second};
                        },
                        new double[] {PHI * START, 0, 0},
                        400,
                        20_000);
        for (Backend backend :
                List.of(new ReferenceBackend(), TestDevice.backend(Precision.SINGLE))) {
            try (backend) {
                Simulation simulation = twoSites(backend, 1e-3, 5);
                assertThat(fluid(simulation, 0) * PHI).isCloseTo(exact[0], within(1e-4 * exact[0]));
                assertThat(pool(simulation, 0, "bound"))
                        .isCloseTo(exact[1], within(1e-4 * exact[1]));
                assertThat(pool(simulation, 0, "internal"))
                        .isCloseTo(exact[2], within(1e-4 * exact[2]));
            }
        }
    }

    @Test
    void oneOfTheTwoSitesIsTheBindingThatIsBuiltIn() {
        Backend backend = new ReferenceBackend();
        Field receptors = Field.on(GRID);
        receptors.fill(2e-4);
        LocalKinetics binding = new LocalKinetics(Optional.of(receptors), 10, 1e-3, 0, 0, 0);
        AgentCoefficients drug = agent(box(backend, START), "drug", binding, List.of());
        double built =
                pool(run(backend, 0, 400, 1, List.of(drug), List.of(), Milieu.usual()), 0, "bound");
        double own = pool(twoSites(backend, 0, 1), 0, "bound");
        assertThat(own).isCloseTo(built, within(1e-4 * built));
    }

    private static final double[] REDOX = {2e-3, 5e-3, 150, 1e-3};

    private static Simulation redox(Backend backend, double oxygen) {
        UserRates rates =
                new UserRates(
                        "RedoxProdrug",
                        Map.of(
                                "permeability",
                                REDOX[0],
                                "reduction",
                                REDOX[1],
                                "oxygen_half",
                                REDOX[2],
                                "leakage",
                                REDOX[3]));
        List<LocalReaction> reactions =
                List.of(
                        rates.reaction("enter", "prodrug.free", "prodrug.internal"),
                        rates.reaction("reduce", "prodrug.internal", "drug.internal"),
                        rates.reaction("leave", "drug.internal", "drug.free"));
        List<AgentCoefficients> agents = new ArrayList<>();
        agents.add(agent(box(backend, START), "prodrug", LocalKinetics.none(), reactions));
        agents.add(agent(box(backend, 0), "drug", LocalKinetics.none(), reactions));
        Milieu milieu = new Milieu(Map.of(MilieuProperty.ENZYME, (x, y, z, tension) -> oxygen));
        return run(backend, 0, 600, 10, agents, reactions, milieu);
    }

    @Test
    void aRedoxProdrugFollowsItsEquationAndItsBudgetsClose() {
        for (double oxygen : new double[] {0, 1000}) {
            double hypoxic = 0.02 + 0.98 * 150 / (150 + oxygen);
            double[] exact =
                    RungeKutta.end(
                            y -> {
                                double enter = REDOX[0] * (y[0] / PHI - y[1]);
                                double reduce = REDOX[1] * hypoxic * y[1];
                                double leave = REDOX[3] * (y[2] - y[3] / PHI);
                                return new double[] {-enter, enter - reduce, reduce - leave, leave};
                            },
                            new double[] {PHI * START, 0, 0, 0},
                            600,
                            20_000);
            for (Backend backend :
                    List.of(new ReferenceBackend(), TestDevice.backend(Precision.SINGLE))) {
                try (backend) {
                    requireRedox(redox(backend, oxygen), exact);
                }
            }
        }
    }

    private static void requireRedox(Simulation simulation, double[] exact) {
        double[] found = {
            PHI * fluid(simulation, 0),
            pool(simulation, 0, "internal"),
            pool(simulation, 1, "internal"),
            PHI * fluid(simulation, 1)
        };
        double sum = 0;
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).isCloseTo(exact[i], within(2e-4 * exact[i]));
            sum += found[i];
        }
        assertThat(sum).isCloseTo(PHI * START, within(1e-6 * PHI * START));
        BudgetReport drug = simulation.budget(simulation.agents().get(1));
        assertThat(drug.terms().get("reacted") / GRID.voxelVolume() / GRID.voxels())
                .isCloseTo(exact[3], within(2e-4 * exact[3]));
        assertThat(drug.error()).isLessThan(1e-5);
    }
}
