package org.voxtum.compute.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;

/** Threads may stop for the collector after a driver's compiler took the signal that tells them. */
class CompilerSignalsTest {
    private static final String PROGRAMS = "5";

    @Test
    void manyThreadsMayStopAfterEveryKernelThatIsBuilt() throws Exception {
        TestDevice.backend(Precision.SINGLE).close();
        List<String> lines = DeviceProcess.output(SignalProcess.class, Map.of(), PROGRAMS);
        assertThat(lines).contains("done");
    }
}
