package org.voxtum.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Plasma curves at the edges of what a case may give. */
class PlasmaEdgesTest {
    @Test
    void nearlyEqualRateConstantsGiveOnePhase() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            double k10 = 1e-5 * (1 + random.nextDouble());
            double k21 = k10 * (1 + (random.nextInt(80) - 40) * 2.2e-16);
            double k12 = random.nextBoolean() ? 0 : k10 * 1e-17;
            double value = ExponentialCourse.twoCompartments(1, k10, k12, k21, 0, 0).at(5e4);
            assertThat(value).isCloseTo(StrictMath.exp(-k10 * 5e4), within(1e-8));
        }
    }

    @Test
    void largestValueOfASumMayLieBetweenItsEvents() {
        TimeCourse sum =
                TimeCourse.sum(
                        List.of(
                                ExponentialCourse.halfLife(1, 18000, 0, 0),
                                ExponentialCourse.halfLife(20, 600, 0, 36000)));
        double largest = 0;
        for (double t = 0; t < 40000; t++) {
            largest = Math.max(largest, sum.at(t));
        }
        assertThat(sum.largest()).isCloseTo(largest, within(1e-7)).isGreaterThan(1.3);
    }

    @Test
    void largestValueOfRepeatedDosesIsAtADose() {
        ExponentialCourse first = ExponentialCourse.halfLife(1, 3600, 0, 0);
        ExponentialCourse second = ExponentialCourse.halfLife(1, 3600, 3600, 0);
        assertThat(TimeCourse.sum(List.of(first, second)).largest()).isCloseTo(1.5, within(1e-15));
        assertThat(
                        TimeCourse.sum(List.of(TimeCourse.constant(1), TimeCourse.constant(2)))
                                .largest())
                .isEqualTo(3);
    }
}
