package org.voxtum.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExposureRuleTest {
    @Test
    void shareOfARisingAndOfAFallingLine() {
        assertThat(ExposureRule.shareAbove(0, 4, 1)).isEqualTo(0.75);
        assertThat(ExposureRule.shareAbove(4, 0, 1)).isEqualTo(0.75);
        assertThat(ExposureRule.shareAbove(2, 3, 1)).isEqualTo(1);
        assertThat(ExposureRule.shareAbove(0, 1, 1)).isZero();
        assertThat(ExposureRule.shareAbove(1, 2, 1)).isEqualTo(1);
        assertThat(ExposureRule.shareAbove(1, 1, 1)).isZero();
    }

    /** A triangle 0, 1, 0 over 2 s lies above 0.3 for 1.4 s, however it is cut into steps. */
    @Test
    void timeAboveDoesNotDependOnTheSteps() {
        for (int steps : new int[] {2, 6, 14, 22}) {
            double[] above = new double[1];
            double dt = 2.0 / steps;
            for (int k = 0; k < steps; k++) {
                double[] from = {triangle(k * dt)};
                double[] to = {triangle((k + 1) * dt)};
                ExposureRule.Row row = new ExposureRule.Row(0, 1, (k + 1) * dt, dt);
                ExposureRule.addTimeAbove(from, to, above, row, 0.3);
            }
            assertThat(above[0]).isCloseTo(1.4, within(1e-12));
        }
    }

    private static double triangle(double t) {
        return 1 - Math.abs(1 - t);
    }

    @Test
    void areaIsTheTrapezoid() {
        double[] area = {1, 1, 1};
        ExposureRule.addArea(
                new double[] {0, 2, 9},
                new double[] {4, 2, 9},
                area,
                new ExposureRule.Row(0, 2, 0, 3));
        assertThat(area).containsExactly(7, 7, 1);
    }

    @Test
    void peakKeepsItsFirstTime() {
        double[] peak = new double[1];
        double[] time = new double[1];
        double[] course = {1, 3, 3, 2};
        for (int k = 0; k < course.length; k++) {
            ExposureRule.Row row = new ExposureRule.Row(0, 1, 10.0 * (k + 1), 10);
            ExposureRule.raisePeak(new double[] {course[k]}, peak, time, row);
        }
        assertThat(peak[0]).isEqualTo(3);
        assertThat(time[0]).isEqualTo(20);
    }
}
