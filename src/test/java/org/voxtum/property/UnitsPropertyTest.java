package org.voxtum.property;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voxtum.grid.Field;
import org.voxtum.solver.Simulation;

/** Property 8: a case in mmHg, cm, uM and hours and the same case in SI run bit for bit alike. */
class UnitsPropertyTest extends GeneratedCases {

    UnitsPropertyTest() {
        super(15);
    }

    @ParameterizedTest
    @MethodSource("few")
    void unitsDoNotMatter(long seed) {
        check(seed);
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("many")
    void unitsDoNotMatterInMany(long seed) {
        check(seed);
    }

    private void check(long seed) {
        CaseText text = new RandomCase(seed).text();
        Reproducible.check("units", seed, text.yaml(), () -> alike(text));
    }

    private void alike(CaseText text) {
        CaseText si = text.inSi();
        assertThat(si.yaml()).doesNotContain("mmHg", " um", "cm", "uM");
        try (Simulation usual = on().solved(text.assemble());
                Simulation inSi = on().solved(si.assemble())) {
            sameBits(usual.flow().pressure(), inSi.flow().pressure());
            sameBits(CaseText.concentration(usual), CaseText.concentration(inSi));
            assertThat(usual.budget(usual.agents().get(0)))
                    .isEqualTo(inSi.budget(inSi.agents().get(0)));
        }
    }

    private static void sameBits(Field one, Field other) {
        for (int z = 0; z < one.shape().nz(); z++) {
            for (int y = 0; y < one.shape().ny(); y++) {
                for (int x = 0; x < one.shape().nx(); x++) {
                    assertThat(other.get(x, y, z)).isEqualTo(one.get(x, y, z));
                }
            }
        }
    }
}
