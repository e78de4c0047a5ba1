package org.voxtum.agent;

import java.util.ArrayList;
import java.util.List;

/**
 * Superposed doses.
 *
 * @param parts one course per dose
 * @param largest largest value of the sum over all time [mol/m^3]
 */
record SummedCourse(List<TimeCourse> parts, double largest) implements TimeCourse {
    private static final int SAMPLES = 64;
    private static final int REFINEMENTS = 60;

    static SummedCourse of(List<? extends TimeCourse> parts) {
        List<TimeCourse> copy = List.copyOf(parts);
        return new SummedCourse(copy, peak(new SummedCourse(copy, 0)));
    }

    /**
     * At an event, or between two: while one dose is still flowing in, an earlier one falls, and
     * their sum can turn. Behind the last event every part falls.
     */
    private static double peak(SummedCourse sum) {
        List<Double> events = sum.events();
        double largest = events.isEmpty() ? sum.at(0) : 0;
        for (int i = 0; i < events.size(); i++) {
            largest = Math.max(largest, sum.at(events.get(i)));
            if (i > 0) {
                largest = Math.max(largest, between(sum, events.get(i - 1), events.get(i)));
            }
        }
        return largest;
    }

    private static double between(SummedCourse sum, double from, double to) {
        double spacing = (to - from) / SAMPLES;
        double best = from;
        for (int k = 1; k < SAMPLES; k++) {
            double t = from + k * spacing;
            best = sum.at(t) > sum.at(best) ? t : best;
        }
        return climb(sum, Math.max(from, best - spacing), Math.min(to, best + spacing));
    }

    /** Largest value of one hump, by thirds. */
    private static double climb(SummedCourse sum, double from, double to) {
        double lower = from;
        double upper = to;
        double largest = 0;
        for (int i = 0; i < REFINEMENTS; i++) {
            double third = (upper - lower) / 3;
            double left = sum.at(lower + third);
            double right = sum.at(upper - third);
            largest = Math.max(largest, Math.max(left, right));
            if (left < right) {
                lower += third;
            } else {
                upper -= third;
            }
        }
        return largest;
    }

    @Override
    public double at(double seconds) {
        double sum = 0;
        for (TimeCourse part : parts) {
            sum += part.at(seconds);
        }
        return sum;
    }

    @Override
    public List<Double> events() {
        List<Double> events = new ArrayList<>();
        parts.forEach(part -> events.addAll(part.events()));
        return events.stream().sorted().distinct().toList();
    }

    @Override
    public double stepFor(double seconds, double fraction) {
        double perFraction = 0;
        for (TimeCourse part : parts) {
            double step = part.stepFor(seconds, fraction);
            perFraction += Double.isInfinite(step) ? 0 : part.largest() / step;
        }
        return perFraction == 0 ? Double.POSITIVE_INFINITY : largest / perFraction;
    }

    @Override
    public double shortestTime() {
        return parts.stream()
                .mapToDouble(TimeCourse::shortestTime)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
