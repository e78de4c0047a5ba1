package org.voxtum.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;

/** What every backend's transport kernels do. */
abstract class TransportKernelsContract {
    private static final VoxelGrid TWO = new VoxelGrid(2, 2, 2, 1, 2, 4, 0, 0, 0);
    private static final VoxelGrid BOX = new VoxelGrid(23, 37, 19, 1, 2, 4, 0, 0, 0);
    private static final double[] STILL = {0};

    protected abstract Backend backend();

    /** What rounding may leave, told in double precision. */
    private Offset<Double> rounding(double inDouble) {
        return within(KernelFields.inPrecision(backend(), inDouble));
    }

    private TransportSetting on(VoxelGrid grid) {
        return new TransportSetting(new KernelFields(backend(), grid, false));
    }

    private double[] rate(TransportSetting setting, Field.VoxelFunction c, double driver) {
        DeviceField rate = setting.fields.between(5, 6);
        DeviceField start = setting.fields.of(c);
        backend().transport().rate(setting.system(), start, new double[] {driver}, rate);
        return setting.fields.values(rate);
    }

    private double[] advection(TransportSetting setting, Field.VoxelFunction c, double driver) {
        DeviceField change = setting.fields.between(5, 6);
        DeviceField start = setting.fields.of(c);
        backend().transport().advection(setting.system(), start, new double[] {driver}, change);
        return setting.fields.values(change);
    }

    private void assertClose(double[] actual, double... expected) {
        assertThat(actual).containsExactly(expected, rounding(1e-14));
    }

    @Test
    void diffusionOnTwoByTwoByTwoVoxels() {
        TransportSetting setting = on(TWO);
        setting.storage = setting.fields.of((x, y, z) -> 0.5);
        Arrays.fill(setting.conductivity, setting.fields.of((x, y, z) -> 1));
        double[] rate = rate(setting, (x, y, z) -> x + y + z == 0 ? 1 : 0, 0);
        // k / (phi d^2) = 2, 1/2 and 1/8 along x, y and z
        assertClose(rate, -2.625, 2, 0.5, 0, 0.125, 0, 0, 0);
    }

    @Test
    void diffusionTakesTheHarmonicMean() {
        TransportSetting setting = on(TWO);
        setting.conductivity[0] = setting.fields.of((x, y, z) -> x == 0 ? 1 : 3);
        double[] rate = rate(setting, (x, y, z) -> x, 0);
        assertClose(rate, 1.5, -1.5, 1.5, -1.5, 1.5, -1.5, 1.5, -1.5); // 2*1*3/(1+3)
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void whatEntersAddsUp(int sources) {
        TransportSetting setting = on(TWO);
        double[] drivers = new double[sources];
        double sum = 0;
        for (int m = 0; m < sources; m++) {
            double amount = 0.25 * (m + 1);
            DeviceField gain = setting.fields.of((x, y, z) -> amount);
            drivers[m] = m == 1 ? 0 : m + 2; // one of them is off
            sum += amount * drivers[m];
            if (m == 0) {
                setting.gain = gain;
            } else {
                setting.moreGains.add(gain);
            }
        }
        DeviceField rate = setting.fields.between(5, 6);
        DeviceField c = setting.fields.zeros();
        backend().transport().rate(setting.system(), c, drivers, rate);
        double expected = sum;
        assertClose(
                setting.fields.values(rate),
                DoubleStream.generate(() -> expected).limit(8).toArray());
    }

    @Test
    void exchangeIsLinear() {
        TransportSetting setting = on(TWO);
        setting.storage = setting.fields.of((x, y, z) -> 0.5);
        setting.loss = setting.fields.of((x, y, z) -> 0.2);
        setting.gain = setting.fields.of((x, y, z) -> 0.1);
        double[] rate = rate(setting, (x, y, z) -> x, 3);
        assertClose(rate, 0.6, 0.2, 0.6, 0.2, 0.6, 0.2, 0.6, 0.2); // (0.1*3 - 0.2 c) / 0.5
    }

    @Test
    void facesOfTheBoxAddTheirGain() {
        TransportSetting setting = on(TWO);
        setting.storage = setting.fields.of((x, y, z) -> 0.5);
        int[] voxel = {1, 0, 0};
        double[] inward = {4};
        setting.boundaries.add(new BoundaryExchange("x+", 0, false, voxel, inward, inward));
        double[] rate = rate(setting, (x, y, z) -> 0, 3);
        assertClose(rate, 0, 3, 0, 0, 0, 0, 0, 0); // 4*3 / (8 m^3 * 0.5)
    }

    @Test
    void retardationOfAFaceIsWeightedByResistance() {
        TransportSetting setting = on(TWO);
        setting.advection = Advection.UPWIND;
        setting.conductivity[0] = setting.fields.of((x, y, z) -> x == 0 ? 1 : 3);
        setting.flux[0] = setting.fields.innerFaces(Axis.X, 2, 2);
        setting.retardation = new double[] {1, 0.5};
        for (int row = 0; row < 4; row++) {
            setting.labels.set(1, row % 2, row / 2, 1);
        }
        // f = (1*3 + 0.5*1) / 4 = 0.875 of q = 2 carries c = 4
        assertClose(advection(setting, (x, y, z) -> 4 - x, 0), -7, 7, -7, 7, -7, 7, -7, 7);
        setting.conductivity[0] = setting.fields.zeros();
        assertClose(advection(setting, (x, y, z) -> 4 - x, 0), -6, 6, -6, 6, -6, 6, -6, 6);
    }

    private TransportSetting line(Axis axis, double flux) {
        TransportSetting setting =
                on(
                        VoxelGrid.cubes(
                                axis == Axis.X ? 4 : 1,
                                axis == Axis.Y ? 4 : 1,
                                axis == Axis.Z ? 4 : 1,
                                1));
        setting.flux[axis.ordinal()] = setting.fields.innerFaces(axis, flux, flux);
        return setting;
    }

    /** 0, 1, 3, 4 along the line: half slopes 0, 2/3, 2/3, 0. */
    private static double rising(int x, int y, int z) {
        return new double[] {0, 1, 3, 4}[x + y + z];
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void limitedAdvectionAlongALine(Axis axis) {
        double[] forth = advection(line(axis, 1), TransportKernelsContract::rising, 0);
        assertClose(forth, 0, -5 / 3.0, -2, 11 / 3.0); // fluxes 0, 5/3, 11/3
        double[] back = advection(line(axis, -1), TransportKernelsContract::rising, 0);
        assertClose(back, 1 / 3.0, 2, 5 / 3.0, -4); // fluxes -1/3, -7/3, -4
        double[] falling = advection(line(axis, 1), (x, y, z) -> 4 - rising(x, y, z), 0);
        assertClose(falling, -4, 5 / 3.0, 2, 1 / 3.0); // fluxes 4, 7/3, 1/3
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void otherAdvectionsAlongALine(Axis axis) {
        TransportSetting setting = line(axis, 1);
        setting.advection = Advection.CENTRAL;
        double[] central = advection(setting, TransportKernelsContract::rising, 0);
        assertClose(central, -0.5, -1.5, -1.5, 3.5);
        setting.advection = Advection.UPWIND;
        double[] upwind = advection(setting, TransportKernelsContract::rising, 0);
        assertClose(upwind, 0, -1, -2, 3);
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void theLimiterSeesAHeldFace(Axis axis) {
        TransportSetting setting = line(axis, 1);
        setting.holdEveryFace();
        double[] change = advection(setting, TransportKernelsContract::rising, -0.5);
        // differences 2 (0 + 0.5) = 1 and 1: half slope 1/2 in the first voxel; the last has none
        assertClose(change, -0.5, -7 / 6.0, -2, 11 / 3.0);
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void nothingPassesBesideAClosedVoxel(Axis axis) {
        TransportSetting setting = line(axis, 1);
        setting.storage = setting.fields.of((x, y, z) -> x + y + z == 1 ? 0 : 1);
        Arrays.fill(setting.conductivity, setting.fields.of((x, y, z) -> 1));
        double[] rate = rate(setting, (x, y, z) -> new double[] {2, 0, 3, 4}[x + y + z], 0);
        // one face is left: flow 1 of the upstream 3 without a slope, diffusion 1 (4 - 3) back
        assertClose(rate, 0, 0, -2, 2);
    }

    @Test
    void stageFollowsItsRecurrence() {
        TransportSetting setting = on(VoxelGrid.cubes(1, 1, 1, 1));
        KernelFields fields = setting.fields;
        setting.storage = fields.of((x, y, z) -> 0.5);
        setting.loss = fields.of((x, y, z) -> 0.25);
        setting.gain = fields.of((x, y, z) -> 0.5);
        DeviceField older = fields.of((x, y, z) -> 3);
        DeviceField integral = fields.of((x, y, z) -> 7);
        backend()
                .transport()
                .stage(
                        setting.system(),
                        new StageWeights(0.5, 0.25, 2, -1, 3),
                        fields.of((x, y, z) -> 4),
                        fields.of((x, y, z) -> 2),
                        older,
                        fields.of((x, y, z) -> 8),
                        integral,
                        new double[] {10});
        // L = (0.5*10 - 0.25*6) / 0.5 = 7; 0.5*2 + 0.25*3 + 2*7 - 8
        assertClose(fields.values(older), 7.75);
        // 7 + 3*2
        assertClose(fields.values(integral), 13);
    }

    @Test
    void constantStaysConstantInACirculation() {
        TransportSetting setting = on(new VoxelGrid(9, 8, 3, 1, 1, 2, 0, 0, 0));
        setting.flux[0] = setting.fields.faces(Axis.X, (x, y, z) -> psi(x, y + 1) - psi(x, y));
        setting.flux[1] = setting.fields.faces(Axis.Y, (x, y, z) -> psi(x, y) - psi(x + 1, y));
        Arrays.fill(setting.conductivity, setting.fields.between(0.1, 1));
        setting.retardation = new double[] {0.7};
        for (double value : rate(setting, (x, y, z) -> 3, 0)) {
            assertThat(value).isCloseTo(0, rounding(1e-13));
        }
    }

    private static double psi(int x, int y) {
        return x * (9.0 - x) * y * (8.0 - y) / 100;
    }

    @Test
    void sumIsKeptInAClosedBox() {
        for (VoxelGrid grid :
                List.of(BOX, VoxelGrid.cubes(31, 1, 1, 1), VoxelGrid.cubes(1, 13, 11, 1))) {
            TransportSetting setting = TransportSetting.random(on(grid).fields);
            setting.loss = setting.fields.zeros();
            setting.gain = setting.fields.zeros();
            setting.holdEveryFace();
            Field open = backend().download(setting.storage);
            double[] rate = rate(setting, (x, y, z) -> open(open, x, y, z) * (x + y * z % 5), 9);
            double[] phi = setting.fields.values(setting.storage);
            double sum = 0;
            double size = 0;
            for (int i = 0; i < phi.length; i++) {
                sum += phi[i] * rate[i];
                size += Math.abs(phi[i] * rate[i]);
            }
            assertThat(size).isPositive();
            assertThat(Math.abs(sum)).isLessThan(KernelFields.inPrecision(backend(), 1e-13) * size);
        }
    }

    private static double open(Field phi, int x, int y, int z) {
        return phi.get(x, y, z) > 0 ? 1 : 0;
    }

    @Test
    void limitsOnTwoByTwoByTwoVoxels() {
        TransportSetting setting = on(TWO);
        setting.storage = setting.fields.of((x, y, z) -> 0.5);
        Arrays.fill(setting.conductivity, setting.fields.of((x, y, z) -> 1));
        setting.flux[0] = setting.fields.innerFaces(Axis.X, 2, 2);
        TransportLimits limits = backend().transport().limits(setting.system(), 1.5);
        // (1 + 1/4 + 1/16 + outflow 2) / 0.5; a = 4 with Pe = 2: max(cfl, 0.2) / 4
        assertThat(limits.explicitStep()).isCloseTo(1 / 6.625, rounding(1e-15));
        assertThat(limits.advectiveStep()).isCloseTo(1.5 / 4, rounding(1e-15));
        assertThat(limits.advectiveStepImplicit()).isCloseTo(0.5 / 4, rounding(1e-15));
    }

    @Test
    void threadsAndChunksChangeNoBit() {
        for (Advection advection : Advection.values()) {
            double[] expected = KernelFields.onThreads(1, () -> everything(advection, false));
            assertThat(KernelFields.onThreads(3, () -> everything(advection, false)))
                    .isEqualTo(expected);
            assertThat(KernelFields.onThreads(8, () -> everything(advection, true)))
                    .isEqualTo(expected);
        }
    }

    private double[] everything(Advection advection, boolean chunked) {
        KernelFields fields = new KernelFields(backend(), BOX, chunked);
        TransportSetting setting = TransportSetting.random(fields);
        setting.holdEveryFace();
        setting.advection = advection;
        Field phi = backend().download(setting.storage);
        TransportKernels kernels = backend().transport();
        DeviceField c = fields.of((x, y, z) -> open(phi, x, y, z) * (2 + x % 3 + y * z % 4));
        DeviceField change = fields.of((x, y, z) -> open(phi, x, y, z) * 0.1 * (x % 2));
        DeviceField rate = fields.zeros();
        DeviceField older = fields.between(0, 1);
        DeviceField integral = fields.between(0, 1);
        StageWeights weights = new StageWeights(1.1, -0.2, 0.3, -0.05, 0.7);
        kernels.rate(setting.system(), c, new double[] {0.4}, rate);
        kernels.stage(setting.system(), weights, c, change, older, rate, integral, STILL);
        kernels.advection(setting.system(), c, STILL, change);
        TransportLimits limits = kernels.limits(setting.system(), 0.5);
        return DoubleStream.concat(
                        DoubleStream.of(
                                limits.explicitStep(),
                                limits.advectiveStep(),
                                limits.advectiveStepImplicit()),
                        List.of(rate, older, integral, change).stream()
                                .flatMapToDouble(field -> Arrays.stream(fields.values(field))))
                .toArray();
    }
}
