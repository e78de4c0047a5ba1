package org.voxtum.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.physics.CellularUptake;

/** What every backend's kernels do that move amounts between pools and into cells. */
abstract class UptakeKernelsContract {
    private static final VoxelGrid BOX = VoxelGrid.cubes(11, 7, 5, 1e-5);
    private static final double PHI = 0.3;

    protected abstract Backend backend();

    private double last(double inDouble) {
        return KernelFields.inPrecision(backend(), inDouble);
    }

    /** Pools of one drug, held in the accessible fluid at what the test says. */
    private final class Cells {
        final KernelFields fields = new KernelFields(backend(), BOX, false);
        final DeviceField c = fields.of((x, y, z) -> 1e-4 * x);
        final DeviceField internal = backend().allocate("x", fields.shape(), Carry.BYTE);
        final DeviceField degraded = backend().allocate("m", fields.shape(), Carry.BYTE);
        final DeviceField storage = fields.of((x, y, z) -> z == 1 ? 0 : PHI);
        final DeviceField given = fields.of((x, y, z) -> 1e-8 * y);
        final UptakeSystem system;

        Cells(CellularUptake law) {
            system =
                    new UptakeSystem(
                            law,
                            fields.of((x, y, z) -> 0.8),
                            storage,
                            c,
                            internal,
                            Optional.of(degraded),
                            given,
                            fields.zeros(),
                            fields.zeros(),
                            fields.zeros());
        }

        /** A step in which the fluid is held; returns what it gave to the cells, net. */
        double step(double dt, int voxel) {
            ReactionKernels kernels = backend().reactions();
            kernels.beforeUptake(system, dt);
            VectorKernels vectors = backend().vectors();
            vectors.fill(system.taken(), 0);
            vectors.addProduct(system.taken(), system.loss(), c);
            vectors.combine(system.taken(), 0, system.taken(), dt);
            kernels.afterUptake(system, dt);
            double back = fields.values(system.effluxGain())[voxel] * dt;
            return fields.values(system.taken())[voxel] - back;
        }

        double inCells(int voxel) {
            return fields.values(internal)[voxel];
        }
    }

    private static int voxel(int x, int y, int z) {
        return x + BOX.nx() * (y + BOX.ny() * z);
    }

    @Test
    void linearCellsFollowTheirExactCourse() {
        Cells cells = new Cells(new CellularUptake(2e-2, 0, 0, 0, 3e-3, 1e-3));
        int at = voxel(4, 3, 0);
        for (int i = 0; i < 7; i++) {
            cells.step(100, at);
        }
        double in = 2e-2 * PHI * 4e-4 + 3e-8;
        double exact = in / 4e-3 * -StrictMath.expm1(-4e-3 * 700);
        assertThat(cells.inCells(at)).isCloseTo(exact, within(exact * last(1e-13)));
        double degraded = 1e-3 * (in * 700 - exact) / 4e-3;
        assertThat(cells.fields.values(cells.degraded)[at])
                .isCloseTo(degraded, within(degraded * last(1e-12)));
        assertThat(cells.inCells(voxel(4, 3, 1))).isZero();
    }

    /** V_max c/(K_m + c) = V_max x/(x + K_i): no step is too long to end there. */
    @ParameterizedTest
    @ValueSource(doubles = {10, 60, 1e4, 1e9})
    void reversibleUptakeEndsInItsBalance(double dt) {
        Cells cells = new Cells(new CellularUptake(0, 8.6e-5, 4e-4, 2.5e-2, 0, 0));
        int at = voxel(4, 0, 0);
        for (int i = 0; i < 40 + 20000 / dt; i++) {
            cells.step(dt, at);
        }
        double expected = 0.8 * 2.5e-2 * 4e-4 / 4e-4;
        assertThat(cells.inCells(at)).isCloseTo(expected, within(expected * 1e-4));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1, 60, 1e4, 1e9})
    void whatTheFluidGivesIsInTheCells(double dt) {
        Cells cells = new Cells(new CellularUptake(1e-2, 3e-6, 1e-3, 2e-2, 2e-5, 4e-4));
        int at = voxel(9, 6, 3);
        double given = 0;
        for (int i = 0; i < 25; i++) {
            given += cells.step(dt, at) + 6e-8 * dt;
            assertThat(cells.inCells(at)).isNotNegative();
        }
        double kept = cells.inCells(at) + cells.fields.values(cells.degraded)[at];
        assertThat(kept).isCloseTo(given, within(given * last(1e-13)));
    }

    @Test
    void whatLeavesAPoolArrivesInAnother() {
        KernelFields fields = new KernelFields(backend(), BOX, false);
        DeviceField from = backend().allocate("from", fields.shape(), Carry.BYTE);
        DeviceField to = backend().allocate("to", fields.shape(), Carry.BYTE);
        backend().edit(from, field -> field.fill(2e-3));
        DeviceField rate = fields.of((x, y, z) -> 1e-5 * x);
        for (int i = 0; i < 50; i++) {
            backend().reactions().pass(from, to, rate, 60);
        }
        double left = 2e-3 * StrictMath.exp(-1e-5 * 6 * 3000);
        assertThat(fields.values(from)[6]).isCloseTo(left, within(left * last(1e-13)));
        assertThat(fields.values(to)[6]).isCloseTo(2e-3 - left, within(2e-3 * last(1e-13)));
        assertThat(fields.values(to)[0]).isZero();
        backend().reactions().pass(to, from, 1);
        assertThat(fields.values(to)).containsOnly(0);
        assertThat(fields.values(from)[6]).isCloseTo(2e-3, within(2e-3 * last(1e-13)));
    }

    @Test
    void aPoolGainsByItsOwnCoefficient() {
        KernelFields fields = new KernelFields(backend(), BOX, false);
        DeviceField pool = backend().allocate("pool", fields.shape(), Carry.BYTE);
        DeviceField coefficient = fields.of((x, y, z) -> 1e-3 * y);
        DeviceField integral = fields.of((x, y, z) -> x);
        for (int i = 0; i < 1000; i++) {
            backend().reactions().gain(pool, coefficient, integral);
        }
        assertThat(fields.values(pool)[voxel(3, 2, 0)]).isCloseTo(6, within(6 * last(1e-13)));
        assertThat(fields.values(pool)[3]).isZero();
    }
}
