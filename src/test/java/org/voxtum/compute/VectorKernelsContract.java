package org.voxtum.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.voxtum.grid.VoxelGrid;

/** What every backend's vector kernels do. */
abstract class VectorKernelsContract {
    private static final VoxelGrid TWO = VoxelGrid.cubes(2, 2, 2, 1e-5);
    private static final VoxelGrid BOX = VoxelGrid.cubes(37, 23, 19, 1e-5);

    protected abstract Backend backend();

    /** What rounding may leave, told in double precision. */
    private Offset<Double> rounding(double inDouble) {
        return within(KernelFields.inPrecision(backend(), inDouble));
    }

    private static double[] valuesOf(KernelFields fields, DeviceField field) {
        return fields.values(field);
    }

    @Test
    void updatesOnTwoByTwoByTwoVoxels() {
        Backend backend = backend();
        VectorKernels vectors = backend.vectors();
        KernelFields fields = new KernelFields(backend, TWO, false);
        DeviceField x = fields.of((i, j, k) -> i + 2 * j + 4 * k); // 0 to 7
        DeviceField y = fields.of((i, j, k) -> 1);
        vectors.addScaled(y, 2, x);
        assertThat(valuesOf(fields, y)).containsExactly(1, 3, 5, 7, 9, 11, 13, 15);
        vectors.scaleAndAdd(y, -1, x);
        assertThat(valuesOf(fields, y)).containsExactly(-1, -2, -3, -4, -5, -6, -7, -8);
        vectors.combine(y, 3, x, 2);
        assertThat(valuesOf(fields, y)).containsExactly(-2, -1, 0, 1, 2, 3, 4, 5);
        vectors.addProduct(y, x, x);
        assertThat(valuesOf(fields, y)).containsExactly(-2, 0, 4, 10, 18, 28, 40, 54);
        vectors.divideWherePositive(y, x);
        assertThat(valuesOf(fields, y)[0]).isZero();
        assertThat(valuesOf(fields, y)[7]).isEqualTo(KernelFields.nearest(backend(), 54 / 7.0));
        vectors.copy(x, y);
        assertThat(valuesOf(fields, y)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        vectors.fill(y, 2.5);
        assertThat(valuesOf(fields, y)).containsOnly(2.5);
    }

    @Test
    void reductionsOnTwoByTwoByTwoVoxels() {
        Backend backend = backend();
        VectorKernels vectors = backend.vectors();
        KernelFields fields = new KernelFields(backend, TWO, false);
        DeviceField x = fields.of((i, j, k) -> i + 2 * j + 4 * k);
        DeviceField y = fields.of((i, j, k) -> k == 0 ? -1 : 1);
        assertThat(vectors.sum(x)).isEqualTo(28);
        assertThat(vectors.dot(x, y)).isEqualTo(16); // -(0+1+2+3) + (4+5+6+7)
        assertThat(vectors.minimumOfSum(x, y)).isEqualTo(-1);
        assertThat(vectors.largestMagnitude(y)).isEqualTo(1);
        assertThat(vectors.largestMagnitude(x)).isEqualTo(7);
    }

    @Test
    void voxelsAreReadAndWrittenAlone() {
        Backend backend = backend();
        KernelFields fields = new KernelFields(backend, TWO, false);
        DeviceField x = fields.of((i, j, k) -> i + 2 * j + 4 * k);
        try (DeviceVoxels some = backend.voxels("some", new long[] {6, 0, 3})) {
            assertThat(some.count()).isEqualTo(3);
            double[] sums = {0.5, 1, 1};
            backend.vectors().gather(some, x, sums);
            assertThat(sums).containsExactly(6.5, 1, 4);
            backend.vectors().scatter(some, new double[] {-1, -2, -3}, x);
            assertThat(valuesOf(fields, x)).containsExactly(-2, 1, 2, -3, 4, 5, -1, 7);
        }
    }

    @Test
    void voxelsOfChunksAreFoundToo() {
        Backend backend = backend();
        KernelFields fields = new KernelFields(backend, BOX, true);
        DeviceField x = fields.of((i, j, k) -> i + 37 * j + 37 * 23 * k);
        long[] positions = {0, 36, 37, 850, 851, 37 * 23 * 19 - 1};
        try (DeviceVoxels some = backend.voxels("some", positions);
                DeviceVoxels none = backend.voxels("none", new long[0])) {
            double[] sums = new double[positions.length];
            backend.vectors().gather(some, x, sums);
            assertThat(sums).containsExactly(0, 36, 37, 850, 851, 37 * 23 * 19 - 1);
            backend.vectors().scatter(some, new double[positions.length], x);
            backend.vectors().scatter(none, new double[0], x);
            double[] again = new double[positions.length];
            backend.vectors().gather(some, x, again);
            assertThat(again).containsOnly(0);
        }
    }

    @Test
    void notANumberIsNotLostInTheSmallestSum() {
        Backend backend = backend();
        KernelFields fields = new KernelFields(backend, TWO, false);
        DeviceField x = fields.of((i, j, k) -> i == 1 && k == 0 ? Double.NaN : 1);
        assertThat(backend.vectors().minimumOfSum(x, x)).isNaN();
    }

    @Test
    void exposureOfAStraightLine() {
        Backend backend = backend();
        KernelFields fields = new KernelFields(backend, TWO, false);
        DeviceField c = fields.of((i, j, k) -> 1);
        DeviceField d = fields.of((i, j, k) -> i == 0 ? 2 : -1);
        Exposure exposure = exposure(fields);
        backend.vectors().accumulateExposure(c, d, 30, 10, exposure);
        double[] area = valuesOf(fields, exposure.areaUnderCurve());
        double[] above = valuesOf(fields, exposure.timeAbove().get(0));
        assertThat(area[0]).isEqualTo(20); // (1 + 3) / 2 for 10 s
        assertThat(area[1]).isEqualTo(5);
        assertThat(above[0]).isCloseTo(7.5, rounding(1e-14)); // above 1.5 from a quarter on
        assertThat(above[1]).isZero();
        assertThat(valuesOf(fields, exposure.peak())).containsExactly(3, 0, 3, 0, 3, 0, 3, 0);
        assertThat(valuesOf(fields, exposure.peakTime())[0]).isEqualTo(30);
    }

    private static Exposure exposure(KernelFields fields) {
        return new Exposure(
                fields.zeros(),
                fields.zeros(),
                fields.zeros(),
                List.of(1.5),
                List.of(fields.zeros()));
    }

    @Test
    void raisedIsTheLargerOfTwo() {
        Backend backend = backend();
        KernelFields fields = new KernelFields(backend, TWO, false);
        DeviceField x = fields.of((i, j, k) -> i + 2 * j + 4 * k); // 0 to 7
        DeviceField y = fields.of((i, j, k) -> 3.5);
        backend.vectors().raise(y, x);
        assertThat(valuesOf(fields, y)).containsExactly(3.5, 3.5, 3.5, 3.5, 4, 5, 6, 7);
    }

    /** Half at half, nine tenths at three times of it; none where there are no cells. */
    @Test
    void saturationIsHillsInTheShareOfTheVoxel() {
        Backend backend = backend();
        KernelFields fields = new KernelFields(backend, TWO, false);
        double[] amounts = {0, -1e-6, 1e-3, 3e-3, 5e-4, 1e-3, 1e-9, 1e6};
        double[] shares = {1, 1, 1, 1, 0.5, 0, 1, 1};
        DeviceField x = fields.of((i, j, k) -> amounts[i + 2 * j + 4 * k]);
        DeviceField w = fields.of((i, j, k) -> shares[i + 2 * j + 4 * k]);
        DeviceField y = fields.of((i, j, k) -> 7);
        backend.vectors().saturate(y, x, w, 1e-3, 2);
        double[] actual = valuesOf(fields, y);
        double[] expected = {0, 0, 0.5, 0.9, 0.5, 0, 1e-12 / (1 + 1e-12), 1};
        for (int i = 0; i < expected.length; i++) {
            double reach = KernelFields.inPrecision(backend(), 1e-14) * expected[i];
            assertThat(actual[i]).isCloseTo(expected[i], within(reach));
        }
    }

    @Test
    void threadsAndChunksChangeNoBit() {
        double[] expected = KernelFields.onThreads(1, () -> everything(false));
        assertThat(KernelFields.onThreads(3, () -> everything(false))).isEqualTo(expected);
        assertThat(KernelFields.onThreads(8, () -> everything(true))).isEqualTo(expected);
    }

    private double[] everything(boolean chunked) {
        Backend backend = backend();
        VectorKernels vectors = backend.vectors();
        KernelFields fields = new KernelFields(backend, BOX, chunked);
        DeviceField x = fields.between(-1, 1);
        DeviceField y = fields.between(-1, 1);
        Exposure exposure = exposure(fields);
        double[] out = new double[6 + (int) BOX.voxels()];
        out[0] = vectors.sum(x);
        out[1] = vectors.dot(x, y);
        out[2] = vectors.minimumOfSum(x, y);
        out[3] = vectors.largestMagnitude(x);
        vectors.accumulateExposure(x, y, 1, 1, exposure);
        out[4] = vectors.sum(exposure.areaUnderCurve());
        out[5] = vectors.sum(exposure.timeAbove().get(0));
        vectors.combine(y, 0.3, x, 0.7);
        vectors.addScaled(y, 0.1, x);
        vectors.scaleAndAdd(y, 0.2, x);
        vectors.addProduct(y, x, exposure.peak());
        vectors.divideWherePositive(y, x);
        vectors.saturate(x, y, exposure.peak(), 0.5, 1.5);
        vectors.raise(y, x);
        System.arraycopy(fields.values(y), 0, out, 7, out.length - 7);
        return out;
    }
}
