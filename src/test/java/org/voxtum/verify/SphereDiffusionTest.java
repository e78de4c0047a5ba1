package org.voxtum.verify;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Diffusion from a bath into a sphere against closed forms; see each case for its source. */
class SphereDiffusionTest {
    @Test
    void uptakeOfASphere() {
        Judged.passes(new SphereUptakeCase(20));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2, 5, 10})
    void consumptionInASphere(double modulus) {
        Judged.passes(new ThieleCase(20, modulus));
    }
}
