package org.voxtum.solver;

import java.util.List;
import org.voxtum.compute.TransportLimits;

/**
 * Steps of one agent from start to end, none of them repeated.
 *
 * @param supersteps steps that are taken in stages
 * @param stages stages of all supersteps
 * @param implicitSteps steps that are taken implicitly
 * @param longest longest step [s]
 * @param shortest shortest step [s]
 */
public record StepForecast(
        long supersteps, long stages, long implicitSteps, double longest, double shortest) {
    /** Steps in all. */
    public long steps() {
        return supersteps + implicitSteps;
    }

    /** Takes the times of every step without the steps. */
    static StepForecast of(
            List<Double> reports,
            AgentDrivers drivers,
            StepController controller,
            TransportLimits limits) {
        Walk walk = new Walk(drivers, controller, limits);
        reports.forEach(walk::to);
        return new StepForecast(
                walk.supersteps, walk.stages, walk.implicitSteps, walk.longest, walk.shortest);
    }

    /** Where the walk through the time stands. */
    private static final class Walk {
        private final AgentDrivers drivers;
        private final StepController controller;
        private final TransportLimits limits;
        private double time;
        private int sinceEvent;
        private long supersteps;
        private long stages;
        private long implicitSteps;
        private double longest;
        private double shortest = Double.POSITIVE_INFINITY;

        Walk(AgentDrivers drivers, StepController controller, TransportLimits limits) {
            this.drivers = drivers;
            this.controller = controller;
            this.limits = limits;
        }

        void to(double report) {
            while (time < report) {
                double next = AgentRun.nextEvent(drivers, time, report);
                StepController.Choice choice = controller.choose(time, next);
                count(choice);
                time += choice.seconds();
                sinceEvent++;
                if (next - time < choice.seconds() / 2) {
                    time = next;
                    sinceEvent = AgentRun.isEvent(drivers, next) ? 0 : sinceEvent;
                }
            }
        }

        private void count(StepController.Choice choice) {
            double dt = choice.seconds();
            longest = Math.max(longest, dt);
            shortest = Math.min(shortest, dt);
            if (choice.implicit()) {
                implicitSteps++;
                return;
            }
            supersteps++;
            boolean start = TransportStepper.isStart(sinceEvent);
            double part = start ? dt / 2 : dt;
            int once = Superstep.covering(part / limits.explicitStep(), !start).stages();
            stages += start ? 2L * once : once;
        }
    }
}
