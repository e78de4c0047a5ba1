package org.voxtum.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a plasma concentration must obey whatever its numbers are. */
class PlasmaPropertiesTest {
    private static final double K10 = 2e-5;
    private static final double K12 = 5e-5;
    private static final double K21 = 3e-5;

    private static ExponentialCourse dose(double infusion) {
        return ExponentialCourse.twoCompartments(1, K10, K12, K21, 0, infusion);
    }

    @Test
    void phasesAreThoseOfTheRateConstants() {
        ExponentialCourse course = dose(0);
        ExponentialCourse.Phase fast = course.phases().get(0);
        ExponentialCourse.Phase slow = course.phases().get(1);
        assertThat(fast.rate()).isCloseTo(9.35889894354e-5, within(1e-15));
        assertThat(slow.rate()).isCloseTo(6.41101056459e-6, within(1e-16));
        assertThat(fast.fraction()).isCloseTo(0.729415733871, within(1e-11));
        assertThat(slow.fraction()).isCloseTo(0.270584266129, within(1e-11));
    }

    /** Runge-Kutta on the two equations themselves. */
    @Test
    void solvesTheCompartmentEquations() {
        double infusion = 1800;
        double dt = 10;
        double central = 0;
        double peripheral = 0;
        ExponentialCourse course = dose(infusion);
        for (int i = 0; i < 4000; i++) {
            double source = i * dt < infusion ? 1 / infusion : 0;
            double[] next = rungeKutta(central, peripheral, source, dt);
            central = next[0];
            peripheral = next[1];
            assertThat(course.at((i + 1) * dt)).isCloseTo(central, within(1e-9));
        }
    }

    private static double[] rungeKutta(double c, double y, double source, double dt) {
        double[] sum = {c, y};
        double[] slope = {0, 0};
        double[] reach = {0, dt / 2, dt / 2, dt};
        double[] weight = {dt / 6, dt / 3, dt / 3, dt / 6};
        for (int k = 0; k < 4; k++) {
            double central = c + reach[k] * slope[0];
            double peripheral = y + reach[k] * slope[1];
            slope =
                    new double[] {
                        source - (K10 + K12) * central + K21 * peripheral,
                        K12 * central - K21 * peripheral
                    };
            sum[0] += weight[k] * slope[0];
            sum[1] += weight[k] * slope[1];
        }
        return sum;
    }

    @Test
    void anInfusionIsContinuousAtItsStartAndEnd() {
        ExponentialCourse course = dose(1800);
        double eps = 1e-6;
        assertThat(course.at(-eps)).isZero();
        assertThat(course.at(eps)).isCloseTo(eps / 1800, within(1e-15));
        assertThat(course.at(1800 + eps)).isCloseTo(course.at(1800 - eps), within(1e-9));
        assertThat(course.events()).containsExactly(0.0, 1800.0);
    }

    @Test
    void aShortInfusionTendsToTheBolus() {
        for (double t : new double[] {60, 3600, 86400}) {
            assertThat(dose(1e-4).at(t)).isCloseTo(dose(0).at(t), within(1e-8));
        }
    }

    @Test
    void doseIsLinearAndShifts() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            double t = random.nextDouble() * 1e5;
            double shifted =
                    ExponentialCourse.twoCompartments(4, K10, K12, K21, 512, 1800).at(t + 512);
            assertThat(shifted).isCloseTo(4 * dose(1800).at(t), within(1e-10));
        }
    }

    @Test
    void noExchangeWithThePeripheryIsOneCompartment() {
        TimeCourse two = ExponentialCourse.twoCompartments(1, K10, 0, K21, 0, 0);
        TimeCourse one = ExponentialCourse.halfLife(1, Math.log(2) / K10, 0, 0);
        for (double t = 0; t < 1e6; t += 9973) {
            assertThat(two.at(t)).isCloseTo(one.at(t), within(1e-14));
        }
    }

    @Test
    void noEliminationKeepsTheAmount() {
        TimeCourse course = ExponentialCourse.twoCompartments(1, 0, K12, K21, 0, 0);
        assertThat(course.at(1e8)).isCloseTo(K21 / (K12 + K21), within(1e-14));
    }

    @Test
    void largestValueIsNeverExceeded() {
        for (TimeCourse course : List.of(dose(0), dose(1800), dose(86400))) {
            for (double t = -100; t < 2e5; t += 100) {
                assertThat(course.at(t)).isLessThanOrEqualTo(course.largest() * (1 + 1e-15));
            }
        }
    }

    @Test
    void shortestTimeIsTheFastestPhaseOrTheInfusion() {
        double fastest = Math.log(2) / 9.35889894354e-5;
        assertThat(dose(0).shortestTime()).isCloseTo(fastest, within(1e-6));
        assertThat(dose(1800).shortestTime()).isEqualTo(1800);
        assertThat(TimeCourse.sum(List.of(dose(0), dose(60))).shortestTime()).isEqualTo(60);
        assertThat(TimeCourse.constant(1).shortestTime()).isInfinite();
    }
}
