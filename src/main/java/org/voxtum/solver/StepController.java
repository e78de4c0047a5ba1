package org.voxtum.solver;

import java.util.List;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.TransportLimits;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.NumericsOptions;
import org.voxtum.model.TransportProblem;

/**
 * Chooses the next step of one agent: the smallest of the advection limit, that of binding, what
 * the drivers may change, the longest step and 1/200 of the run; then an even division of the time
 * to the next event. A function of the state alone.
 */
final class StepController {
    private static final double DRIVER_CHANGE = 0.05;
    private static final double RUN_SHARE = 200;
    private final NumericsOptions options;
    private final TransportLimits limits;
    private final List<TimeCourse> drivers;
    private final double duration;
    private final double bindingStep;

    /** Of an agent of a problem. */
    static StepController of(
            TransportProblem problem,
            AgentCoefficients agent,
            TransportLimits limits,
            AgentDrivers drivers) {
        boolean inCells = VesselPlasma.of(agent).isPresent();
        NumericsOptions options = problem.options();
        return new StepController(
                inCells ? options.alwaysImplicit() : options,
                limits,
                drivers.courses(),
                problem.duration(),
                BindingLimit.of(problem.fluid().grid(), agent));
    }

    /**
     * @param duration of the run [s]
     * @param bindingStep longest step that binding stands [s]
     */
    StepController(
            NumericsOptions options,
            TransportLimits limits,
            List<TimeCourse> drivers,
            double duration,
            double bindingStep) {
        this.options = options;
        this.limits = limits;
        this.drivers = drivers;
        this.duration = duration;
        this.bindingStep = bindingStep;
    }

    /**
     * The next step.
     *
     * @param seconds length [s]
     * @param implicit whether more stages than allowed would be needed
     */
    record Choice(double seconds, boolean implicit) {}

    Choice choose(double time, double nextEvent) {
        double others = otherLimits(time);
        double dt = Math.min(limits.advectiveStep(), others);
        boolean implicit = options.forceImplicit();
        if (dt > stagesReach() || implicit) {
            dt = Math.min(limits.advectiveStepImplicit(), others);
            implicit |= dt > stagesReach();
        }
        dt *= options.stepFactor();
        double left = nextEvent - time;
        double pieces = Math.ceil(left / dt * (1 - 1e-12));
        return new Choice(left / Math.max(pieces, 1), implicit);
    }

    /** Whether every step is implicit. */
    boolean alwaysImplicit() {
        return options.forceImplicit();
    }

    private double otherLimits(double time) {
        double dt = Math.min(Math.min(options.maxStep(), duration / RUN_SHARE), bindingStep);
        for (TimeCourse driver : drivers) {
            dt = Math.min(dt, driver.stepFor(time, DRIVER_CHANGE));
        }
        return dt;
    }

    private double stagesReach() {
        Superstep most = new Superstep(options.maxStages(), true, Superstep.POSITIVE_INDEX);
        return limits.explicitStep() * most.reach();
    }
}
