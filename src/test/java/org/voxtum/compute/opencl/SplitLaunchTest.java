package org.voxtum.compute.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.compute.KernelSweep;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.grid.FieldLedger;

/** Launches that are cut into parts give the bits of whole ones, in both forms of the kernels. */
class SplitLaunchTest {
    /** Less than any launch takes: a part for each group; and parts of some groups. */
    @ParameterizedTest
    @CsvSource({"false, 1e-12", "true, 1e-7"})
    void everyKernel(boolean rows, double seconds) {
        KernelForm form = new KernelForm(rows, "");
        Map<String, double[]> whole = sweep(form, OpenClOptions.plain());
        Map<String, double[]> cut = sweep(form, OpenClOptions.plain().withLaunchesOf(seconds));
        assertThat(cut).hasSizeGreaterThan(40).hasSameSizeAs(whole);
        whole.forEach((name, values) -> assertThat(cut.get(name)).as(name).isEqualTo(values));
    }

    private static Map<String, double[]> sweep(KernelForm form, OpenClOptions options) {
        DeviceDescription device;
        try (OpenClBackend usual = TestDevice.backend(Precision.SINGLE)) {
            device = usual.device();
        }
        try (OpenClBackend backend =
                OpenClBackend.on(
                        device,
                        Precision.SINGLE,
                        new FieldLedger(),
                        form,
                        options,
                        DriverAccess.direct())) {
            return KernelSweep.of(backend, DeviceProcess.SMALL);
        }
    }
}
