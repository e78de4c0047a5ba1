package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.Backend;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidRegion;
import org.voxtum.model.LocalKinetics;
import org.voxtum.model.NumericsOptions;
import org.voxtum.model.Release;
import org.voxtum.model.TransportProblem;
import org.voxtum.model.WallPores;
import org.voxtum.physics.CellularUptake;
import org.voxtum.physics.ReleaseLaw;
import org.voxtum.tissue.RegionKind;
import org.voxtum.verify.FluidProblemBuilder;

/** Agents that give to each other on the way of a simulation. */
class ReleaseTest {
    private static final VoxelGrid GRID = VoxelGrid.cubes(5, 4, 3, 1e-5);
    private static final double END = 3600;

    /** S_V [1/m]. */
    private static final double VESSELS = 2e4;

    private final Backend backend = new ReferenceBackend();

    private Box box() {
        Box box = new Box(GRID, backend);
        box.storage.fillBy((x, y, z) -> 0.1 + 0.02 * x);
        box.diffusivity((x, y, z) -> 1e-12);
        box.initial = (x, y, z) -> x < 2 ? 1e-3 : 0;
        return box;
    }

    private static LocalKinetics binding() {
        Field receptors = Field.on(GRID);
        receptors.fill(2e-4);
        return new LocalKinetics(Optional.of(receptors), 100, 1e-3, 3e-4, 1e-4, 2e-5);
    }

    private static Release release(String to, double rate, double inside) {
        return Release.ofDrug(to, new ReleaseLaw.Constant(rate), inside);
    }

    private Simulation simulation(double end, AgentCoefficients... agents) {
        return new Simulation(problem(end, agents), backend, new SimulationListener() {});
    }

    private TransportProblem problem(double end, AgentCoefficients... agents) {
        FluidRegion tissue = new FluidRegion("tissue", RegionKind.TUMOUR, 0, 0, 0, 0, 0, 0);
        return new TransportProblem(
                new FluidProblemBuilder(GRID)
                        .paint(tissue, (x, y, z) -> true, 1e-14, VESSELS, 0)
                        .build(),
                List.of(agents),
                end,
                List.of(end / 2, end),
                NumericsOptions.defaults());
    }

    private AgentCoefficients agent(String name, Box box, LocalKinetics kinetics) {
        box.kinetics = kinetics;
        return box.agent().named(name);
    }

    private static double total(Simulation simulation) {
        double sum = 0;
        for (AgentState agent : simulation.agents()) {
            Field c = simulation.concentration(agent);
            sum += Box.content(agent.agent().storage(), c);
            for (Field pool : simulation.pools(agent).values()) {
                sum += Box.content(Field.on(GRID).fillBy((x, y, z) -> 1), pool);
            }
        }
        return sum;
    }

    @Test
    void whatACarrierLosesItsDrugGains() {
        Box empty = box();
        empty.initial = (x, y, z) -> 0;
        empty.diffusivity((x, y, z) -> 1e-10);
        CellularUptake cells = new CellularUptake(0, 3e-6, 1e-3, 2e-2, 2e-5, 1e-4);
        Box full = box();
        full.phagocytes = 1e-4;
        full.decay = 3e-5;
        LocalKinetics carrier =
                binding()
                        .degradingInPhagocytes(1e-4)
                        .releasing(List.of(release("drug", 2e-4, 5e-4)));
        // the drug first: the order of the case is not that of the steps
        Simulation simulation =
                simulation(
                        END,
                        agent("drug", empty, LocalKinetics.of(cells)),
                        agent("carrier", full, carrier));
        double before = total(simulation);
        assertThat(simulation.run()).isTrue();
        assertThat(total(simulation)).isCloseTo(before, within(before * 1e-13));
        for (AgentState agent : simulation.agents()) {
            assertThat(simulation.budget(agent).error()).isLessThan(1e-12);
            assertThat(Box.min(simulation.concentration(agent))).isNotNegative();
            simulation.pools(agent).values().forEach(p -> assertThat(Box.max(p)).isPositive());
        }
        BudgetReport drug = simulation.budget(simulation.agents().get(0));
        assertThat(drug.terms()).containsKeys("released", "uptake", "efflux");
        assertThat(drug.terms().get("released")).isPositive();
        BudgetReport giver = simulation.budget(simulation.agents().get(1));
        assertThat(giver.terms().get("released")).isNegative();
    }

    @Test
    void aCarrierThatReleasesNothingMovesAsIfItWereAlone() {
        Simulation alone = simulation(END, agent("carrier", box(), binding()));
        LocalKinetics idle = binding().releasing(List.of(release("drug", 0, 0)));
        Box empty = box();
        empty.initial = (x, y, z) -> 0;
        Simulation with =
                simulation(
                        END,
                        agent("carrier", box(), idle),
                        agent("drug", empty, LocalKinetics.none()));
        alone.run();
        with.run();
        AgentState one = alone.agents().get(0);
        AgentState other = with.agents().get(0);
        assertThat(with.concentration(other).sameBits(alone.concentration(one))).isTrue();
        alone.pools(one)
                .forEach(
                        (name, pool) ->
                                assertThat(with.pools(other).get(name).sameBits(pool)).isTrue());
        assertThat(Box.max(with.concentration(with.agents().get(1)))).isZero();
    }

    /** dn/dt = -r n, dd/dt = r n - k d in one voxel: Bateman's curve. */
    @Test
    void releaseFollowsItsExactCourse() {
        Box carrier = box();
        carrier.initial = (x, y, z) -> 1e-3;
        Box drug = box();
        drug.initial = (x, y, z) -> 0;
        drug.decay = 1e-3;
        Simulation simulation =
                simulation(
                        END,
                        agent(
                                "carrier",
                                carrier,
                                LocalKinetics.none().releasing(List.of(release("drug", 4e-4, 0)))),
                        agent("drug", drug, LocalKinetics.none()));
        simulation.run();
        double n = StrictMath.exp(-4e-4 * END);
        double d = 4e-4 / (1e-3 - 4e-4) * (n - StrictMath.exp(-1e-3 * END));
        Field left = simulation.concentration(simulation.agents().get(0));
        Field given = simulation.concentration(simulation.agents().get(1));
        // second order in steps of 18 s: (k dt)^2 = 3e-4 of the change
        assertThat(left.get(2, 1, 1)).isCloseTo(1e-3 * n, within(1e-3 * 1e-5));
        assertThat(given.get(2, 1, 1)).isCloseTo(1e-3 * d, within(1e-3 * d * 3e-4));
    }

    /** A to B to C, two and three smaller ones of each: dB/dt = 2 a A - b B, dC/dt = 3 b B. */
    @Test
    void threeStagesFollowEachOther() {
        double a = 1e-3;
        double b = 4e-4;
        Box first = box();
        first.initial = (x, y, z) -> 1e-3;
        Box later = box();
        later.initial = (x, y, z) -> 0;
        LocalKinetics toSecond =
                LocalKinetics.none().releasing(List.of(Release.shrinking("second", a, 2)));
        LocalKinetics toThird =
                LocalKinetics.none().releasing(List.of(Release.shrinking("third", b, 3)));
        Simulation simulation =
                simulation(
                        END,
                        agent("third", later, LocalKinetics.none()),
                        agent("first", first, toSecond),
                        agent("second", later, toThird));
        simulation.run();
        double ea = StrictMath.exp(-a * END);
        double eb = StrictMath.exp(-b * END);
        double second = 2 * a * (ea - eb) / (b - a);
        double third = 6 * (1 - (b * ea - a * eb) / (b - a));
        double[] exact = {third, ea, second};
        for (int i = 0; i < exact.length; i++) {
            AgentState agent = simulation.agents().get(i);
            // second order in steps of 18 s: (a dt)^2 = 3e-4 of the change
            assertThat(simulation.concentration(agent).get(2, 1, 1) / 1e-3)
                    .isCloseTo(exact[i], within(3e-4 * exact[i]));
            assertThat(simulation.budget(agent).error()).isLessThan(1e-12);
        }
    }

    @Test
    void aCarrierShrinksWithItsYield() {
        Box large = box();
        large.initial = (x, y, z) -> 1e-3;
        Box small = box();
        small.initial = (x, y, z) -> 0;
        Simulation simulation =
                simulation(
                        END,
                        agent(
                                "large",
                                large,
                                LocalKinetics.none()
                                        .releasing(List.of(Release.shrinking("small", 1e-3, 20)))),
                        agent("small", small, LocalKinetics.none()));
        simulation.run();
        Field left = simulation.concentration(simulation.agents().get(0));
        Field made = simulation.concentration(simulation.agents().get(1));
        double content = Box.content(box().storage, left) + Box.content(box().storage, made) / 20;
        double before = Box.content(box().storage, Field.on(GRID).fillBy((x, y, z) -> 1e-3));
        assertThat(content).isCloseTo(before, within(before * 1e-13));
        assertThat(left.get(1, 1, 1)).isCloseTo(1e-3 * StrictMath.exp(-3.6), within(1e-8));
    }

    /** v23's drug in one voxel: release against a wall that empties it in 6 s, at steps of 60 s. */
    @Test
    void releaseAgainstTheWallKeepsItsSteadyValue() {
        Box carrier = box();
        carrier.storage.fill(0.12);
        carrier.initial = (x, y, z) -> 1e-2;
        Box drug = box();
        drug.storage.fill(0.4);
        drug.initial = (x, y, z) -> 0;
        drug.pores = List.of(new WallPores(3e-6, 0, 1, 0));
        drug.plasma = TimeCourse.constant(0);
        AgentCoefficients giver =
                agent(
                        "carrier",
                        carrier,
                        LocalKinetics.none().releasing(List.of(release("drug", 1e-5, 0))));
        double exchange = 3e-6 * VESSELS;
        Simulation simulation = simulation(12000, giver, agent("drug", drug, LocalKinetics.none()));
        simulation.run();
        double n = simulation.concentration(simulation.agents().get(0)).get(2, 2, 1);
        double d = simulation.concentration(simulation.agents().get(1)).get(2, 2, 1);
        double steady = 1e-5 * 0.12 * n / exchange;
        assertThat(d).isCloseTo(steady, within(steady * 1e-3));
    }

    /** The same for uptake and efflux: U = (k_ef + k_met) x. */
    @Test
    void uptakeAgainstEffluxKeepsItsSteadyValue() {
        Box drug = box();
        drug.storage.fill(0.4);
        drug.initial = (x, y, z) -> 1e-3;
        Simulation simulation =
                simulation(
                        12000,
                        agent(
                                "drug",
                                drug,
                                LocalKinetics.of(new CellularUptake(1e-1, 0, 0, 0, 5e-2, 0))));
        simulation.run();
        AgentState agent = simulation.agents().get(0);
        double c = simulation.concentration(agent).get(1, 1, 1);
        double x = simulation.pools(agent).get("internal").get(1, 1, 1);
        assertThat(x).isCloseTo(1e-1 * 0.4 * c / 5e-2, within(x * 1e-6));
        assertThat(0.4 * c + x).isCloseTo(0.4e-3, within(1e-15));
    }

    @Test
    void aRunThatGoesOnHasTheBitsOfOneThatWasNotStopped() {
        Box empty = box();
        empty.initial = (x, y, z) -> 0;
        empty.diffusivity((x, y, z) -> 1e-10);
        AgentCoefficients drug =
                agent(
                        "drug",
                        empty,
                        LocalKinetics.of(new CellularUptake(0, 3e-6, 1e-3, 0, 2e-5, 0)));
        AgentCoefficients carrier =
                agent("carrier", box(), binding().releasing(List.of(release("drug", 2e-4, 5e-4))));
        TransportProblem problem = problem(END, carrier, drug);
        Simulation half = GoneOn.stopped(problem, 70);
        List<Double> times = new ArrayList<>();
        half.agents().forEach(agent -> times.add(agent.time()));
        assertThat(times.get(0)).isEqualTo(times.get(1));
        GoneOn.sameAsWhole(problem, half);
    }

    /** k_on 1e9 1/M/s, 1e12 receptors a cell, release and uptake within milliseconds. */
    @Test
    void stiffCornersStayInTheirBounds() {
        Field receptors = Field.on(GRID);
        receptors.fill(1.7e3);
        LocalKinetics stiff =
                new LocalKinetics(Optional.of(receptors), 1e6, 1e-3, 1e3, 1e3, 1e2)
                        .releasing(List.of(release("drug", 1e3, 1e3)));
        Box empty = box();
        empty.initial = (x, y, z) -> 0;
        empty.diffusivity((x, y, z) -> 1e-9);
        CellularUptake cells = new CellularUptake(0, 1e2, 1e-6, 1e-2, 1e3, 0);
        Simulation simulation =
                simulation(
                        END,
                        agent("carrier", box(), stiff),
                        agent("drug", empty, LocalKinetics.of(cells)));
        double before = total(simulation);
        assertThat(simulation.run()).isTrue();
        assertThat(total(simulation)).isCloseTo(before, within(before * 1e-12));
        for (AgentState agent : simulation.agents()) {
            Field c = simulation.concentration(agent);
            assertThat(Box.min(c)).isGreaterThanOrEqualTo(-1e-12 * before);
            for (Field pool : simulation.pools(agent).values()) {
                assertThat(Box.min(pool)).isNotNegative();
                assertThat(Box.max(pool)).isLessThanOrEqualTo(before);
            }
        }
        // what cells hold and what is around them: V_max c/(K_m + c) = (V_max/(x + K_i) + k_ef) x
        AgentState drug = simulation.agents().get(1);
        double c = simulation.concentration(drug).get(1, 1, 1);
        double x = simulation.pools(drug).get("internal").get(1, 1, 1);
        double in = 1e2 * c / (1e-6 + c);
        assertThat((1e2 / (x + 1e-2) + 1e3) * x).isCloseTo(in, within(0.01 * in));
    }
}
