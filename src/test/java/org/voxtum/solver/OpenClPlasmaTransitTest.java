package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.grid.Field;

/** Plasma along vessels on an OpenCL device in single precision. */
class OpenClPlasmaTransitTest extends PlasmaTransitTest {
    private Backend backend;

    @Override
    Backend backend() {
        giveBack();
        backend = TestDevice.backend(Precision.SINGLE);
        return backend;
    }

    @Override
    double exactly() {
        return 1e-5;
    }

    @Override
    double settled() {
        return 1e-5;
    }

    /** Half of a last place of single precision. */
    @Override
    double uncarried() {
        return Math.ulp(1f) / 2;
    }

    @Override
    double emptying() {
        return 1e5;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theReferenceGivesTheSame(boolean implicit) {
        Field expected = new PlasmaTransitTest().end(implicit, 20);
        assertThat(difference(end(implicit, 20), expected)).isLessThan(1e-5);
    }

    @AfterEach
    void giveBack() {
        if (backend != null) {
            backend.close();
            backend = null;
        }
    }
}
