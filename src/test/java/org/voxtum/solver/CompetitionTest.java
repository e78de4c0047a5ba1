package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.voxtum.model.TransportProblem;

/** Two agents on the same receptors on the way of a simulation. */
class CompetitionTest {
    private static final VoxelGrid GRID = VoxelGrid.cubes(9, 4, 3, 1e-5);
    private static final double RECEPTORS = 2e-4;
    private static final double END = 3600;

    private static LocalKinetics binding(double on, double off) {
        Field sites = Field.on(GRID);
        sites.fill(RECEPTORS);
        return new LocalKinetics(Optional.of(sites), on, off, 3e-4, 1e-4, 2e-5);
    }

    private static AgentCoefficients agent(
            Backend backend, String name, double start, LocalKinetics kinetics) {
        Box box = new Box(GRID, backend);
        box.storage.fillBy((x, y, z) -> 0.1 + 0.02 * (x % 3));
        box.diffusivity((x, y, z) -> 1e-12);
        box.initial = (x, y, z) -> x < 3 ? start : 0;
        box.decay = 2e-5;
        box.phagocytes = 1e-5;
        return box.agent().named(name).with(kinetics);
    }

    private static Simulation simulation(Backend backend, AgentCoefficients... agents) {
        Box box = new Box(GRID, backend);
        TransportProblem one = box.problem(box.builder.build(), END);
        TransportProblem all =
                new TransportProblem(
                        one.fluid(), List.of(agents), END, List.of(END / 2, END), one.options());
        return new Simulation(all, backend, new SimulationListener() {});
    }

    private static Map<String, Field> fields(Simulation simulation, int agent) {
        AgentState state = simulation.agents().get(agent);
        Map<String, Field> fields = simulation.pools(state);
        fields.put("fluid", simulation.concentration(state));
        return fields;
    }

    /** A quarter and the rest of an agent under two names are the agent. */
    private static void partsAreTheWhole(Backend backend, double tolerance) {
        LocalKinetics kinetics = binding(100, 1e-3);
        LocalKinetics shared = kinetics.bindingTo("HER2");
        AgentCoefficients all = agent(backend, "all", 1e-3, kinetics);
        AgentCoefficients quarter = agent(backend, "quarter", 2.5e-4, shared);
        AgentCoefficients rest = agent(backend, "rest", 7.5e-4, shared);
        try (Simulation simulation = simulation(backend, rest, all, quarter)) {
            assertThat(simulation.run()).isTrue();
            Map<String, Field> most = fields(simulation, 0);
            Map<String, Field> some = fields(simulation, 2);
            Map<String, Field> whole = fields(simulation, 1);
            assertThat(whole).containsKeys("fluid", "bound", "internal", "phagocyte", "degraded");
            whole.forEach(
                    (name, field) -> {
                        double largest = Box.max(field);
                        assertThat(difference(field, most.get(name), 4.0 / 3))
                                .as(name)
                                .isLessThan(tolerance * largest);
                        assertThat(difference(field, some.get(name), 4))
                                .as(name)
                                .isLessThan(tolerance * largest);
                    });
        }
    }

    private static double difference(Field whole, Field part, double times) {
        Field difference = whole.copy();
        difference.fillBy((x, y, z) -> Math.abs(whole.get(x, y, z) - times * part.get(x, y, z)));
        return Box.max(difference);
    }

    @Test
    void twoPartsOfAnAgentAreTheAgent() {
        partsAreTheWhole(new ReferenceBackend(), 1e-12);
    }

    @Test
    void twoPartsOfAnAgentAreTheAgentOnADevice() {
        try (Backend backend = TestDevice.backend(Precision.SINGLE)) {
            partsAreTheWhole(backend, 1e-6);
        }
    }

    private static void closes(Backend backend, double limit) {
        AgentCoefficients weak = agent(backend, "weak", 1e-3, binding(20, 5e-3).bindingTo("HER2"));
        AgentCoefficients strong =
                agent(backend, "strong", 2e-3, binding(1e3, 1e-4).bindingTo("HER2"));
        try (Simulation simulation = simulation(backend, weak, strong)) {
            assertThat(simulation.run()).isTrue();
            for (AgentState state : simulation.agents()) {
                assertThat(simulation.budget(state).error()).isLessThan(limit);
                for (Field pool : simulation.pools(state).values()) {
                    assertThat(Box.min(pool)).isNotNegative();
                }
            }
            Field first = fields(simulation, 0).get("bound");
            Field second = fields(simulation, 1).get("bound");
            Field sum = first.copy();
            sum.fillBy((x, y, z) -> first.get(x, y, z) + second.get(x, y, z));
            assertThat(Box.max(sum)).isLessThan(RECEPTORS * (1 + limit));
            assertThat(Box.max(first)).isPositive();
        }
        try (Simulation alone = simulation(backend, weak)) {
            assertThat(alone.run()).isTrue();
            assertThat(Box.max(fields(alone, 0).get("bound"))).isPositive();
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

    @Test
    void moreThanTwoAreRefused() {
        Backend backend = new ReferenceBackend();
        LocalKinetics shared = binding(100, 1e-3).bindingTo("HER2");
        AgentCoefficients one = agent(backend, "one", 1e-3, shared);
        AgentCoefficients two = agent(backend, "two", 1e-3, shared);
        AgentCoefficients three = agent(backend, "three", 1e-3, shared);
        assertThatThrownBy(() -> simulation(backend, one, two, three))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
