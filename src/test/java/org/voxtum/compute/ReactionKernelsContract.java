package org.voxtum.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.grid.VoxelGrid;

/** What every backend's kernels of pointwise kinetics do. */
abstract class ReactionKernelsContract extends CompetitionKernelsContract {
    private static final VoxelGrid TWO = VoxelGrid.cubes(2, 2, 2, 1e-5);
    private static final VoxelGrid BOX = VoxelGrid.cubes(37, 23, 19, 1e-5);
    private static final double PHI = 0.24;
    private static final double RECEPTORS = 5e-4;
    private static final double START = 1e-3;

    private ReactionSetting uniform(double on, double off, double in, double out) {
        KernelFields fields = new KernelFields(backend(), TWO, false);
        return ReactionSetting.uniform(
                fields, PHI, RECEPTORS, START, new ReactionSetting.Rates(on, off, in, out));
    }

    /** What rounding may leave of a value, in some last places of the backend's numbers. */
    private double share(double inDouble) {
        return KernelFields.inPrecision(backend(), inDouble);
    }

    /** b after irreversible binding: the exact solution of du/dt = -k u F (second order). */
    private static double boundAt(double time, double on) {
        double u = PHI * START;
        double lead = RECEPTORS - u;
        double left = u * lead / (RECEPTORS * StrictMath.exp(lead * on / PHI * time) - u);
        return u - left;
    }

    @Test
    void irreversibleBindingIsOfSecondOrder() {
        double on = 20; // k_on (c + R_t/phi) dt stays below 1, so no step is cut
        double[] errors = new double[2];
        for (int i = 0; i < 2; i++) {
            int steps = 40 << i;
            ReactionSetting setting = uniform(on, 0, 0, 0);
            setting.advance(steps, 200.0 / steps);
            errors[i] = Math.abs(setting.bound()[0] / boundAt(200, on) - 1);
        }
        // backward Euler would be off by some per cent here and fall by half
        assertThat(errors[0]).isLessThan(1e-3);
        assertThat(errors[1]).isLessThan(errors[0] / 3.5 + share(1e-15));
    }

    @Test
    void longStepsEndInEquilibrium() {
        ReactionSetting setting = uniform(100, 1e-3, 0, 0);
        setting.advance(20, 1e4);
        double total = PHI * START;
        double half = (total + RECEPTORS + PHI * 1e-3 / 100) / 2; // K_D phi = k_off phi/k_on
        double bound = half - StrictMath.sqrt(half * half - total * RECEPTORS);
        assertThat(setting.bound()[7]).isCloseTo(bound, within(bound * share(1e-12)));
        assertThat(setting.concentration()[7] * PHI)
                .isCloseTo(total - bound, within(total * share(1e-14)));
    }

    @Test
    void theChainIsExactWhereNothingBinds() {
        ReactionSetting setting = uniform(0, 0, 3e-4, 2e-5);
        KernelFields fields = setting.fields();
        fields.backend()
                .store(
                        setting.system().bound(),
                        fields.backend().download(fields.of((x, y, z) -> 4e-4)));
        setting.advance(3, 2000);
        double in = StrictMath.exp(-3e-4 * 6000);
        double out = StrictMath.exp(-2e-5 * 6000);
        double internal = 4e-4 * 3e-4 * (in - out) / (2e-5 - 3e-4);
        assertThat(setting.bound()[3]).isCloseTo(4e-4 * in, within(4e-4 * share(1e-14)));
        assertThat(setting.internal()[3]).isCloseTo(internal, within(internal * share(1e-13)));
        assertThat(setting.degraded()[3])
                .isCloseTo(4e-4 * (1 - in) - internal, within(4e-4 * share(1e-13)));
        assertThat(setting.concentration()[3]).isEqualTo(KernelFields.nearest(backend(), START));
    }

    /** k_on up to 1e9 1/M/s and receptors up to 1e12 a cell at 1e15 cells a m^3. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1, 60, 1e4})
    void nothingIsLostOrLeavesItsBounds(double dt) {
        for (double on : new double[] {1e-2, 1e2, 1e6}) {
            KernelFields fields = new KernelFields(backend(), BOX, false);
            DeviceField receptors = powers(fields, -9, 3.3);
            ReactionSetting setting =
                    ReactionSetting.of(
                            fields,
                            fields.between(0.01, 0.9),
                            receptors,
                            powers(fields, -9, 1),
                            new ReactionSetting.Rates(on, 1e-2, 1e-3, 1e-4));
            double[] before = setting.total();
            setting.advance(12, dt);
            requireBounds(setting, before, fields.values(receptors));
        }
    }

    private static DeviceField powers(KernelFields fields, double least, double most) {
        double[] exponents = fields.values(fields.between(least, most));
        int nx = BOX.nx();
        int ny = BOX.ny();
        return fields.of((x, y, z) -> StrictMath.pow(10, exponents[x + nx * (y + ny * z)]));
    }

    private void requireBounds(ReactionSetting setting, double[] before, double[] receptors) {
        double[] after = setting.total();
        double[] c = setting.concentration();
        double[] b = setting.bound();
        double[] i = setting.internal();
        double[] m = setting.degraded();
        double drift = 0;
        double excess = 0;
        double least = 0;
        for (int k = 0; k < after.length; k++) {
            drift = Math.max(drift, Math.abs(after[k] / before[k] - 1));
            excess = Math.max(excess, b[k] / receptors[k] - 1);
            least = Math.min(least, Math.min(Math.min(b[k], c[k]), Math.min(i[k], m[k])));
        }
        assertThat(drift).isLessThan(share(1e-14));
        assertThat(excess).isLessThan(share(2e-16));
        assertThat(least).isZero();
    }

    /** Users' rates may bind beyond the receptors: none is free then, and nothing is lost. */
    @Test
    void whatIsBoundBeyondTheReceptorsLeavesAndIsNotLost() {
        ReactionSetting setting = beyondItsReceptors();
        double before = setting.total()[0];
        double left = 3 * RECEPTORS * StrictMath.exp(-1e-3 * 500);
        setting.advance(50, 10);
        double late = setting.bound()[0] - left;
        assertThat(setting.total()[0]).isCloseTo(before, within(share(1e-14) * before));
        ReactionSetting finer = beyondItsReceptors();
        finer.advance(100, 5);
        // what leaves may bind again in the part of a step in which it left
        assertThat(late).isBetween(0.0, 0.03 * left);
        assertThat((finer.bound()[0] - left) / late).isBetween(0.2, 0.6);
        setting.advance(500, 60);
        assertThat(setting.bound()[0]).isLessThan(RECEPTORS);
        assertThat(setting.total()[0]).isCloseTo(before, within(share(1e-14) * before));
    }

    private ReactionSetting beyondItsReceptors() {
        KernelFields fields = new KernelFields(backend(), BOX, false);
        ReactionSetting setting =
                ReactionSetting.uniform(
                        fields, PHI, RECEPTORS, START, new ReactionSetting.Rates(10, 1e-3, 0, 0));
        DeviceField bound = fields.of((x, y, z) -> 3 * RECEPTORS);
        backend().store(setting.system().bound(), backend().download(bound));
        return setting;
    }

    @Test
    void stiffBindingEndsAtTheEquilibriumRoot() {
        for (double receptors : new double[] {1e-5, 1e-3, 1.7e3}) {
            KernelFields fields = new KernelFields(backend(), TWO, false);
            ReactionSetting.Rates rates = new ReactionSetting.Rates(1e6, 1e-3, 0, 0);
            ReactionSetting setting = ReactionSetting.uniform(fields, PHI, receptors, START, rates);
            setting.advance(10, 60);
            double total = PHI * START;
            double sum = total + receptors + PHI * 1e-9;
            double root = StrictMath.sqrt(sum * sum - 4 * total * receptors);
            double bound = 2 * total * receptors / (sum + root);
            assertThat(setting.bound()[0]).isCloseTo(bound, within(0.01 * bound));
        }
    }

    @Test
    void closedVoxelsStayAsTheyAre() {
        KernelFields fields = new KernelFields(backend(), TWO, false);
        ReactionSetting setting =
                ReactionSetting.of(
                        fields,
                        fields.of((x, y, z) -> x),
                        fields.of((x, y, z) -> RECEPTORS),
                        fields.of((x, y, z) -> START),
                        new ReactionSetting.Rates(100, 1e-3, 3e-4, 2e-5));
        setting.advance(1, 60);
        assertThat(setting.concentration()[0])
                .isEqualTo(KernelFields.nearest(backend(), START))
                .isGreaterThan(setting.concentration()[1]);
        assertThat(setting.bound()[0]).isZero();
        assertThat(setting.bound()[1]).isPositive();
    }

    @Test
    void poolsThatRatesDoNotFillMayBeAbsent() {
        ReactionSetting all = uniform(100, 1e-3, 0, 0);
        ReactionSetting twin = uniform(100, 1e-3, 0, 0);
        ReactionSystem full = twin.system();
        ReactionSystem boundOnly =
                new ReactionSystem(
                        full.storage(),
                        full.receptors(),
                        new BoundPools(
                                full.concentration(),
                                full.bound(),
                                Optional.empty(),
                                Optional.empty()),
                        full.on(),
                        full.off(),
                        0,
                        0);
        all.advance(5, 60);
        new ReactionSetting(twin.fields(), boundOnly).advance(5, 60);
        assertThat(twin.bound()).isEqualTo(all.bound());
        assertThat(twin.internal()).containsOnly(0);
    }

    /** Stiff and slow voxels side by side: what is carried stays in proportion. */
    @Test
    void aCargoGoesWithItsParticles() {
        KernelFields fields = new KernelFields(backend(), BOX, false);
        DeviceField c = powers(fields, -9, 1);
        DeviceField load = fields.zeros();
        backend().vectors().combine(load, 512, c, 0);
        ReactionSetting alone =
                ReactionSetting.of(
                        fields,
                        fields.between(0.01, 0.9),
                        powers(fields, -9, 3.3),
                        c,
                        new ReactionSetting.Rates(1e2, 1e-2, 1e-3, 1e-4));
        BoundPools cargo = ReactionSetting.pools(fields, load);
        ReactionSetting both = new ReactionSetting(fields, alone.system().carrying(cargo));
        both.advance(12, 60);
        requireProportion(fields.values(cargo.bound()), both.bound());
        requireProportion(fields.values(cargo.concentration()), both.concentration());
        requireProportion(fields.values(cargo.internal().orElseThrow()), both.internal());
        requireProportion(fields.values(cargo.degraded().orElseThrow()), both.degraded());
    }

    private void requireProportion(double[] cargo, double[] particles) {
        double largest = 0;
        double worst = 0;
        for (int k = 0; k < cargo.length; k++) {
            largest = Math.max(largest, particles[k]);
            worst = Math.max(worst, Math.abs(cargo[k] / 512 - particles[k]));
        }
        assertThat(worst).isLessThan(largest * share(1e-13));
    }

    @Test
    void aCargoChangesNoParticle() {
        ReactionSetting alone = uniform(100, 1e-3, 3e-4, 2e-5);
        ReactionSetting twin = uniform(100, 1e-3, 3e-4, 2e-5);
        KernelFields fields = twin.fields();
        BoundPools empty = ReactionSetting.pools(fields, fields.of((x, y, z) -> 7e-4));
        alone.advance(5, 60);
        new ReactionSetting(fields, twin.system().carrying(empty)).advance(5, 60);
        assertThat(twin.bound()).isEqualTo(alone.bound());
        assertThat(twin.concentration()).isEqualTo(alone.concentration());
        assertThat(twin.internal()).isEqualTo(alone.internal());
    }

    /** k_on R_f e/phi against k_off b at constant R_f: particles in balance, cargo all bound. */
    @Test
    void aCargoExchangesBetweenParticlesInBalance() {
        ReactionSetting setting = uniform(100, 1e-2, 0, 0);
        KernelFields fields = setting.fields();
        setting.advance(400, 60);
        double free = setting.concentration()[3] * PHI;
        double bound = setting.bound()[3];
        BoundPools cargo = ReactionSetting.pools(fields, fields.zeros());
        backend().edit(cargo.bound(), field -> field.fill(1e-3));
        ReactionSystem carrying = setting.system().carrying(cargo);
        ReactionSetting both = new ReactionSetting(fields, carrying);
        both.advance(40, 1);
        double toBound = 100 * (RECEPTORS - bound) / PHI;
        double share = bound / (free + bound);
        double left = share + (1 - share) * StrictMath.exp(-(toBound + 1e-2) * 40);
        // second order in steps of 1 s: ((k_on R_f/phi + k_off) dt)^2 = 3e-3 of the change
        assertThat(fields.values(cargo.bound())[3]).isCloseTo(1e-3 * left, within(1e-3 * 3e-3));
        both.advance(100, 60);
        assertThat(fields.values(cargo.bound())[3])
                .isCloseTo(1e-3 * share, within(1e-3 * share(1e-11)));
    }

    @Test
    void aPoolGainsWhatTransportTook() {
        Backend backend = backend();
        KernelFields fields = new KernelFields(backend, TWO, false);
        DeviceField pool = backend.allocate("pool", fields.shape(), Carry.BYTE);
        DeviceField phi = fields.of((x, y, z) -> 0.5);
        DeviceField integral = fields.of((x, y, z) -> x + 4 * z);
        for (int i = 0; i < 1000; i++) {
            backend.reactions().gain(pool, 1e-3, phi, integral);
        }
        assertThat(fields.values(pool)[5]).isCloseTo(2.5, within(share(1e-13)));
        assertThat(fields.values(pool)[0]).isZero();
    }

    @Test
    void threadsAndChunksChangeNoBit() {
        double[] expected = KernelFields.onThreads(1, () -> everything(false));
        assertThat(KernelFields.onThreads(3, () -> everything(false))).isEqualTo(expected);
        assertThat(KernelFields.onThreads(8, () -> everything(true))).isEqualTo(expected);
    }

    private double[] everything(boolean chunked) {
        KernelFields fields = new KernelFields(backend(), BOX, chunked);
        ReactionSetting setting =
                ReactionSetting.of(
                        fields,
                        fields.between(-0.1, 0.5),
                        fields.between(0, 1e-3),
                        fields.between(0, 1e-3),
                        new ReactionSetting.Rates(100, 1e-3, 3e-4, 2e-5));
        setting.advance(3, 20);
        backend().reactions().gain(setting.system().bound(), 1, fields.zeros(), fields.zeros());
        double[] out = new double[2 * (int) BOX.voxels()];
        System.arraycopy(setting.bound(), 0, out, 0, out.length / 2);
        System.arraycopy(setting.degraded(), 0, out, out.length / 2, out.length / 2);
        return out;
    }
}
