package org.voxtum.property;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.grid.Field;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;

/**
 * Property 1: where tissue, plasma and surroundings hold one concentration and nothing is
 * reflected, retarded or lost, it stays, whatever flows.
 */
class ConstancyPropertyTest extends GeneratedCases {
    private static final double MICROMOLAR = 1e-3;

    ConstancyPropertyTest() {
        super(30);
    }

    @ParameterizedTest
    @MethodSource("few")
    void oneConcentrationStays(long seed) {
        check(seed);
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("many")
    void oneConcentrationStaysInMany(long seed) {
        check(seed);
    }

    private void check(long seed) {
        RandomCase made = new RandomCase(seed);
        made.everywhere = 1;
        made.reflection = 0;
        made.retardation = 1;
        made.mostDecay = 0;
        made.plasmaHalfLifeHours = 1e20;
        CaseText text = made.text();
        Reproducible.check("constancy", seed, text.yaml(), () -> staysAtOne(text));
    }

    private void staysAtOne(CaseText text) {
        AssembledCase run = text.assemble();
        try (Simulation simulation = on().solved(run)) {
            AgentState state = simulation.agents().get(0);
            Field c = CaseText.concentration(simulation);
            Field phi = state.agent().storage();
            double worst = 0;
            for (int z = 0; z < c.shape().nz(); z++) {
                for (int y = 0; y < c.shape().ny(); y++) {
                    for (int x = 0; x < c.shape().nx(); x++) {
                        double off = Math.abs(c.get(x, y, z) / MICROMOLAR - 1);
                        worst = Math.max(worst, phi.get(x, y, z) > 0 ? off : 0);
                    }
                }
            }
            assertThat(worst).as("largest |c - 1|").isLessThan(on().byPrecision(1e-12, 1e-5));
            assertThat(simulation.budget(state).error()).isLessThan(on().byPrecision(1e-12, 1e-5));
        }
    }
}
