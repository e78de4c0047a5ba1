package org.voxtum.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.physics.UserRate;

/** What every backend does with rates that users write. */
abstract class UserKernelsContract {
    private static final VoxelGrid TWO = VoxelGrid.cubes(2, 2, 2, 1e-5);
    private static final VoxelGrid BOX = VoxelGrid.cubes(11, 7, 5, 1e-5);
    private static final double PHI = 0.24;

    protected abstract Backend backend();

    private UserSetting setting(VoxelGrid grid) {
        return new UserSetting(new KernelFields(backend(), grid, false));
    }

    private DeviceField all(VoxelGrid grid, double value) {
        return new KernelFields(backend(), grid, false).of((x, y, z) -> value);
    }

    private double share(double inDouble) {
        return KernelFields.inPrecision(backend(), inDouble);
    }

    /** da/dt = -k a; the free pool's c falls as its amount does. */
    private double leftAfter(double time, double dt) {
        return setting(TWO)
                .free("a", all(TWO, PHI), all(TWO, 1e-3))
                .pool("b", all(TWO, 0))
                .reaction(UserSetting.rate("c_a", "0.24 * 1e-2 * c_a"), -1, 1)
                .advance((int) Math.round(time / dt), dt)
                .values(0)[5];
    }

    /**
     * Of second order: in parts of 0.025 of the time constant, which are taken whole, the local
     * error is 0.041 z^3 of 40 parts, 2.6e-5; in halves of that a quarter.
     */
    @Test
    void aFirstOrderRateFollowsItsExponential() {
        double exact = 1e-3 * StrictMath.exp(-1);
        double coarse = Math.abs(leftAfter(100, 2.5) / exact - 1);
        double fine = Math.abs(leftAfter(100, 1.25) / exact - 1);
        assertThat(coarse).isLessThan(3e-5);
        assertThat(fine).isLessThan(coarse / 3 + share(1e-14));
        // a step of the whole time is cut into parts of no more error
        assertThat(leftAfter(100, 100)).isCloseTo(exact, within(3e-4 * exact));
    }

    @Test
    void singleRatesServeEveryBackend() {
        double[] left =
                setting(TWO)
                        .pool("a", all(TWO, 1e-3))
                        .pool("b", all(TWO, 0))
                        .reaction(UserSetting.singleRate("a", "1e-2f * a"), -1, 1)
                        .advance(40, 2.5)
                        .values(0);
        double exact = 1e-3 * StrictMath.exp(-1);
        assertThat(left[3]).isCloseTo(exact, within(3e-5 * exact));
    }

    /** a to b to c; b lives 1e-3 s, so that after a step c has what a lost, but for b's share. */
    @Test
    void fastIntermediatesStayInTheirBalance() {
        double[][] amounts =
                setting(TWO)
                        .pool("a", all(TWO, 1e-3))
                        .pool("b", all(TWO, 0))
                        .pool("c", all(TWO, 0))
                        .reaction(UserSetting.rate("a", "1e-3 * a"), -1, 1, 0)
                        .reaction(UserSetting.rate("b", "1e3 * b"), 0, -1, 1)
                        .advance(10, 60)
                        .amounts();
        double left = 1e-3 * StrictMath.exp(-0.6);
        assertThat(amounts[0][0]).isCloseTo(left, within(3e-4 * left));
        assertThat(amounts[1][0]).isCloseTo(left * 1e-6, within(0.05 * left * 1e-6));
        assertThat(amounts[2][0]).isCloseTo(1e-3 - left, within(3e-4 * left));
    }

    @Test
    void reversibleReactionsEndInEquilibrium() {
        double[][] amounts =
                setting(TWO)
                        .pool("a", all(TWO, 1e-3))
                        .pool("b", all(TWO, 0))
                        .reaction(UserSetting.rate("a, b", "5.0 * a - 20.0 * b"), -1, 1)
                        .advance(5, 1000)
                        .amounts();
        assertThat(amounts[0][2]).isCloseTo(8e-4, within(3e-4 * 8e-4));
    }

    /** A rate that does not heed what there is: 1e-3 mol/m^3 are gone after 100 s. */
    @ParameterizedTest
    @ValueSource(doubles = {7, 60, 1e4})
    void ratesOfOrderZeroEndWithTheirPool(double dt) {
        double[][] amounts =
                setting(TWO)
                        .pool("a", all(TWO, 1e-3))
                        .pool("b", all(TWO, 0))
                        .reaction(UserSetting.rate("time", "1e-5 + 0 * time"), -1, 1)
                        .advance((int) Math.ceil(200 / dt), dt)
                        .amounts();
        assertThat(amounts[0]).containsOnly(0);
        assertThat(amounts[1][0]).isCloseTo(1e-3, within(1e-3 * share(1e-15)));
    }

    @Test
    void rateOfOrderZeroIsExactWhileItLasts() {
        double[][] amounts =
                setting(TWO)
                        .pool("a", all(TWO, 1e-3))
                        .pool("b", all(TWO, 0))
                        .reaction(UserSetting.rate("time", "1e-5 + 0 * time"), -1, 1)
                        .advance(1, 50)
                        .amounts();
        assertThat(amounts[0][0]).isCloseTo(5e-4, within(5e-4 * share(1e-14)));
    }

    /**
     * Second order, saturating and reversible rates over 10 powers of ten, steps to 1e4 s. What
     * goes round, at most 1 per s of what there is, is rounded too, in double precision.
     */
    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1, 60, 1e4})
    void nothingIsLostOrNegative(double dt) {
        for (double k : new double[] {1e-3, 1, 1e6}) {
            KernelFields fields = new KernelFields(backend(), BOX, false);
            UserSetting setting =
                    new UserSetting(fields)
                            .free("a", fields.between(0.01, 0.9), powers(fields))
                            .free("b", fields.between(0.01, 0.9), powers(fields))
                            .pool("d", powers(fields))
                            .reaction(UserSetting.rate("c_a, c_b", k + " * c_a * c_b"), -1, -1, 2)
                            .reaction(UserSetting.rate("d", "1e-3 * d / (1e-3 + d)"), 1, 0, -1)
                            .reaction(UserSetting.rate("a, b", "a / 60.0 - b"), -1, 1, 0);
            double[][] before = setting.amounts();
            double[][] after = setting.advance(3, dt).amounts();
            double drift = 0;
            for (int i = 0; i < before[0].length; i++) {
                double sum = before[0][i] + before[1][i] + before[2][i];
                double now = after[0][i] + after[1][i] + after[2][i];
                drift = Math.max(drift, Math.abs(now / sum - 1));
            }
            double rounding = Math.max(share(2e-15), 3 * 2e-16 * (1 + 2 * dt));
            assertThat(drift).as("k %s", k).isLessThan(rounding);
            for (double[] pool : after) {
                assertThat(Arrays.stream(pool).filter(value -> !(value >= 0))).isEmpty();
            }
        }
    }

    private static DeviceField powers(KernelFields fields) {
        double[] exponents = fields.values(fields.between(-9, 1));
        return fields.of(
                (x, y, z) -> StrictMath.pow(10, exponents[x + BOX.nx() * (y + BOX.ny() * z)]));
    }

    @Test
    void numbersOfAReactionSayWhatIsMoved() {
        double[][] amounts =
                setting(TWO)
                        .pool("carrier", all(TWO, 1e-7))
                        .pool("drug", all(TWO, 0))
                        .reaction(UserSetting.rate("carrier", "1e4 * carrier / 50"), -1e-4, 1)
                        .advance(60, 1)
                        .amounts();
        double left = 1e-7 * StrictMath.exp(-60.0 / 50);
        assertThat(amounts[0][0]).isCloseTo(left, within(3e-4 * left));
        double drug = 1e4 * (KernelFields.nearest(backend(), 1e-7) - amounts[0][0]);
        assertThat(amounts[1][0]).isCloseTo(drug, within(1e-3 * share(1e-14)));
    }

    @Test
    void fieldsTimeAndPlacesReachTheRates() {
        KernelFields fields = new KernelFields(backend(), TWO, false);
        DeviceField where = fields.of((x, y, z) -> x);
        DeviceField tension = fields.of((x, y, z) -> 10 + y);
        UserRate rate = UserSetting.rate("oxygen, time", "1e-6 * oxygen * (1 + time / 10)");
        double[] made =
                new UserSetting(fields)
                        .pool("a", all(TWO, 1))
                        .pool("b", all(TWO, 0))
                        .field("oxygen", tension)
                        .reaction(rate, Optional.of(where), -1, 1)
                        .advance(2, 5)
                        .values(1);
        assertThat(made[0]).isZero();
        assertThat(made[1]).isCloseTo(1e-5 * 15, within(1e-4 * share(1e-12)));
        assertThat(made[3]).isCloseTo(1.1e-5 * 15, within(1e-4 * share(1e-12)));
    }

    /** Half of a voxel is tissue: of second order, so that amounts per tissue volume count. */
    @Test
    void ratesAreThoseOfTheTissue() {
        UserSetting setting =
                setting(TWO)
                        .tissue(new KernelFields(backend(), TWO, false).of((x, y, z) -> x / 2.0))
                        .free("a", all(TWO, PHI / 2), all(TWO, 1e-3))
                        .pool("b", all(TWO, 0))
                        .reaction(UserSetting.rate("a, c_a", "100 * a * c_a"), -1, 1)
                        .advance(20, 0.5);
        double left = 1e-3 / (1 + 100 * 1e-3 * 10); // dc/dt = -100 c c
        assertThat(setting.values(0)[1]).isCloseTo(left, within(3e-4 * left));
        assertThat(setting.values(0)[0]).isEqualTo(KernelFields.nearest(backend(), 1e-3));
        double bound = (1e-3 - setting.values(0)[1]) * PHI / 2;
        assertThat(setting.values(1)[1]).isCloseTo(bound, within(1e-3 * share(1e-15)));
    }

    @Test
    void closedVoxelsStayAsTheyAre() {
        KernelFields fields = new KernelFields(backend(), TWO, false);
        UserSetting setting =
                new UserSetting(fields)
                        .free("a", fields.of((x, y, z) -> x * PHI), all(TWO, 1e-3))
                        .pool("b", all(TWO, 1e-4))
                        .reaction(UserSetting.rate("c_a", "c_a"), -1, 1)
                        .advance(1, 60);
        double start = KernelFields.nearest(backend(), 1e-3);
        assertThat(setting.values(0)[0]).isEqualTo(start).isGreaterThan(setting.values(0)[1]);
        assertThat(setting.values(1)[0]).isEqualTo(KernelFields.nearest(backend(), 1e-4));
    }

    @Test
    void whatIsNoNumberShows() {
        UserSetting setting =
                setting(TWO)
                        .pool("a", all(TWO, 1e-3))
                        .pool("b", all(TWO, 0))
                        .reaction(UserSetting.rate("a", "a / (a - a)"), -1, 1)
                        .advance(1, 60);
        assertThat(setting.values(0)).containsOnly(Double.NaN);
        assertThat(setting.values(1)).containsOnly(Double.NaN);
    }

    @Test
    void aRateIsTheSameAsInJava() {
        UserRate rate = UserSetting.singleRate("a, b", "exp(-a) * b + pow(a, 1.5f) + max(a, b)");
        double[][] points = {{0, 1e-3, 1, 50}, {2, 0.1, 1e-6, 3}};
        double[] values = backend().user().evaluate(rate, points);
        for (int i = 0; i < 4; i++) {
            double java = rate.java().at(points[0][i], points[1][i]);
            assertThat(values[i]).isCloseTo(java, within(1e-6 * java));
        }
    }

    @Test
    void threadsAndChunksChangeNoBit() {
        double[] expected = KernelFields.onThreads(1, () -> everything(false));
        assertThat(KernelFields.onThreads(3, () -> everything(false))).isEqualTo(expected);
        assertThat(KernelFields.onThreads(8, () -> everything(true))).isEqualTo(expected);
    }

    private double[] everything(boolean chunked) {
        KernelFields fields = new KernelFields(backend(), BOX, chunked);
        return new UserSetting(fields)
                .free("a", fields.between(-0.1, 0.5), fields.between(0, 1e-3))
                .pool("b", fields.between(0, 1e-3))
                .reaction(UserSetting.rate("c_a, b", "c_a * b - 1e-4 * b"), -1, 1)
                .advance(2, 20)
                .values(1);
    }
}
