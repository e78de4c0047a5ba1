package org.voxtum.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voxtum.compute.Precision;
import org.voxtum.model.TransportProblem;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;
import org.voxtum.solver.SimulationState;
import org.voxtum.verify.BackendComparison;
import org.voxtum.verify.Finding;

/**
 * Properties 6 and 10 between backends: a device that takes the steps of the reference has its
 * fields; so has one that goes on from its state, and the reference from a state of the device.
 */
abstract class AgreementProperty extends GeneratedCases {

    AgreementProperty() {
        super(15);
    }

    @Override
    abstract GeneratedOn on();

    @ParameterizedTest
    @MethodSource("few")
    void theDeviceHasTheFieldsOfTheReference(long seed) {
        check(seed);
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("many")
    void theDeviceHasTheFieldsOfTheReferenceInMany(long seed) {
        check(seed);
    }

    private void check(long seed) {
        CaseText text = new RandomCase(seed).text();
        Reproducible.check("agreement", seed, text.yaml(), () -> agrees(text, seed));
    }

    private void agrees(CaseText text, long seed) {
        TransportProblem problem = text.assemble().problem();
        BackendComparison kept = new BackendComparison();
        try (Simulation simulation = simulation(GeneratedOn.reference(), problem, kept.keeping())) {
            assertThat(simulation.run()).isTrue();
        }
        BackendComparison whole = kept.again();
        SimulationListener comparing = whole.comparing(on().precision());
        try (Simulation simulation = simulation(on(), problem, comparing)) {
            simulation.follow(kept.steps());
            assertThat(simulation.run()).isTrue();
        }
        assertThat(whole.findings()).hasSizeGreaterThan(5).allMatch(AgreementProperty::passes);
        handedOver(GeneratedOn.reference(), on(), problem, kept, seed);
        handedOver(on(), GeneratedOn.reference(), problem, kept, seed);
    }

    /** One backend begins, another goes on. */
    private void handedOver(
            GeneratedOn first,
            GeneratedOn second,
            TransportProblem problem,
            BackendComparison kept,
            long seed) {
        SimulationState state;
        SimulationListener stop = stopping(new SplittableRandom(seed).nextInt(5));
        try (Simulation begun = simulation(first, problem, stop)) {
            begun.follow(kept.steps());
            assertThat(begun.run()).isFalse();
            state = begun.state().copy();
        }
        BackendComparison rest = kept.again();
        Precision coarsest = on().precision();
        try (Simulation simulation =
                new Simulation(
                        problem, second.backend(), rest.comparing(coarsest), state, coarsest)) {
            simulation.follow(kept.steps());
            assertThat(simulation.run()).isTrue();
        }
        assertThat(rest.findings()).hasSizeGreaterThan(5).allMatch(AgreementProperty::passes);
    }

    /** Where a concentration levels off, its last place tells when the largest was. */
    private static boolean passes(Finding finding) {
        return finding.passes() || finding.quantity().startsWith("time of the peak");
    }

    private static Simulation simulation(
            GeneratedOn on, TransportProblem problem, SimulationListener listener) {
        return new Simulation(problem, on.backend(), listener);
    }

    private static SimulationListener stopping(int questions) {
        return new SimulationListener() {
            private long asked;

            @Override
            public boolean continues(Simulation simulation) {
                return asked++ < questions;
            }
        };
    }
}
