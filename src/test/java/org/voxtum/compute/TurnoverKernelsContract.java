package org.voxtum.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.grid.VoxelGrid;

/** What every backend's kernels of receptors that turn over do. */
abstract class TurnoverKernelsContract extends UptakeKernelsContract {
    private static final VoxelGrid TWO = VoxelGrid.cubes(2, 2, 2, 1e-5);
    private static final VoxelGrid BOX = VoxelGrid.cubes(23, 17, 13, 1e-5);
    private static final double PHI = 0.24;
    private static final double RECEPTORS = 5e-4;
    private static final double START = 1e-3;

    private ReactionSetting uniform(ReactionSetting.Rates rates) {
        KernelFields fields = new KernelFields(backend(), TWO, false);
        return ReactionSetting.uniform(fields, PHI, RECEPTORS, START, rates);
    }

    private double share(double inDouble) {
        return KernelFields.inPrecision(backend(), inDouble);
    }

    private static DeviceField powers(KernelFields fields, double least, double most) {
        double[] exponents = fields.values(fields.between(least, most));
        int nx = fields.grid.nx();
        int ny = fields.grid.ny();
        return fields.of((x, y, z) -> StrictMath.pow(10, exponents[x + nx * (y + ny * z)]));
    }

    /** The same fields at each call, from powers of ten apart. */
    private ReactionSetting stiff(ReactionSetting.Rates rates) {
        KernelFields fields = new KernelFields(backend(), BOX, false);
        DeviceField phi = fields.between(0.01, 0.9);
        DeviceField receptors = powers(fields, -9, 3.3);
        return ReactionSetting.of(fields, phi, receptors, powers(fields, -9, 1), rates);
    }

    @Test
    void receptorsThatNothingMakesOrTakesAreThoseWhoseNumberStays() {
        ReactionSetting.Rates rates = new ReactionSetting.Rates(1e2, 1e-2, 0, 1e-4);
        ReactionSetting still = stiff(rates);
        ReactionSetting turning = stiff(rates).turningOver(0, 0);
        still.advance(12, 60);
        turning.advance(12, 60);
        double[] receptors = still.fields().values(still.system().receptors());
        double[] expected = still.bound();
        double[] bound = turning.bound();
        double[] present = turning.present();
        for (int k = 0; k < bound.length; k++) {
            // full receptors are held to rounding, on one side or the other
            assertThat(bound[k]).isCloseTo(expected[k], within(receptors[k] * share(4e-16)));
            assertThat(present[k]).isCloseTo(receptors[k], within(receptors[k] * share(4e-16)));
        }
        assertThat(turning.concentration()).isEqualTo(still.concentration());
    }

    /** T' = k (R_t - F) - k b = 0 where free and bound ones are lost at the same rate. */
    @Test
    void lossAtTheRateOfInternalisationKeepsTheirNumber() {
        double rate = 1e-3;
        double[] errors = new double[2];
        for (int i = 0; i < 2; i++) {
            int steps = 100 << i;
            ReactionSetting.Rates rates = new ReactionSetting.Rates(20, 1e-3, rate, 2e-5);
            ReactionSetting still = uniform(rates);
            ReactionSetting turning = uniform(rates).turningOver(rate, rate);
            still.advance(steps, 500.0 / steps);
            turning.advance(steps, 500.0 / steps);
            errors[i] = Math.abs(turning.bound()[0] / still.bound()[0] - 1);
            errors[i] = Math.max(errors[i], Math.abs(turning.present()[0] / RECEPTORS - 1));
        }
        // splitting by halves: k r dt^2/12 with r = k_on (c + R_t/phi) = 0.06 1/s and 5 s
        assertThat(errors[0]).isLessThan(1.25e-4);
        assertThat(errors[1]).isLessThan(errors[0] / 3.5 + share(4e-15));
    }

    /** F = S/k_l, and u F k_on/phi = k_off b: each step of backward Euler keeps it. */
    @Test
    void withoutInternalisationTheSteadyStateIsExact() {
        ReactionSetting setting =
                uniform(new ReactionSetting.Rates(100, 1e-2, 0, 0)).turningOver(3e-3, 2e-3);
        setting.advance(300, 60);
        double free = RECEPTORS * 3e-3 / 2e-3;
        double ratio = 100 / PHI * free / 1e-2;
        double bound = PHI * START * ratio / (1 + ratio);
        assertThat(setting.bound()[5]).isCloseTo(bound, within(bound * share(1e-13)));
        assertThat(setting.present()[5]).isCloseTo(free + bound, within(free * share(1e-13)));
    }

    @Test
    void turnoverIsOfSecondOrder() {
        ReactionSetting.Rates rates = new ReactionSetting.Rates(20, 1e-3, 4e-3, 1e-3);
        double[] exact = new TurnoverOde(PHI, RECEPTORS, rates, 9e-3, 6e-3).after(START, 300);
        double[][] errors = new double[2][];
        for (int i = 0; i < 2; i++) {
            int steps = 100 << i;
            ReactionSetting setting = uniform(rates).turningOver(9e-3, 6e-3);
            setting.advance(steps, 300.0 / steps);
            errors[i] =
                    new double[] {
                        Math.abs(setting.concentration()[0] * PHI / exact[0] - 1),
                        Math.abs(setting.bound()[0] / exact[1] - 1),
                        Math.abs(setting.internal()[0] / exact[2] - 1),
                        Math.abs(setting.degraded()[0] / exact[3] - 1),
                        Math.abs((setting.present()[0] - setting.bound()[0]) / exact[4] - 1)
                    };
        }
        for (int p = 0; p < exact.length; p++) {
            assertThat(errors[0][p]).isLessThan(2e-3);
            assertThat(errors[1][p]).isLessThan(errors[0][p] / 3.5 + share(1e-14));
        }
    }

    /** Binding of a microsecond: tot = u + b and T go on slowly, b their equilibrium root. */
    @Test
    void stiffBindingFollowsItsEquilibrium() {
        for (double receptors : new double[] {1e-5, 1e-3, 1.7e3}) {
            ReactionSetting.Rates rates = new ReactionSetting.Rates(1e6, 1e-2, 1e-4, 1e-5);
            KernelFields fields = new KernelFields(backend(), TWO, false);
            ReactionSetting setting =
                    ReactionSetting.uniform(fields, PHI, receptors, START, rates)
                            .turningOver(2e-4, 1e-4);
            setting.advance(60, 60);
            double[] exact =
                    new TurnoverOde(PHI, receptors, rates, 2e-4, 1e-4).inBalanceAfter(START, 3600);
            assertThat(setting.bound()[0]).isCloseTo(exact[0], within(0.01 * exact[0]));
            assertThat(setting.present()[0]).isCloseTo(exact[1], within(0.01 * exact[1]));
        }
    }

    /** k_on up to 1e9 1/M/s and receptors up to 1e12 a cell at 1e15 cells a m^3. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1, 60, 1e4})
    void whateverTheStepNothingIsLostOrBelowZero(double dt) {
        for (double on : new double[] {0, 1e-2, 1e2, 1e6}) {
            ReactionSetting setting =
                    stiff(new ReactionSetting.Rates(on, 1e-2, 1e-3, 1e-4)).turningOver(5e-3, 1e-2);
            double[] before = setting.total();
            setting.advance(12, dt);
            requireBounds(setting, before);
        }
    }

    private void requireBounds(ReactionSetting setting, double[] before) {
        double[] after = setting.total();
        double drift = 0;
        for (int k = 0; k < after.length; k++) {
            drift = Math.max(drift, Math.abs(after[k] / before[k] - 1));
        }
        assertThat(drift).isLessThan(share(1e-14));
        double[] present = setting.present();
        double[] bound = setting.bound();
        for (int k = 0; k < present.length; k++) {
            // to the half of a last place that carries hold apart
            assertThat(bound[k]).isBetween(0.0, present[k] * (1 + share(2e-16)));
        }
        assertThat(least(setting.concentration())).isNotNegative();
        assertThat(least(setting.internal())).isNotNegative();
        assertThat(least(setting.degraded())).isNotNegative();
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    @Test
    void whereNothingBindsTheyGoToTheirBalance() {
        ReactionSetting setting =
                uniform(new ReactionSetting.Rates(0, 0, 0, 0)).turningOver(3e-3, 1e-3);
        setting.advance(100, 10);
        double balance = 3 * RECEPTORS;
        double expected = balance + (RECEPTORS - balance) * StrictMath.exp(-1);
        // second order: (k_l dt)^2/6 of the change
        assertThat(setting.present()[2]).isCloseTo(expected, within(balance * 2e-5));
        assertThat(setting.concentration()[2]).isEqualTo(KernelFields.nearest(backend(), START));
    }

    @Test
    void whatParticlesCarryGoesWithThem() {
        ReactionSetting alone =
                stiff(new ReactionSetting.Rates(1e2, 1e-2, 1e-3, 1e-4)).turningOver(5e-3, 1e-2);
        ReactionSetting twin =
                stiff(new ReactionSetting.Rates(1e2, 1e-2, 1e-3, 1e-4)).turningOver(5e-3, 1e-2);
        KernelFields fields = twin.fields();
        DeviceField load = fields.zeros();
        backend().vectors().combine(load, 512, twin.system().concentration(), 0);
        BoundPools cargo = ReactionSetting.pools(fields, load);
        alone.advance(12, 60);
        new ReactionSetting(fields, twin.system().carrying(cargo)).advance(12, 60);
        assertThat(twin.bound()).isEqualTo(alone.bound());
        assertThat(twin.present()).isEqualTo(alone.present());
        double[] carried = fields.values(cargo.bound());
        double largest = 0;
        double worst = 0;
        for (int k = 0; k < carried.length; k++) {
            largest = Math.max(largest, alone.bound()[k]);
            worst = Math.max(worst, Math.abs(carried[k] / 512 - alone.bound()[k]));
        }
        assertThat(worst).isLessThan(largest * share(1e-13));
    }

    /** F = S/k_l is that of both, so that each is in balance with it alone. */
    @Test
    void rivalsEndInBalanceWithTheReceptorsThatAreMade() {
        ReactionSetting one =
                uniform(new ReactionSetting.Rates(100, 1e-2, 0, 0)).turningOver(3e-3, 2e-3);
        ReactionSetting other = uniform(new ReactionSetting.Rates(20, 5e-3, 0, 0));
        TurningReceptors shared = one.system().turning().orElseThrow();
        ReactionSystem rival = other.system().turningOver(shared);
        for (int i = 0; i < 300; i++) {
            backend().reactions().compete(new CompetingSystems(one.system(), rival), 60);
        }
        double free = RECEPTORS * 3e-3 / 2e-3;
        double first = 100 / PHI * free / 1e-2;
        double second = 20 / PHI * free / 5e-3;
        double boundFirst = PHI * START * first / (1 + first);
        double boundSecond = PHI * START * second / (1 + second);
        double tolerance = free * share(1e-13);
        assertThat(one.bound()[3]).isCloseTo(boundFirst, within(tolerance));
        assertThat(other.bound()[3]).isCloseTo(boundSecond, within(tolerance));
        double present = free + boundFirst + boundSecond;
        assertThat(one.present()[3]).isCloseTo(present, within(tolerance));
    }

    /** A quarter and the rest of an agent under two names. */
    @Test
    void partsOfAnAgentThatCompeteAreTheAgent() {
        ReactionSetting.Rates rates = new ReactionSetting.Rates(100, 1e-3, 3e-3, 2e-5);
        ReactionSetting whole = uniform(rates).turningOver(5e-3, 4e-3);
        ReactionSetting rest = part(rates, 0.75).turningOver(5e-3, 4e-3);
        ReactionSetting quarter = part(rates, 0.25);
        TurningReceptors shared = rest.system().turning().orElseThrow();
        ReactionSystem rival = quarter.system().turningOver(shared);
        whole.advance(40, 20);
        for (int i = 0; i < 40; i++) {
            backend().reactions().compete(new CompetingSystems(rest.system(), rival), 20);
        }
        double tolerance = RECEPTORS * share(1e-13);
        assertThat(4 * quarter.bound()[1]).isCloseTo(whole.bound()[1], within(tolerance));
        assertThat(rest.bound()[1] / 0.75).isCloseTo(whole.bound()[1], within(tolerance));
        assertThat(rest.present()[1]).isCloseTo(whole.present()[1], within(tolerance));
        assertThat(4 * quarter.internal()[1]).isCloseTo(whole.internal()[1], within(tolerance));
    }

    private ReactionSetting part(ReactionSetting.Rates rates, double share) {
        KernelFields fields = new KernelFields(backend(), TWO, false);
        return ReactionSetting.uniform(fields, PHI, RECEPTORS, share * START, rates);
    }
}
