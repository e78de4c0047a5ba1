package org.voxtum.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voxtum.compute.Backend;
import org.voxtum.model.TransportProblem;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;
import org.voxtum.solver.SimulationState;

/** Property 10: from a state that was written, a run goes on to the bits of one never stopped. */
class RestartPropertyTest extends GeneratedCases {

    RestartPropertyTest() {
        super(12);
    }

    @ParameterizedTest
    @MethodSource("few")
    void aRunGoesOnBitForBit(long seed) {
        check(seed);
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("many")
    void runsGoOnBitForBit(long seed) {
        check(seed);
    }

    private void check(long seed) {
        CaseText text = new RandomCase(seed).text();
        Reproducible.check("restart", seed, text.yaml(), () -> goesOn(text, seed));
    }

    private void goesOn(CaseText text, long seed) {
        TransportProblem problem = text.assemble().problem();
        SimulationState expected;
        long steps;
        try (Simulation whole = simulation(problem, new SimulationListener() {}, null)) {
            assertThat(whole.run()).isTrue();
            expected = whole.state();
            steps = whole.agents().stream().mapToLong(AgentState::steps).sum();
        }
        assertThat(steps).isGreaterThan(1);
        SimulationState stopped = stoppedAfter(problem, new SplittableRandom(seed).nextLong(steps));
        assertThat(stopped).isNotEqualTo(expected);
        try (Simulation rest = simulation(problem, new SimulationListener() {}, again(stopped))) {
            assertThat(rest.run()).isTrue();
            assertThat(rest.state()).isEqualTo(expected);
        }
    }

    private SimulationState stoppedAfter(TransportProblem problem, long questions) {
        SimulationListener stop =
                new SimulationListener() {
                    private long asked;

                    @Override
                    public boolean continues(Simulation simulation) {
                        return asked++ < questions;
                    }
                };
        try (Simulation begun = simulation(problem, stop, null)) {
            assertThat(begun.run()).isFalse();
            return begun.state();
        }
    }

    private Simulation simulation(
            TransportProblem problem, SimulationListener listener, SimulationState from) {
        Backend backend = on().backend();
        return from == null
                ? new Simulation(problem, backend, listener)
                : new Simulation(problem, backend, listener, from);
    }

    /** The state as a checkpoint keeps it. */
    private static SimulationState again(SimulationState state) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            state.writeTo(new DataOutputStream(bytes));
            return SimulationState.readFrom(
                    new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
