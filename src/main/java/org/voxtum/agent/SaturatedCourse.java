package org.voxtum.agent;

import java.util.List;

/**
 * What a saturable carriage sees of a concentration, {@code c/(1 + c/K)} [mol/m^3]: c itself far
 * below K, and at most K.
 *
 * @param course c
 * @param half K, at which half of c counts [mol/m^3], above 0; infinite: c itself
 */
public record SaturatedCourse(TimeCourse course, double half) implements TimeCourse {
    private double seen(double concentration) {
        return concentration / (1 + concentration / half);
    }

    @Override
    public double at(double seconds) {
        return seen(course.at(seconds));
    }

    @Override
    public double largest() {
        return seen(course.largest());
    }

    @Override
    public List<Double> events() {
        return course.events();
    }

    /** The step over which c comes to where the value has changed by the fraction. */
    @Override
    public double stepFor(double seconds, double fraction) {
        double most = course.largest();
        if (most == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double now = course.at(seconds);
        double change = fraction * largest();
        double fall = now - concentration(Math.max(seen(now) - change, 0));
        double rise = concentration(seen(now) + change) - now;
        double allowed = seen(now) > change ? Math.min(fall, rise) : rise;
        return course.stepFor(seconds, allowed / most);
    }

    /** c of a value; infinite from K on. */
    private double concentration(double value) {
        return value < half ? value / (1 - value / half) : Double.POSITIVE_INFINITY;
    }

    @Override
    public double shortestTime() {
        return course.shortestTime();
    }
}
