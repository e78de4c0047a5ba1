package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.LocalKinetics;
import org.voxtum.model.Release;
import org.voxtum.model.SoluteBoundary;
import org.voxtum.model.TransportProblem;
import org.voxtum.physics.ReleaseLaw;

/** Particles and what they carry, counted apart. */
class TwoCountsTest {
    private static final VoxelGrid GRID = VoxelGrid.cubes(9, 4, 3, 1e-5);
    private static final double END = 3600;

    private static Box box(Backend backend, VoxelGrid grid) {
        Box box = new Box(grid, backend);
        box.storage.fillBy((x, y, z) -> 0.1 + 0.02 * (x % 3));
        box.diffusivity((x, y, z) -> 1e-12);
        box.initial = (x, y, z) -> x < 3 ? 1e-3 : 0;
        box.decay = 2e-5;
        box.phagocytes = 1e-5;
        return box;
    }

    private static LocalKinetics binding(VoxelGrid grid, double receptors) {
        Field sites = Field.on(grid);
        sites.fill(receptors);
        return new LocalKinetics(Optional.of(sites), 100, 1e-3, 3e-4, 1e-4, 2e-5);
    }

    private static Simulation simulation(Backend backend, Box box, AgentCoefficients... agents) {
        TransportProblem one = box.problem(box.builder.build(), END);
        TransportProblem all =
                new TransportProblem(
                        one.fluid(), List.of(agents), END, List.of(END / 2, END), one.options());
        return new Simulation(all, backend, new SimulationListener() {});
    }

    private static void oneOnEach(Backend backend, double tolerance) {
        Box box = box(backend, GRID);
        LocalKinetics kinetics = binding(GRID, 2e-4);
        AgentCoefficients particles = box.agent().named("particles").with(kinetics);
        AgentCoefficients cargo = box.agent().named("cargo").with(kinetics.carriedBy("particles"));
        try (Simulation simulation = simulation(backend, box, particles, cargo)) {
            assertThat(simulation.run()).isTrue();
            Map<String, Field> counted = fields(simulation, 0);
            Map<String, Field> carried = fields(simulation, 1);
            assertThat(carried.keySet())
                    .isEqualTo(counted.keySet())
                    .contains("fluid", "bound", "internal", "phagocyte", "degraded");
            counted.forEach(
                    (name, field) ->
                            assertThat(largestDifference(field, carried.get(name)))
                                    .as(name)
                                    .isLessThan(tolerance * Box.max(field)));
        }
    }

    private static Map<String, Field> fields(Simulation simulation, int agent) {
        AgentState state = simulation.agents().get(agent);
        Map<String, Field> fields = simulation.pools(state);
        fields.put("fluid", simulation.concentration(state));
        return fields;
    }

    private static double largestDifference(Field one, Field other) {
        Field difference = one.copy();
        difference.fillBy((x, y, z) -> Math.abs(one.get(x, y, z) - other.get(x, y, z)));
        return Box.max(difference);
    }

    @Test
    void oneOnEachParticleIsTheCountOfParticles() {
        oneOnEach(new ReferenceBackend(), 1e-12);
    }

    @Test
    void oneOnEachParticleIsTheCountOfParticlesOnADevice() {
        try (Backend backend = TestDevice.backend(Precision.SINGLE)) {
            oneOnEach(backend, 1e-6);
        }
    }

    /** r of all pools: particles as if they were alone, their load falls as e^(-r t). */
    @Test
    void evenReleaseEmptiesEveryParticleAlike() {
        double rate = 2e-4;
        Backend backend = new ReferenceBackend();
        Box box = box(backend, GRID);
        LocalKinetics kinetics = binding(GRID, 2e-4);
        Release release = Release.ofDrug("drug", new ReleaseLaw.Constant(rate), rate);
        AgentCoefficients particles = box.agent().named("particles").with(kinetics);
        AgentCoefficients cargo =
                box.agent()
                        .named("cargo")
                        .with(kinetics.carriedBy("particles").releasing(List.of(release)));
        Box empty = box(backend, GRID);
        empty.initial = (x, y, z) -> 0;
        AgentCoefficients drug = empty.agent().named("drug");
        Simulation simulation = simulation(backend, box, drug, cargo, particles);
        Simulation alone = simulation(backend, box, particles);
        simulation.run();
        alone.run();
        Map<String, Field> carried = fields(simulation, 1);
        Map<String, Field> counted = fields(simulation, 2);
        fields(alone, 0)
                .forEach((name, field) -> assertThat(counted.get(name).sameBits(field)).isTrue());
        // what is degraded releases no more
        for (String pool : List.of("fluid", "bound", "internal", "phagocyte")) {
            Field particle = counted.get(pool);
            double load = carried.get(pool).get(1, 2, 1) / particle.get(1, 2, 1);
            assertThat(load).as(pool).isCloseTo(StrictMath.exp(-rate * END), within(1e-4));
        }
        for (AgentState agent : simulation.agents()) {
            assertThat(simulation.budget(agent).error()).isLessThan(1e-12);
        }
    }

    /** c_particles decides how far the front gets, not what the particles carry. */
    @Test
    void theFrontIsThatOfTheParticles() {
        VoxelGrid grid = VoxelGrid.cubes(40, 1, 1, 2e-6);
        double receptors = 1e-3;
        double outside = 1e-4;
        double diffusivity = 1e-11;
        List<Double> fronts = new ArrayList<>();
        Backend backend = new ReferenceBackend();
        Box box = box(backend, grid);
        box.decay = 0;
        box.phagocytes = 0;
        box.initial = (x, y, z) -> 0;
        box.storage.fill(0.24);
        box.diffusivity((x, y, z) -> diffusivity);
        Field sites = Field.on(grid);
        sites.fill(receptors);
        LocalKinetics kinetics = new LocalKinetics(Optional.of(sites), 1e3, 0, 0, 0, 0);
        for (double perParticle : new double[] {1, 1e4}) {
            box.boundaries.put(Face.X_LOWER, held(outside));
            AgentCoefficients particles = box.agent().named("particles").with(kinetics);
            box.boundaries.put(Face.X_LOWER, held(outside * perParticle));
            AgentCoefficients cargo =
                    box.agent().named("cargo").with(kinetics.carriedBy("particles"));
            Simulation simulation = simulation(backend, box, particles, cargo);
            simulation.run();
            Field bound = fields(simulation, 1).get("bound");
            fronts.add(front(bound, receptors * perParticle / 2) * grid.dx());
        }
        double exact = StrictMath.sqrt(2 * diffusivity * 0.24 * outside * END / receptors);
        assertThat(fronts.get(0)).isCloseTo(exact, within(grid.dx()));
        assertThat(fronts.get(1)).isCloseTo(exact, within(grid.dx()));
    }

    private static SoluteBoundary held(double concentration) {
        return SoluteBoundary.concentration(TimeCourse.constant(concentration));
    }

    /** Voxels until a value is passed, by a straight line between centres. */
    private static double front(Field field, double level) {
        int x = 0;
        while (field.get(x + 1, 0, 0) > level) {
            x++;
        }
        double before = field.get(x, 0, 0);
        return x + 0.5 + (before - level) / (before - field.get(x + 1, 0, 0));
    }
}
