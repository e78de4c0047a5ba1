package org.voxtum.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voxtum.compute.reference.ReferenceBackend;

/** Orders of the transport in space and time on a manufactured solution. */
class ManufacturedTransportTest {
    @Test
    void centralTransportIsOfSecondOrderInSpace() {
        Judged.passes(new ManufacturedTransportCase(16, false));
    }

    @Test
    void limitedTransportKeepsItsOrderUpToTheFaces() {
        Judged.passes(new ManufacturedTransportCase(16, true));
    }

    @Test
    void superstepsAreOfSecondOrderInTime() {
        double ratio =
                new ManufacturedTransportCase(16, false).timeStepRatio(new ReferenceBackend());
        assertThat(ratio).isGreaterThanOrEqualTo(3.5);
    }

    @Test
    @Tag("full")
    void centralTransportIsOfSecondOrderOnFineGrids() {
        Judged.passes(new ManufacturedTransportCase(32, false));
    }
}
