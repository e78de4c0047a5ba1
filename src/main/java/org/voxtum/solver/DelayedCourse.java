package org.voxtum.solver;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.agent.TimeCourse;

/**
 * Plasma in the artery, with what its travel through the network means for steps.
 *
 * @param slowest time by which it has reached nearly all walls [s]
 */
record DelayedCourse(TimeCourse artery, double slowest) implements TimeCourse {
    private static final double STEPS_PER_ARRIVAL = 20;

    @Override
    public double at(double seconds) {
        return artery.at(seconds);
    }

    @Override
    public double largest() {
        return artery.largest();
    }

    @Override
    public List<Double> events() {
        List<Double> events = new ArrayList<>(artery.events());
        artery.events().forEach(event -> events.add(event + slowest));
        return events;
    }

    /** While an event travels through the network, steps resolve its passage. */
    @Override
    public double stepFor(double seconds, double fraction) {
        double step = artery.stepFor(seconds, fraction);
        for (double event : artery.events()) {
            if (seconds >= event && seconds < event + slowest) {
                step = Math.min(step, slowest / STEPS_PER_ARRIVAL);
            }
        }
        return step;
    }

    @Override
    public double shortestTime() {
        return artery.shortestTime();
    }
}
