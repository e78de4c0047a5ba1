package org.voxtum.verify;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Diffusion and convection against closed forms; see each case for its source. */
class TransportCasesTest {
    @ParameterizedTest
    @ValueSource(doubles = {1, 0.25})
    void gaussianCloud(double accessibleFraction) {
        Judged.passes(new GaussianCase(40, accessibleFraction));
    }

    @Test
    void frontOfFlowAndDiffusion() {
        Judged.passes(new OgataBanksCase(240, false));
        Judged.passes(new OgataBanksCase(240, true));
    }

    @Test
    void twoMaterials() {
        Judged.passes(new TwoLayerCase(25e-6));
    }
}
