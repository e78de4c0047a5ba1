package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.fault.Fault;
import org.voxtum.model.NumericsOptions;
import org.voxtum.model.TransportProblem;

/** A simulation that goes on from a state ends with the bits of one that was never stopped. */
class SimulationStateTest {
    private static final String SECOND =
            "agents.drug={radius: 2 nm, initial: 1 uM, in: {all: {diffusivity: 1e-10 m^2/s,"
                    + " accessible_fraction: 0.15, decay: 1e-4 1/s, phagocyte_uptake: 2e-4 1/s}}}";

    private static TransportProblem sphere(String set) {
        return problem(
                "isolated-sphere.yaml",
                "grid.voxels=[9, 8, 7]",
                "grid.spacing=120 um",
                "run.duration=20 min",
                "run.report_every=7 min",
                "run.exposure={thresholds: {macromolecule: [1 nM, 0.1 uM]}}",
                set);
    }

    private static TransportProblem chamber() {
        return problem(
                "window-chamber.yaml",
                "grid.voxels=[12, 12, 8]",
                "run.duration=4 min",
                "run.report_every=2 min",
                "doses.liposome.plasma={peak: 10 nM, half_life: 2 min}");
    }

    private static TransportProblem problem(String name, String... sets) {
        return Assembly.of(CaseReader.read(Path.of("cases", name), List.of(sets))).problem();
    }

    private static TransportProblem implicit(TransportProblem base) {
        NumericsOptions o = base.options();
        return new TransportProblem(
                base.fluid(),
                base.agents(),
                base.duration(),
                base.reports(),
                new NumericsOptions(
                        o.cfl(),
                        o.maxStep(),
                        o.maxStages(),
                        o.stepFactor(),
                        o.limited(),
                        o.pressureTolerance(),
                        o.continuity(),
                        true));
    }

    /** Stops at a number of questions whether to go on. */
    private static SimulationListener stoppingAt(int number) {
        return new SimulationListener() {
            private int asked;

            @Override
            public boolean continues(Simulation simulation) {
                return asked++ < number;
            }
        };
    }

    private static Simulation start(TransportProblem problem) {
        return new Simulation(problem, new ReferenceBackend(), new SimulationListener() {});
    }

    private static SimulationState stopped(TransportProblem problem, int number) {
        Simulation simulation = new Simulation(problem, new ReferenceBackend(), stoppingAt(number));
        assertThat(simulation.run()).isFalse();
        return simulation.state();
    }

    private static SimulationState finished(TransportProblem problem, SimulationState from) {
        Simulation simulation =
                new Simulation(problem, new ReferenceBackend(), new SimulationListener() {}, from);
        assertThat(simulation.run()).isTrue();
        return simulation.state();
    }

    private static byte[] bytes(SimulationState state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        state.writeTo(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static SimulationState read(byte[] bytes) throws IOException {
        return SimulationState.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    private static void goesOnFromAnywhere(TransportProblem problem, int... stops)
            throws IOException {
        Simulation whole = start(problem);
        whole.run();
        byte[] expected = bytes(whole.state());
        for (int stop : stops) {
            SimulationState state = read(bytes(stopped(problem, stop)));
            assertThat(state).isNotEqualTo(whole.state());
            SimulationState resumed = finished(problem, state);
            assertThat(resumed).as("stopped at question %s", stop).isEqualTo(whole.state());
            assertThat(bytes(resumed)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void twoAgentsGoOnFromAnyStep(boolean implicitly) throws IOException {
        TransportProblem problem = implicitly ? implicit(sphere(SECOND)) : sphere(SECOND);
        goesOnFromAnywhere(problem, 0, 1, 2, 3, 11, 60, 95, 200, 360);
    }

    @Test
    void delayedPlasmaGoesOnFromAnyStep() throws IOException {
        TransportProblem problem = chamber();
        assertThat(problem.fluid().arrival()).isPresent();
        goesOnFromAnywhere(problem, 1, 2, 40, 150);
    }

    @Test
    void aCopyDoesNotFollowTheSimulation() {
        TransportProblem problem = sphere(SECOND);
        Simulation simulation = new Simulation(problem, new ReferenceBackend(), stoppingAt(30));
        simulation.run();
        SimulationState copy = simulation.state().copy();
        assertThat(copy).isEqualTo(simulation.state()).hasSameHashCodeAs(simulation.state());
        simulation.concentration(simulation.agents().get(0)).set(1, 1, 1, 42);
        assertThat(copy).isNotEqualTo(simulation.state());
    }

    @Test
    void whatIsNotFiniteIsNeverWritten() {
        Simulation simulation = start(sphere(SECOND));
        simulation.peak(simulation.agents().get(1)).set(2, 1, 0, Double.POSITIVE_INFINITY);
        assertThatThrownBy(() -> bytes(simulation.state()))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.NUMERICAL))
                .hasMessageContaining("drug peak is not finite");
    }

    @Test
    void aStateOfAnotherProblemIsRefused() {
        SimulationState state = stopped(sphere(SECOND), 30);
        assertThatThrownBy(() -> finished(sphere("numerics.seed=1"), state))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.INPUT))
                .hasMessageContaining("2 agents in place of 1");
    }

    @Test
    void everyBitOfTheStateMattersToEquality() throws IOException {
        byte[] bytes = bytes(stopped(sphere(SECOND), 30));
        SimulationState state = read(bytes);
        List<Integer> unseen = new ArrayList<>();
        for (int at = bytes.length - 1; at > 0; at -= 997) {
            byte[] changed = Arrays.copyOf(bytes, bytes.length);
            changed[at] ^= 1;
            if (state.equals(readOrNull(changed))) {
                unseen.add(at);
            }
        }
        assertThat(unseen).isEmpty();
    }

    private static SimulationState readOrNull(byte[] bytes) {
        try {
            return read(bytes);
        } catch (IOException | RuntimeException refused) {
            return null;
        }
    }
}
