package org.voxtum.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a dose is, against the equations of two compartments and against itself. */
class PlasmaBalanceTest {
    private static final double HOUR = 3600;
    private static final double K10 = 1 / HOUR;
    private static final double K12 = 2 / HOUR;
    private static final double K21 = 0.5 / HOUR;

    /** Runge-Kutta of fourth order at 1 s; its error is far below 1e-9 of the peak. */
    private static double[] integrated(double seconds, double infusion) {
        double[] y = infusion > 0 ? new double[3] : new double[] {1, 0, 0};
        for (int n = 0; n < seconds; n++) {
            double given = n < infusion ? 1 / infusion : 0;
            double[] a = slope(y, y, 0, given);
            double[] b = slope(y, a, 0.5, given);
            double[] c = slope(y, b, 0.5, given);
            double[] d = slope(y, c, 1, given);
            for (int i = 0; i < 3; i++) {
                y[i] += (a[i] + 2 * b[i] + 2 * c[i] + d[i]) / 6;
            }
        }
        return y;
    }

    private static double[] slope(double[] y, double[] k, double step, double given) {
        double c = y[0] + step * k[0];
        double p = y[1] + step * k[1];
        return new double[] {given - (K10 + K12) * c + K21 * p, K12 * c - K21 * p, K10 * c};
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 7200})
    void agreesWithTheEquationsOfTwoCompartments(double infusion) {
        ExponentialCourse dose =
                ExponentialCourse.twoCompartments(1, K10, K12, K21, HOUR, infusion);
        for (double t : new double[] {600, 5000, 7200, 20000}) {
            PlasmaBalance balance = PlasmaBalance.of(dose, HOUR + t);
            double[] exact = integrated(t, infusion);
            Offset<Double> tolerance = Offset.offset(1e-9);
            assertThat(balance.central()).isEqualTo(exact[0], tolerance);
            assertThat(balance.peripheral()).isEqualTo(exact[1], tolerance);
            assertThat(balance.eliminated()).isEqualTo(exact[2], tolerance);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 7200})
    void everyKindOfDoseBalances(double infusion) {
        List<ExponentialCourse> doses =
                List.of(
                        ExponentialCourse.halfLife(2, 6 * HOUR, 100, infusion),
                        ExponentialCourse.halfLife(2, Double.POSITIVE_INFINITY, 100, infusion),
                        ExponentialCourse.twoCompartments(2, K10, 0, 0, 100, infusion),
                        ExponentialCourse.twoCompartments(2, K10, K12, 0, 100, infusion),
                        ExponentialCourse.twoCompartments(2, 0, K12, K21, 100, infusion),
                        phases(infusion, 1 / HOUR, 0.1 / HOUR, 0.01 / HOUR),
                        phases(infusion, 1 / HOUR, 0.1 / HOUR, 0));
        for (ExponentialCourse dose : doses) {
            for (double t : new double[] {0, 100, 100.5, 4000, 1e5}) {
                PlasmaBalance b = PlasmaBalance.of(dose, t);
                assertThat(b.central() + b.peripheral() + b.eliminated())
                        .as("%s at %s", dose, t)
                        .isEqualTo(b.given(), Offset.offset(1e-11));
                assertThat(b.given()).isBetween(0.0, 2.0);
                assertThat(b.eliminated()).isBetween(0.0, 2.0);
                assertThat(b.peripheral()).isBetween(-1e-12, 2.0);
            }
        }
    }

    private static ExponentialCourse phases(double infusion, double... rates) {
        return new ExponentialCourse(
                2,
                List.of(
                        new ExponentialCourse.Phase(0.5, rates[0]),
                        new ExponentialCourse.Phase(0.3, rates[1]),
                        new ExponentialCourse.Phase(0.2, rates[2])),
                100,
                infusion);
    }

    @Test
    void oneHalfLifeEliminatesHalf() {
        PlasmaBalance half = PlasmaBalance.of(ExponentialCourse.halfLife(4, HOUR, 0, 0), HOUR);
        assertThat(half.eliminated()).isEqualTo(2, Offset.offset(1e-14));
        assertThat(half.peripheral()).isEqualTo(0, Offset.offset(1e-15));
    }
}
