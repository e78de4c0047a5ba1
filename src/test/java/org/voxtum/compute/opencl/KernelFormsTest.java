package org.voxtum.compute.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voxtum.compute.KernelSweep;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.VoxelGrid;

/** The form of the kernels for processors gives every bit of the form for graphics cards. */
class KernelFormsTest {
    static Stream<VoxelGrid> grids() {
        return Stream.of(
                DeviceProcess.SMALL,
                new VoxelGrid(258, 17, 33, 1, 2, 4, 0, 0, 0), // across the tiles of the rows
                VoxelGrid.cubes(7, 1, 1, 1),
                VoxelGrid.cubes(1, 9, 1, 1),
                VoxelGrid.cubes(1, 1, 9, 1));
    }

    @ParameterizedTest
    @MethodSource("grids")
    void bothFormsAgreeBitForBit(VoxelGrid grid) {
        for (Precision precision : List.of(Precision.SINGLE, Precision.DOUBLE)) {
            DeviceDescription device;
            try (OpenClBackend usual = TestDevice.backend(precision)) {
                device = usual.device();
            }
            Map<String, double[]> rows = sweep(device, precision, true, grid);
            Map<String, double[]> items = sweep(device, precision, false, grid);
            assertThat(rows).hasSizeGreaterThan(40);
            items.forEach((name, values) -> assertThat(rows.get(name)).as(name).isEqualTo(values));
        }
    }

    private static Map<String, double[]> sweep(
            DeviceDescription device, Precision precision, boolean rows, VoxelGrid grid) {
        try (OpenClBackend backend =
                OpenClBackend.on(device, precision, new FieldLedger(), new KernelForm(rows, ""))) {
            return KernelSweep.of(backend, grid);
        }
    }
}
