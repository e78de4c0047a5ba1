package org.voxtum.agent;

import java.util.ArrayList;
import java.util.List;

/** Superposed doses. */
record SummedCourse(List<TimeCourse> parts) implements TimeCourse {
    @Override
    public double at(double seconds) {
        double sum = 0;
        for (TimeCourse part : parts) {
            sum += part.at(seconds);
        }
        return sum;
    }

    /** Largest value at an event: between events every part falls or rises towards one. */
    @Override
    public double largest() {
        double largest = 0;
        for (double event : events()) {
            largest = Math.max(largest, at(event));
        }
        return largest;
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
        return perFraction == 0 ? Double.POSITIVE_INFINITY : largest() / perFraction;
    }

    @Override
    public double shortestTime() {
        return parts.stream()
                .mapToDouble(TimeCourse::shortestTime)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
