package org.voxtum.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a carriage that saturates sees of the plasma. */
class SaturatedCourseTest {
    private static final double RATE = 1e-3;
    private static final TimeCourse PLASMA =
            new ExponentialCourse(4e-3, List.of(new ExponentialCourse.Phase(1, RATE)), 100, 0);

    @Test
    void halfOfTheMostAtK() {
        TimeCourse seen = new SaturatedCourse(PLASMA, 1e-3);
        assertThat(seen.at(99)).isZero();
        assertThat(seen.at(100)).isCloseTo(4e-3 / 5, within(1e-18));
        double later = 100 + StrictMath.log(4) / RATE;
        assertThat(seen.at(later)).isCloseTo(0.5e-3, within(1e-15));
        assertThat(seen.largest()).isCloseTo(0.8e-3, within(1e-18));
        assertThat(seen.events()).isEqualTo(PLASMA.events());
        assertThat(seen.shortestTime()).isEqualTo(PLASMA.shortestTime());
    }

    @Test
    void withoutSaturationItIsTheCourse() {
        TimeCourse seen = new SaturatedCourse(PLASMA, Double.POSITIVE_INFINITY);
        for (double t : new double[] {0, 100, 3000}) {
            assertThat(seen.at(t)).isEqualTo(PLASMA.at(t));
            assertThat(seen.stepFor(t, 0.02)).isCloseTo(PLASMA.stepFor(t, 0.02), within(1e-9));
        }
    }

    /** Over such a step no more than the fraction changes, and not far less. */
    @Test
    void stepsFollowWhatIsSeen() {
        TimeCourse seen = new SaturatedCourse(PLASMA, 1e-3);
        for (double t : new double[] {100, 800, 3000}) {
            double change = seen.at(t) - seen.at(t + seen.stepFor(t, 0.02));
            assertThat(change / seen.largest()).isBetween(0.013, 0.02);
        }
        // deep in saturation little changes, where the plasma itself falls by 2 %
        TimeCourse deep = new SaturatedCourse(PLASMA, 1e-5);
        assertThat(deep.stepFor(100, 0.02)).isGreaterThan(10 * PLASMA.stepFor(100, 0.02));
    }

    @Test
    void aPlasmaWithoutAnyNeedsNoStep() {
        TimeCourse none = new SaturatedCourse(TimeCourse.constant(0), 1e-3);
        assertThat(none.stepFor(0, 0.02)).isInfinite();
        assertThat(none.largest()).isZero();
    }
}
