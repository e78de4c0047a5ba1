package org.voxtum.agent;

import java.util.List;

/**
 * Area under a concentration over time, in closed form: plasma exposure, and the driving side of
 * wall exchange over an interval.
 */
public final class CourseIntegral {
    /** A course that never changes has no named class. */
    private static final Class<?> CONSTANT = TimeCourse.constant(0).getClass();

    private CourseIntegral() {}

    /**
     * Integral of a course [mol s/m^3], exact up to rounding.
     *
     * @param course phases, table, constant, what is released in blood, or a sum of these
     * @param from start [s]
     * @param to end [s], not before the start; infinity gives the area of all that follows
     * @throws IllegalArgumentException where the end lies before the start, or the course has no
     *     closed integral
     */
    public static double of(TimeCourse course, double from, double to) {
        if (!(to >= from)) {
            throw new IllegalArgumentException("integral from " + from + " s to " + to + " s");
        }
        if (to == from) {
            return 0;
        }
        if (course instanceof SummedCourse sum) {
            return sum.parts().stream().mapToDouble(part -> of(part, from, to)).sum();
        }
        if (course instanceof ExponentialCourse phases) {
            return ofPhases(phases, from - phases.start(), to - phases.start());
        }
        if (course instanceof ReleasedCourse released) {
            return of(released.difference(), from, to);
        }
        if (course instanceof TableCourse table) {
            return ofTable(table, from, to);
        }
        if (course.getClass().equals(CONSTANT)) {
            return course.largest() == 0 ? 0 : course.largest() * (to - from);
        }
        throw new IllegalArgumentException("no closed integral of " + course.getClass().getName());
    }

    private static double ofPhases(ExponentialCourse course, double from, double to) {
        double first = Math.max(from, 0);
        if (to <= first) {
            return 0;
        }
        double sum = 0;
        for (ExponentialCourse.Phase phase : course.phases()) {
            double area =
                    course.infusion() > 0
                            ? infused(phase.rate(), course.infusion(), first, to)
                            : decayed(phase.rate(), first, to - first);
            sum += phase.fraction() * area;
        }
        return course.peak() * sum;
    }

    /** Area of one phase, before and after the end of its infusion. */
    private static double infused(double rate, double infusion, double from, double to) {
        double area = 0;
        if (from < infusion) {
            area += duringInfusion(rate, from, Math.min(to, infusion) - from) / infusion;
        }
        if (to > infusion) {
            double first = Math.max(from, infusion);
            double reached = meanDecay(rate * infusion);
            area += reached * decayed(rate, first - infusion, to - first);
        }
        return area;
    }

    /** Area of {@code (1 - e^(-r t))/r} from a time over a length. */
    private static double duringInfusion(double rate, double from, double length) {
        return length * length * meanRise(rate * length)
                + from * meanDecay(rate * from) * length * meanDecay(rate * length);
    }

    /** Area of {@code e^(-r t)} from a time over a length, which may be infinite. */
    private static double decayed(double rate, double from, double length) {
        double area = Double.isInfinite(length) ? 1 / rate : length * meanDecay(rate * length);
        return StrictMath.exp(-rate * from) * area;
    }

    /** {@code (1 - e^-x)/x}, 1 at 0. */
    private static double meanDecay(double x) {
        return x == 0 ? 1 : -StrictMath.expm1(-x) / x;
    }

    /** {@code (x - 1 + e^-x)/x^2}, 1/2 at 0; as a series where the difference would cancel. */
    private static double meanRise(double x) {
        if (x > 0.1) {
            return (x + StrictMath.expm1(-x)) / (x * x);
        }
        double sum = 0;
        double term = 0.5;
        for (int n = 3; n <= 12; n++) {
            sum += term;
            term *= -x / n;
        }
        return sum;
    }

    private static double ofTable(TableCourse table, double from, double to) {
        List<Double> knots = table.events();
        double area = 0;
        for (int i = 0; i + 1 < knots.size(); i++) {
            double lower = Math.max(from, knots.get(i));
            double upper = Math.min(to, knots.get(i + 1));
            if (upper > lower) {
                area += (upper - lower) * (table.at(lower) + table.at(upper)) / 2;
            }
        }
        double last = knots.get(knots.size() - 1);
        return to > last ? area + tail(table, Math.max(from, last), to, knots) : area;
    }

    /** Behind the last row the table falls exponentially, or stays. */
    private static double tail(TableCourse table, double from, double to, List<Double> knots) {
        double last = knots.get(knots.size() - 1);
        double reached = table.at(last);
        if (reached == 0) {
            return 0;
        }
        double span = last - knots.get(knots.size() - 2);
        double rate = StrictMath.log(reached / table.at(last + span)) / span;
        return reached * decayed(rate, from - last, to - from);
    }
}
