package org.voxtum.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Areas, tables and what a step may change; values are held to a table by a reference case. */
class PlasmaTest {
    private static final double K10 = 2e-5;
    private static final double K12 = 5e-5;
    private static final double K21 = 3e-5;

    private static TimeCourse dose(double start, double infusion) {
        return ExponentialCourse.twoCompartments(1, K10, K12, K21, start, infusion);
    }

    @Test
    void areaUnderABolusIsDoseOverElimination() {
        TimeCourse bolus = dose(0, 0);
        double sum = 0;
        double dt = 20;
        for (double t = 0; t < 4e6; t += dt) {
            sum += dt / 6 * (bolus.at(t) + 4 * bolus.at(t + dt / 2) + bolus.at(t + dt));
        }
        assertThat(sum).isCloseTo(1 / K10, within(1e-6 / K10));
    }

    @Test
    void aStepChangesByAtMostTheFractionAllowed() {
        for (TimeCourse course :
                List.of(
                        dose(0, 0),
                        dose(0, 1800),
                        TimeCourse.sum(List.of(dose(0, 0), dose(3600, 600))),
                        new TableCourse(
                                new double[] {0, 100, 900},
                                new double[] {0, 1, 0.3},
                                row -> "test"))) {
            for (double t = 0; t < 1e5; t += 137) {
                double dt = Math.min(course.stepFor(t, 0.05), 1e5);
                for (double event : course.events()) {
                    dt = event > t ? Math.min(dt, event - t - 1e-9) : dt;
                }
                double change = Math.abs(course.at(t + dt) - course.at(t));
                assertThat(change).isLessThanOrEqualTo(0.05001 * course.largest());
            }
        }
    }

    @Test
    void aTableIsLinearInsideAndLogLinearBehind() {
        TimeCourse table =
                new TableCourse(new double[] {0, 100, 200}, new double[] {0, 2, 1}, row -> "test");
        assertThat(table.at(50)).isEqualTo(1);
        assertThat(table.at(150)).isEqualTo(1.5);
        assertThat(table.at(300)).isCloseTo(0.5, within(1e-12));
        assertThat(table.at(-1)).isZero();
    }
}
