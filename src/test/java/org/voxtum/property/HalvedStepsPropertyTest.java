package org.voxtum.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voxtum.solver.Simulation;

/** Property 9: halved steps change the mean by under one percent. */
class HalvedStepsPropertyTest extends GeneratedCases {

    HalvedStepsPropertyTest() {
        super(15);
    }

    @ParameterizedTest
    @MethodSource("few")
    void theMeanDoesNotHangOnTheSteps(long seed) {
        check(seed);
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("many")
    void theMeanDoesNotHangOnTheStepsInMany(long seed) {
        check(seed);
    }

    private void check(long seed) {
        CaseText text = new RandomCase(seed).text();
        Reproducible.check("halved steps", seed, text.yaml(), () -> changesLittle(text));
    }

    private void changesLittle(CaseText text) {
        double usual = content(text);
        double halved = content(text, "numerics.step_factor=0.5");
        assertThat(usual).isPositive();
        assertThat(halved / usual).isCloseTo(1, within(0.01));
    }

    private double content(CaseText text, String... sets) {
        try (Simulation simulation = on().solved(text.assemble(sets))) {
            return simulation.budget(simulation.agents().get(0)).content();
        }
    }
}
