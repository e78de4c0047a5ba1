package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.LocalKinetics;
import org.voxtum.model.Release;
import org.voxtum.model.TransportProblem;
import org.voxtum.physics.CellularUptake;
import org.voxtum.physics.ReceptorTurnover;
import org.voxtum.physics.ReleaseLaw;

/** Receptors that turn over on the way of a simulation. */
class TurnoverTest {
    private static final VoxelGrid GRID = VoxelGrid.cubes(7, 4, 3, 1e-5);
    private static final double RECEPTORS = 2e-4;
    private static final double END = 3600;
    private static final ReceptorTurnover LAW = new ReceptorTurnover(4e-4, 2e-4);

    private static LocalKinetics binding(double internalisation) {
        Field sites = Field.on(GRID);
        sites.fillBy((x, y, z) -> y == 0 ? 0 : RECEPTORS);
        return new LocalKinetics(Optional.of(sites), 100, 1e-3, internalisation, 1e-4, 2e-5);
    }

    private static AgentCoefficients agent(
            Backend backend, String name, double start, LocalKinetics kinetics) {
        Box box = new Box(GRID, backend);
        box.storage.fillBy((x, y, z) -> 0.1 + 0.02 * (x % 3));
        box.diffusivity((x, y, z) -> 1e-12);
        // a rival that is not there yet asks for no parts of a step, an agent alone does
        box.initial = (x, y, z) -> x < 3 ? start : 1e-6 * start;
        box.phagocytes = 1e-5;
        return box.agent().named(name).with(kinetics);
    }

    private static TransportProblem problem(double end, AgentCoefficients... agents) {
        Box box = new Box(GRID, new ReferenceBackend());
        TransportProblem one = box.problem(box.builder.build(), end);
        return new TransportProblem(
                one.fluid(), List.of(agents), end, List.of(end / 2, end), one.options());
    }

    private static Simulation simulation(Backend backend, TransportProblem problem) {
        return new Simulation(problem, backend, new SimulationListener() {});
    }

    private static Map<String, Field> fields(Simulation simulation, int agent) {
        AgentState state = simulation.agents().get(agent);
        Map<String, Field> fields = simulation.pools(state);
        fields.put("fluid", simulation.concentration(state));
        return fields;
    }

    private static double difference(Field a, Field b, double times) {
        return Box.max(
                a.copy().fillBy((x, y, z) -> Math.abs(a.get(x, y, z) - times * b.get(x, y, z))));
    }

    private static void closes(Backend backend, double limit) {
        AgentCoefficients agent = agent(backend, "antibody", 1e-3, binding(3e-4).turningOver(LAW));
        try (Simulation simulation = simulation(backend, problem(END, agent))) {
            assertThat(simulation.run()).isTrue();
            AgentState state = simulation.agents().get(0);
            assertThat(simulation.budget(state).error()).isLessThan(limit);
            Field receptors = simulation.receptors(state).orElseThrow();
            Field bound = simulation.pools(state).get("bound");
            for (Field field : fields(simulation, 0).values()) {
                assertThat(Box.min(field)).isGreaterThan(-1e-12);
            }
            assertThat(Box.max(bound)).isPositive();
            Field open = receptors.copy();
            open.fillBy((x, y, z) -> receptors.get(x, y, z) - bound.get(x, y, z));
            assertThat(Box.min(open)).isGreaterThanOrEqualTo(-limit * RECEPTORS);
            // no cells, no receptors
            assertThat(receptors.get(1, 0, 0)).isZero();
        }
    }

    @Test
    void budgetsAndBoundsHold() {
        closes(new ReferenceBackend(), 1e-12);
    }

    @Test
    void budgetsAndBoundsHoldOnADevice() {
        try (Backend backend = TestDevice.backend(Precision.SINGLE)) {
            closes(backend, 1e-6);
        }
    }

    /** Receptors that bound carriers release from are free again, as where their number stays. */
    @Test
    void withoutTurnoverAndInternalisationTheRunIsThatOfReceptorsThatStay() {
        Backend backend = new ReferenceBackend();
        Release release = Release.ofDrug("drug", new ReleaseLaw.Constant(2e-4), 0);
        LocalKinetics still = binding(0).releasing(List.of(release));
        LocalKinetics turning = still.turningOver(new ReceptorTurnover(0, 0));
        LocalKinetics drug = LocalKinetics.of(CellularUptake.linear(1e-3));
        AgentCoefficients receiver = agent(backend, "drug", 0, drug);
        Simulation expected =
                simulation(backend, problem(END, agent(backend, "carrier", 1e-3, still), receiver));
        Simulation actual =
                simulation(
                        backend, problem(END, agent(backend, "carrier", 1e-3, turning), receiver));
        expected.run();
        actual.run();
        for (int i = 0; i < 2; i++) {
            Map<String, Field> own = fields(actual, i);
            fields(expected, i)
                    .forEach(
                            (name, field) ->
                                    assertThat(difference(field, own.get(name), 1))
                                            .as(name)
                                            .isLessThan(1e-12 * Box.max(field)));
        }
        assertThat(Box.max(fields(actual, 0).get("bound"))).isPositive();
    }

    /** F = S/k_l everywhere once binding is in balance, whatever is bound. */
    @Test
    void freeReceptorsEndInTheirOwnBalance() {
        Backend backend = new ReferenceBackend();
        LocalKinetics kinetics = binding(0).turningOver(new ReceptorTurnover(6e-3, 4e-3));
        Simulation simulation =
                simulation(backend, problem(2e4, agent(backend, "antibody", 1e-3, kinetics)));
        simulation.run();
        Field receptors = simulation.receptors(simulation.agents().get(0)).orElseThrow();
        Field bound = fields(simulation, 0).get("bound");
        assertThat(bound.get(5, 2, 1)).isGreaterThan(1e-6);
        double open = receptors.get(5, 2, 1) - bound.get(5, 2, 1);
        // what still diffuses in binds: its receptors are made in 250 s, and it comes over 1e4 s
        assertThat(open).isCloseTo(1.5 * RECEPTORS, within(0.01 * RECEPTORS));
    }

    private static void partsAreTheWhole(Backend backend, double tolerance) {
        LocalKinetics kinetics = binding(3e-4).turningOver(LAW);
        LocalKinetics shared = kinetics.bindingTo("HER2");
        AgentCoefficients all = agent(backend, "all", 1e-3, kinetics);
        AgentCoefficients quarter = agent(backend, "quarter", 2.5e-4, shared);
        AgentCoefficients rest = agent(backend, "rest", 7.5e-4, shared);
        try (Simulation simulation = simulation(backend, problem(END, rest, all, quarter))) {
            assertThat(simulation.run()).isTrue();
            Map<String, Field> some = fields(simulation, 2);
            fields(simulation, 1)
                    .forEach(
                            (name, field) ->
                                    assertThat(difference(field, some.get(name), 4))
                                            .as(name)
                                            .isLessThan(tolerance * Box.max(field)));
            Field kept = simulation.receptors(simulation.agents().get(0)).orElseThrow();
            Field whole = simulation.receptors(simulation.agents().get(1)).orElseThrow();
            assertThat(difference(whole, kept, 1)).isLessThan(tolerance * Box.max(whole));
            assertThat(simulation.receptors(simulation.agents().get(2))).isEmpty();
        }
    }

    @Test
    void twoPartsOfAnAgentShareWhatIsMade() {
        partsAreTheWhole(new ReferenceBackend(), 1e-12);
    }

    @Test
    void twoPartsOfAnAgentShareWhatIsMadeOnADevice() {
        try (Backend backend = TestDevice.backend(Precision.SINGLE)) {
            partsAreTheWhole(backend, 1e-6);
        }
    }

    /** 1e9 1/M/s to 1e12 receptors a cell, made and lost within a second. */
    @Test
    void stiffReceptorsStayInTheirBounds() {
        Backend backend = new ReferenceBackend();
        Field sites = Field.on(GRID);
        sites.fill(1.7e3);
        LocalKinetics kinetics =
                new LocalKinetics(Optional.of(sites), 1e6, 1e-4, 1e-5, 1e-5, 0)
                        .turningOver(new ReceptorTurnover(2, 1));
        Simulation simulation =
                simulation(backend, problem(END, agent(backend, "antibody", 1e-3, kinetics)));
        assertThat(simulation.run()).isTrue();
        AgentState state = simulation.agents().get(0);
        assertThat(simulation.budget(state).error()).isLessThan(1e-12);
        for (Field field : fields(simulation, 0).values()) {
            assertThat(Box.min(field)).isNotNegative();
        }
        // F = S/k_l beside the little that is bound
        Field receptors = simulation.receptors(state).orElseThrow();
        assertThat(Box.min(receptors)).isCloseTo(3.4e3, within(1e-3));
        assertThat(Box.max(receptors)).isCloseTo(3.4e3, within(1e-3));
        assertThat(Box.max(fields(simulation, 0).get("fluid"))).isLessThan(1e-12);
    }

    /** One molecule on each particle, which releases nothing. */
    @Test
    void whatParticlesCarryBindsWithThem() {
        Backend backend = new ReferenceBackend();
        LocalKinetics particles = binding(3e-4).turningOver(LAW);
        Simulation simulation =
                simulation(
                        backend,
                        problem(
                                END,
                                agent(backend, "particles", 1e-3, particles),
                                agent(backend, "load", 1e-3, particles.carriedBy("particles"))));
        simulation.run();
        Map<String, Field> load = fields(simulation, 1);
        fields(simulation, 0)
                .forEach(
                        (name, field) ->
                                assertThat(difference(field, load.get(name), 1))
                                        .as(name)
                                        .isLessThan(1e-12 * Box.max(field)));
        assertThat(simulation.receptors(simulation.agents().get(1))).isEmpty();
    }

    @Test
    void aRunThatGoesOnHasTheBitsOfOneThatWasNotStopped() {
        Backend backend = new ReferenceBackend();
        TransportProblem problem =
                problem(END, agent(backend, "antibody", 1e-3, binding(3e-4).turningOver(LAW)));
        SimulationState end = GoneOn.sameAsWhole(problem, GoneOn.stopped(problem, 40));
        assertThat(end.agents().get(0).fields()).containsKey("receptors");
    }
}
