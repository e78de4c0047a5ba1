package org.voxtum.agent;

import java.util.List;

/** A concentration that depends on time only: plasma, a bath, a box face. */
public interface TimeCourse {
    /** Value at a time [mol/m^3]. */
    double at(double seconds);

    /** Largest value over all time [mol/m^3]. */
    double largest();

    /** Times at which it or its slope jumps [s]. */
    List<Double> events();

    /** Longest step from a time over which it changes by at most a fraction of its peak [s]. */
    double stepFor(double seconds, double fraction);

    /** Shortest half-life or infusion [s]; infinite where there is none. */
    default double shortestTime() {
        return Double.POSITIVE_INFINITY;
    }

    /** Sum of several courses, such as repeated doses. */
    static TimeCourse sum(List<? extends TimeCourse> parts) {
        return parts.size() == 1 ? parts.get(0) : SummedCourse.of(parts);
    }

    /** A value that never changes. */
    static TimeCourse constant(double value) {
        return new TimeCourse() {
            @Override
            public double at(double seconds) {
                return value;
            }

            @Override
            public double largest() {
                return value;
            }

            @Override
            public List<Double> events() {
                return List.of();
            }

            @Override
            public double stepFor(double seconds, double fraction) {
                return Double.POSITIVE_INFINITY;
            }
        };
    }
}
