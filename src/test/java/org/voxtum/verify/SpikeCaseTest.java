package org.voxtum.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.voxtum.compute.reference.ReferenceBackend;

class SpikeCaseTest {
    @Test
    void indexOneHalfGoesNegativeSoTheCaseCanFail() {
        assertThat(new SpikeCase(false).least(new ReferenceBackend(), 9, 0.5)).isLessThan(-1e-2);
    }
}
