package org.voxtum.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Closed integrals against known areas and against quadrature. */
class CourseIntegralTest {
    private static final double K10 = 2e-5;
    private static final double K12 = 5e-5;
    private static final double K21 = 3e-5;

    /** Nodes and weights of five-point Gauss-Legendre quadrature, exact to degree nine. */
    private static final double[] NODES = {
        -0.9061798459386640, -0.5384693101056831, 0, 0.5384693101056831, 0.9061798459386640
    };

    private static final double[] WEIGHTS = {
        0.2369268850561891,
        0.4786286704993665,
        0.5688888888888889,
        0.4786286704993665,
        0.2369268850561891
    };

    private static ExponentialCourse dose(double start, double infusion) {
        return ExponentialCourse.twoCompartments(1, K10, K12, K21, start, infusion);
    }

    private static TableCourse table() {
        return new TableCourse(
                new double[] {50, 100, 700, 1900}, new double[] {0.2, 2, 1, 0.3}, row -> "test");
    }

    private static void close(double value, double expected, double relative) {
        assertThat(value).isCloseTo(expected, within(relative * Math.abs(expected)));
    }

    @Test
    void wholeAreaIsPeakOverElimination() {
        for (double infusion : new double[] {0, 1e-3, 1800, 86400}) {
            double area = CourseIntegral.of(dose(0, infusion), -10, Double.POSITIVE_INFINITY);
            close(area, 1 / K10, 1e-12);
        }
        close(CourseIntegral.of(dose(0, 0), 0, 3e7), 1 / K10, 1e-12);
    }

    @Test
    void agreesWithQuadratureOnAnyInterval() {
        List<TimeCourse> courses =
                List.of(
                        dose(0, 0),
                        dose(600, 1800),
                        ExponentialCourse.halfLife(2, 3600, 100, 0),
                        ExponentialCourse.halfLife(2, Double.POSITIVE_INFINITY, 100, 900),
                        ExponentialCourse.halfLife(1e-3, 3e9, 0, 3000),
                        table(),
                        TimeCourse.sum(List.of(dose(0, 0), dose(2000, 500), table())),
                        TimeCourse.constant(0.7));
        Random random = new Random(14);
        for (TimeCourse course : courses) {
            for (int i = 0; i < 40; i++) {
                double from = random.nextDouble() * 6000 - 500;
                double to = from + random.nextDouble() * 6000;
                double expected = quadrature(course, from, to);
                assertThat(CourseIntegral.of(course, from, to))
                        .isCloseTo(expected, within(1e-11 * (expected + 1e-9)));
            }
        }
    }

    /** Gauss-Legendre on pieces of at most a minute that end at every event. */
    private static double quadrature(TimeCourse course, double from, double to) {
        TreeSet<Double> ends = new TreeSet<>(List.of(from, to));
        course.events().stream().filter(event -> event > from && event < to).forEach(ends::add);
        List<Double> knots = new ArrayList<>(ends);
        double area = 0;
        for (int i = 0; i + 1 < knots.size(); i++) {
            double length = knots.get(i + 1) - knots.get(i);
            int pieces = (int) Math.ceil(length / 60);
            for (int k = 0; k < pieces; k++) {
                double half = length / pieces / 2;
                area += gauss(course, knots.get(i) + (2 * k + 1) * half, half);
            }
        }
        return area;
    }

    private static double gauss(TimeCourse course, double middle, double half) {
        double sum = 0;
        for (int i = 0; i < NODES.length; i++) {
            sum += WEIGHTS[i] * course.at(middle + half * NODES[i]);
        }
        return half * sum;
    }

    @Test
    void partsAddUp() {
        TimeCourse course = TimeCourse.sum(List.of(dose(0, 1800), table()));
        double whole = CourseIntegral.of(course, 0, 1e5);
        double parts = 0;
        for (int i = 0; i < 100; i++) {
            parts += CourseIntegral.of(course, i * 1e3, (i + 1) * 1e3);
        }
        close(parts, whole, 1e-13);
    }

    @Test
    void aTableIsTrapezoidsAndAnExponentialTail() {
        TimeCourse course =
                new TableCourse(new double[] {0, 100}, new double[] {2, 1}, row -> "test");
        close(CourseIntegral.of(course, 0, 100), 150, 1e-15);
        close(CourseIntegral.of(course, 100, 200), 50 / Math.log(2), 1e-13);
        close(CourseIntegral.of(course, 100, Double.POSITIVE_INFINITY), 100 / Math.log(2), 1e-13);
        TimeCourse ended =
                new TableCourse(new double[] {0, 100}, new double[] {2, 0}, row -> "test");
        close(CourseIntegral.of(ended, 0, Double.POSITIVE_INFINITY), 100, 1e-15);
    }

    @Test
    void nothingBeforeTheDoseAndNothingWithoutOne() {
        assertThat(CourseIntegral.of(dose(600, 60), 0, 600)).isZero();
        assertThat(CourseIntegral.of(table(), -100, 50)).isZero();
        assertThat(CourseIntegral.of(TimeCourse.constant(0), 0, Double.POSITIVE_INFINITY)).isZero();
        assertThat(CourseIntegral.of(dose(0, 0), 30, 30)).isZero();
    }

    @Test
    void refusesWhatItCannotIntegrate() {
        assertThatThrownBy(() -> CourseIntegral.of(dose(0, 0), 2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2.0 s to 1.0 s");
        assertThatThrownBy(() -> CourseIntegral.of(new Unknown(), 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no closed integral");
    }

    /** A course of a kind that has no closed integral here. */
    private record Unknown() implements TimeCourse {
        @Override
        public double at(double seconds) {
            return 1;
        }

        @Override
        public double largest() {
            return 1;
        }

        @Override
        public List<Double> events() {
            return List.of();
        }

        @Override
        public double stepFor(double seconds, double fraction) {
            return Double.POSITIVE_INFINITY;
        }
    }
}
