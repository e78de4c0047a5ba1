package org.voxtum.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.grid.VoxelGrid;

/** What every backend's kernel of two agents on the same receptors does. */
abstract class CompetitionKernelsContract extends TurnoverKernelsContract {
    private static final VoxelGrid TWO = VoxelGrid.cubes(2, 2, 2, 1e-5);
    private static final VoxelGrid SMALL = VoxelGrid.cubes(13, 11, 9, 1e-5);
    private static final VoxelGrid BOX = VoxelGrid.cubes(37, 23, 19, 1e-5);
    private static final double RECEPTORS = 5e-4;

    /** Two agents in the same voxels, phi of 0.24 and 0.12. */
    private record Pair(ReactionSetting one, ReactionSetting other) {
        void advance(int steps, double dt) {
            CompetingSystems systems = new CompetingSystems(one.system(), other.system());
            for (int i = 0; i < steps; i++) {
                one.fields().backend().reactions().compete(systems, dt);
            }
        }
    }

    private double rounding(double inDouble) {
        return KernelFields.inPrecision(backend(), inDouble);
    }

    private ReactionSetting agent(double phi, double c, ReactionSetting.Rates rates) {
        return ReactionSetting.uniform(
                new KernelFields(backend(), TWO, false), phi, RECEPTORS, c, rates);
    }

    private static ReactionSetting.Rates rates(double on, double off, double in, double out) {
        return new ReactionSetting.Rates(on, off, in, out);
    }

    /** F of n_s F/(F + phi_s k_off/k_on) bound of each, by bisection. */
    private static double openInBalance(double[] amount, double[] half) {
        double low = 0;
        double high = RECEPTORS;
        for (int i = 0; i < 200; i++) {
            double open = (low + high) / 2;
            double sum = open;
            for (int s = 0; s < 2; s++) {
                sum += amount[s] * open / (open + half[s]);
            }
            low = sum < RECEPTORS ? open : low;
            high = sum < RECEPTORS ? high : open;
        }
        return low;
    }

    /** Bound and set free again, but neither taken in nor lost. */
    private Pair ligandsThatStay() {
        return new Pair(
                agent(0.24, 1e-3, rates(100, 1e-3, 0, 0)),
                agent(0.12, 4e-3, rates(20, 5e-3, 0, 0)));
    }

    @Test
    void twoLigandsEndInTheirCommonEquilibrium() {
        Pair pair = ligandsThatStay();
        pair.advance(40, 1e4);
        double[] amount = {0.24 * 1e-3, 0.12 * 4e-3};
        double[] half = {0.24 * 1e-3 / 100, 0.12 * 5e-3 / 20};
        double open = openInBalance(amount, half);
        double first = amount[0] * open / (open + half[0]);
        double second = amount[1] * open / (open + half[1]);
        assertThat(pair.one().bound()[7]).isCloseTo(first, within(first * rounding(1e-12)));
        assertThat(pair.other().bound()[7]).isCloseTo(second, within(second * rounding(1e-12)));
        assertThat(pair.other().concentration()[7] * 0.12)
                .isCloseTo(amount[1] - second, within(amount[1] * rounding(1e-14)));
    }

    /** u_s = u_s(0) e^(-k_s T) with dT/dt = F, by the classical Runge-Kutta method. */
    private static double[] boundWithoutRelease(double[] amount, double[] rate, double time) {
        int steps = 20_000;
        double dt = time / steps;
        double t = 0;
        for (int i = 0; i < steps; i++) {
            double k1 = open(amount, rate, t);
            double k2 = open(amount, rate, t + dt / 2 * k1);
            double k3 = open(amount, rate, t + dt / 2 * k2);
            double k4 = open(amount, rate, t + dt * k3);
            t += dt / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
        }
        return new double[] {
            -amount[0] * StrictMath.expm1(-rate[0] * t), -amount[1] * StrictMath.expm1(-rate[1] * t)
        };
    }

    private static double open(double[] amount, double[] rate, double t) {
        return RECEPTORS
                + amount[0] * StrictMath.expm1(-rate[0] * t)
                + amount[1] * StrictMath.expm1(-rate[1] * t);
    }

    @Test
    void competitionIsOfSecondOrder() {
        double[] amount = {0.24 * 1e-3, 0.12 * 4e-3};
        double[] exact = boundWithoutRelease(amount, new double[] {20 / 0.24, 4 / 0.12}, 60);
        double[][] errors = new double[2][2];
        for (int i = 0; i < 2; i++) {
            int steps = 40 << i;
            Pair pair =
                    new Pair(
                            agent(0.24, 1e-3, rates(20, 0, 0, 0)),
                            agent(0.12, 4e-3, rates(4, 0, 0, 0)));
            pair.advance(steps, 60.0 / steps);
            errors[i][0] = Math.abs(pair.one().bound()[0] / exact[0] - 1);
            errors[i][1] = Math.abs(pair.other().bound()[0] / exact[1] - 1);
        }
        // a scheme of first order would halve them
        for (int s = 0; s < 2; s++) {
            assertThat(errors[0][s]).isLessThan(1e-3);
            assertThat(errors[1][s]).isLessThan(errors[0][s] / 3.5 + rounding(1e-14));
        }
    }

    @Test
    void anAgentThatIsNotThereChangesNothing() {
        ReactionSetting.Rates rates = rates(100, 1e-3, 3e-4, 2e-5);
        ReactionSetting alone = agent(0.24, 1e-3, rates);
        Pair pair = new Pair(agent(0.24, 1e-3, rates), agent(0.12, 0, rates(1e6, 1e-2, 0, 0)));
        alone.advance(10, 60);
        pair.advance(10, 60);
        double most = 0.24 * 1e-3 * rounding(1e-13);
        assertThat(pair.one().bound()[3]).isCloseTo(alone.bound()[3], within(most));
        assertThat(pair.one().internal()[3]).isCloseTo(alone.internal()[3], within(most));
        assertThat(pair.one().degraded()[3]).isCloseTo(alone.degraded()[3], within(most));
        assertThat(pair.other().bound()).containsOnly(0);
        assertThat(pair.other().concentration()).containsOnly(0);
    }

    @Test
    void equalAgentsGetEqualShares() {
        ReactionSetting.Rates rates = rates(100, 1e-3, 3e-4, 2e-5);
        Pair pair = new Pair(agent(0.24, 2e-3, rates), agent(0.24, 2e-3, rates));
        pair.advance(10, 60);
        assertThat(pair.other().bound()).isEqualTo(pair.one().bound());
        assertThat(pair.other().concentration()).isEqualTo(pair.one().concentration());
        assertThat(pair.one().bound()[0]).isPositive();
    }

    /** What some of an agent is called does not change what becomes of it. */
    @Test
    void aMarkedPartOfAnAgentGoesWithTheRest() {
        ReactionSetting.Rates rates = rates(100, 1e-3, 3e-4, 2e-5);
        ReactionSetting whole = agent(0.24, 4e-3, rates);
        Pair pair = new Pair(agent(0.24, 1e-3, rates), agent(0.24, 3e-3, rates));
        whole.advance(10, 60);
        pair.advance(10, 60);
        double most = 0.24 * 4e-3 * rounding(1e-13);
        assertThat(4 * pair.one().bound()[5]).isCloseTo(whole.bound()[5], within(most));
        assertThat(pair.other().bound()[5] * 4 / 3).isCloseTo(whole.bound()[5], within(most));
        assertThat(4 * pair.one().degraded()[5]).isCloseTo(whole.degraded()[5], within(most));
    }

    @Test
    void anAgentKeepsOutOfVoxelsThatItDoesNotEnter() {
        KernelFields fields = new KernelFields(backend(), TWO, false);
        ReactionSetting.Rates rates = rates(100, 1e-3, 3e-4, 2e-5);
        DeviceField everywhere = fields.of((x, y, z) -> 0.24);
        DeviceField sites = fields.of((x, y, z) -> RECEPTORS);
        DeviceField c = fields.of((x, y, z) -> 1e-3);
        ReactionSetting alone = ReactionSetting.of(fields, everywhere, sites, c, rates);
        DeviceField half = fields.of((x, y, z) -> 0.24 * x);
        DeviceField halfSites = fields.of((x, y, z) -> RECEPTORS * x);
        Pair pair =
                new Pair(
                        ReactionSetting.of(fields, half, halfSites, c, rates),
                        ReactionSetting.of(fields, everywhere, sites, c, rates));
        alone.advance(5, 60);
        pair.advance(5, 60);
        double most = 0.24 * 1e-3 * rounding(1e-13);
        assertThat(pair.other().bound()[0]).isCloseTo(alone.bound()[0], within(most));
        assertThat(pair.other().bound()[1]).isLessThan(0.99 * alone.bound()[1]);
        assertThat(pair.one().bound()[0]).isZero();
        assertThat(pair.one().concentration()[0]).isEqualTo(KernelFields.nearest(backend(), 1e-3));
    }

    /** k_on up to 1e9 1/M/s and receptors up to 1e12 a cell at 1e15 cells a m^3. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1, 60, 1e4})
    void competitionLosesNothingAndKeepsItsBounds(double dt) {
        for (double on : new double[] {1e-2, 1e2, 1e6}) {
            KernelFields fields = new KernelFields(backend(), SMALL, false);
            DeviceField receptors = powers(fields, -9, 3.3);
            Pair pair =
                    new Pair(
                            some(fields, receptors, rates(on, 1e-2, 1e-3, 1e-4)),
                            some(fields, receptors, rates(on / 50, 1e-3, 1e-5, 1e-2)));
            double[] first = pair.one().total();
            double[] second = pair.other().total();
            pair.advance(12, dt);
            requireKept(pair.one(), first);
            requireKept(pair.other(), second);
            double[] bound = pair.one().bound();
            double[] more = pair.other().bound();
            double[] sites = fields.values(receptors);
            double excess = 0;
            for (int k = 0; k < sites.length; k++) {
                excess = Math.max(excess, (bound[k] + more[k]) / sites[k] - 1);
            }
            assertThat(excess).isLessThan(rounding(1e-14));
        }
    }

    private static ReactionSetting some(
            KernelFields fields, DeviceField receptors, ReactionSetting.Rates rates) {
        return ReactionSetting.of(
                fields, fields.between(0.01, 0.9), receptors, powers(fields, -9, 1), rates);
    }

    private static DeviceField powers(KernelFields fields, double least, double most) {
        double[] exponents = fields.values(fields.between(least, most));
        int nx = fields.grid.nx();
        int ny = fields.grid.ny();
        return fields.of((x, y, z) -> StrictMath.pow(10, exponents[x + nx * (y + ny * z)]));
    }

    /** Users' rates may bind more of an agent than there are receptors. */
    @Test
    void whatIsBoundBeyondTheSharedReceptorsIsNotLost() {
        Pair pair = ligandsThatStay();
        DeviceField bound = pair.one().fields().of((x, y, z) -> 2 * RECEPTORS);
        backend().store(pair.one().system().bound(), backend().download(bound));
        double one = pair.one().total()[7];
        double other = pair.other().total()[7];
        for (double dt : new double[] {1, 60, 1e4}) {
            pair.advance(20, dt);
            assertThat(pair.one().total()[7]).isCloseTo(one, within(one * rounding(1e-13)));
            assertThat(pair.other().total()[7]).isCloseTo(other, within(other * rounding(1e-13)));
            assertThat(pair.one().bound()[7]).isBetween(0.0, 2 * RECEPTORS);
            assertThat(pair.other().bound()[7]).isBetween(0.0, RECEPTORS);
        }
        assertThat(pair.one().bound()[7] + pair.other().bound()[7])
                .isLessThanOrEqualTo(RECEPTORS * (1 + rounding(1e-15)));
    }

    private void requireKept(ReactionSetting setting, double[] before) {
        double[] after = setting.total();
        double drift = 0;
        double least = 0;
        for (int k = 0; k < after.length; k++) {
            drift = Math.max(drift, Math.abs(after[k] / before[k] - 1));
        }
        for (double[] pool :
                new double[][] {
                    setting.bound(), setting.concentration(), setting.internal(), setting.degraded()
                }) {
            for (double value : pool) {
                least = Math.min(least, value);
            }
        }
        assertThat(drift).isLessThan(rounding(1e-14));
        assertThat(least).isZero();
    }

    @Test
    void threadsAndChunksChangeNoBitOfCompetition() {
        double[] expected = KernelFields.onThreads(1, () -> boundOfBoth(false));
        assertThat(KernelFields.onThreads(3, () -> boundOfBoth(false))).isEqualTo(expected);
        assertThat(KernelFields.onThreads(8, () -> boundOfBoth(true))).isEqualTo(expected);
    }

    private double[] boundOfBoth(boolean chunked) {
        KernelFields fields = new KernelFields(backend(), BOX, chunked);
        DeviceField receptors = fields.between(0, 1e-3);
        Pair pair =
                new Pair(
                        some(fields, receptors, rates(100, 1e-3, 3e-4, 2e-5)),
                        some(fields, receptors, rates(1e3, 1e-2, 0, 0)));
        pair.advance(1, 20);
        double[] out = new double[2 * (int) BOX.voxels()];
        System.arraycopy(pair.one().bound(), 0, out, 0, out.length / 2);
        System.arraycopy(pair.other().bound(), 0, out, out.length / 2, out.length / 2);
        return out;
    }
}
