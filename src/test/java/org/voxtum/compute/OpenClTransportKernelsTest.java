package org.voxtum.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.compute.opencl.OpenClBackend;
import org.voxtum.grid.VoxelGrid;

/** The transport kernels of an OpenCL device in double precision. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenClTransportKernelsTest extends TransportKernelsContract {
    private OpenClBackend backend;

    @BeforeAll
    void open() {
        backend = TestDevice.backend(precision());
    }

    Precision precision() {
        return Precision.DOUBLE;
    }

    @Override
    protected Backend backend() {
        return backend;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aTableGivesTheBitsOfTheFieldsItStandsFor(boolean uniform) {
        for (Advection advection : Advection.values()) {
            double[] stored = everything(uniform, false, advection);
            assertThat(everything(uniform, true, advection)).isEqualTo(stored);
        }
    }

    private double[] everything(boolean uniform, boolean lookedUp, Advection advection) {
        VoxelGrid grid = new VoxelGrid(13, 6, 5, 1, 2, 4, 0, 0, 0);
        KernelFields fields = new KernelFields(backend, grid, false);
        TransportSetting setting = TransportSetting.random(fields);
        setting.advection = advection;
        setting.holdEveryFace();
        setting.useTable(uniform, lookedUp);
        double[] one = {1};
        setting.boundaries.add(new BoundaryExchange("x-", 0, false, new int[] {0, 1, 1}, one, one));
        DeviceField c = fields.of((x, y, z) -> 2 + x % 3 + y * z % 4);
        DeviceField change = fields.of((x, y, z) -> 0.1 * (x % 2));
        DeviceField rate = fields.zeros();
        DeviceField older = fields.between(0, 1);
        DeviceField integral = fields.between(0, 1);
        StageWeights weights = new StageWeights(1.1, -0.2, 0.3, -0.05, 0.7);
        TransportKernels kernels = backend.transport();
        kernels.rate(setting.system(), c, one, rate);
        kernels.stage(setting.system(), weights, c, change, older, rate, integral, one);
        kernels.advection(setting.system(), c, one, change);
        TransportLimits limits = kernels.limits(setting.system(), 0.5);
        return DoubleStream.concat(
                        DoubleStream.of(limits.explicitStep(), limits.advectiveStep()),
                        Stream.of(rate, older, integral, change)
                                .flatMapToDouble(field -> Arrays.stream(fields.values(field))))
                .toArray();
    }

    @AfterAll
    void giveBack() {
        if (backend != null) {
            backend.close();
        }
    }
}
