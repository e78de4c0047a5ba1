package org.voxtum.verify;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Diffusion, convection and decay against closed forms; see each case for its source. */
class TransportCasesTest {
    @ParameterizedTest
    @ValueSource(doubles = {1, 0.25})
    void gaussianCloud(double accessibleFraction) {
        Judged.passes(new GaussianCase(40, accessibleFraction));
    }

    @Test
    void uptakeOfASphere() {
        Judged.passes(new SphereUptakeCase(20));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2, 5, 10})
    void consumptionInASphere(double modulus) {
        Judged.passes(new ThieleCase(20, modulus));
    }

    @Test
    void frontOfFlowAndDiffusion() {
        Judged.passes(new OgataBanksCase(240, false));
        Judged.passes(new OgataBanksCase(480, true));
    }

    @Test
    void twoMaterials() {
        Judged.passes(new TwoLayerCase(25e-6));
    }
}
