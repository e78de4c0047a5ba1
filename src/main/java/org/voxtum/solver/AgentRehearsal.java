package org.voxtum.solver;

import java.util.Optional;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.StageWeights;
import org.voxtum.compute.TransportLimits;
import org.voxtum.grid.Shape;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.TransportProblem;

/**
 * One agent on a flow that is solved, outside of a simulation: to count the steps of a run before
 * it, and to time what these steps repeat.
 */
public final class AgentRehearsal implements AutoCloseable {
    private static final int STAGES = 9;

    private final Backend backend;
    private final TransportProblem problem;
    private final SuperstepScratch scratch;
    private final AgentDrivers drivers;
    private final AgentSystem system;
    private final AgentState state;
    private final TransportLimits limits;
    private final AgentTurn turn;
    private final Handovers handovers;
    private final StageWeights weights;

    /** Prepares the agent as a simulation does. */
    public AgentRehearsal(
            Backend backend,
            TransportProblem problem,
            PressureSolution flow,
            AgentCoefficients agent) {
        this.backend = backend;
        this.problem = problem;
        Shape shape = Shape.of(problem.fluid().grid());
        scratch = new SuperstepScratch(backend, shape);
        // what follows the oxygen is as if there were none: no step depends on it
        SolverFloor floor =
                new SolverFloor(
                        backend,
                        problem,
                        flow,
                        FlowFields.of(backend, flow.fluxes()),
                        scratch,
                        Optional.empty());
        handovers = new Handovers(backend, shape, problem.agents());
        boolean receives = new ExchangingAgents(problem.agents()).receives(agent.name());
        drivers = new AgentDrivers(problem.fluid(), flow, agent, receives);
        state = AgentRun.state(floor, agent);
        system = new AgentSystem(floor, agent, drivers, receives, state.vessels);
        limits = backend.transport().limits(system.system, problem.options().cfl());
        turn = new AgentTurn(floor, system, state, limits, handovers, Companions.none());
        Superstep some = new Superstep(STAGES, true, Superstep.POSITIVE_INDEX);
        weights = some.weights(limits.explicitStep(), backend.precision()).stages().get(STAGES / 2);
    }

    /** One stage of a superstep, its boundaries included; what it leaves means nothing. */
    public void stage() {
        backend.transport()
                .stage(
                        system.system,
                        weights,
                        state.concentration,
                        scratch.last,
                        scratch.older,
                        scratch.rateAtStart,
                        scratch.integral,
                        system.driversAt(state.time, state.concentration));
    }

    /**
     * One whole step of second order with its budget, and again where it falls below 0.
     *
     * @param stages how many it may need, at least 3
     * @return stages that it took, those of repeats included
     */
    public long superstep(int stages) {
        Superstep step = new Superstep(stages, true, Superstep.POSITIVE_INDEX);
        return take(step.reach() * limits.explicitStep() * (1 - 1e-9), false);
    }

    /** One whole implicit step of so many seconds with its budget. */
    public void implicitStep(double seconds) {
        take(seconds, true);
    }

    /** One step of explicit Euler with the same operator and nothing else, to compare with. */
    public void eulerStep(double seconds) {
        backend.transport()
                .rate(
                        system.system,
                        state.concentration,
                        system.driversAt(state.time, state.concentration),
                        scratch.rateAtStart);
        backend.vectors().addScaled(state.concentration, seconds, scratch.rateAtStart);
        state.time += seconds;
    }

    private long take(double seconds, boolean implicit) {
        long before = state.stages;
        state.stepsSinceEvent = 2; // no start, which is of first order
        turn.local().begin(seconds);
        turn.stepper().step(seconds, implicit);
        turn.local().end();
        return state.stages - before;
    }

    AgentSystem system() {
        return system;
    }

    AgentState state() {
        return state;
    }

    SuperstepScratch scratch() {
        return scratch;
    }

    TransportLimits limits() {
        return limits;
    }

    /** Time integral of c over the steps that are not booked yet. */
    DeviceField integral() {
        return turn.integral();
    }

    /** The steps that a run of the problem would take, as long as none has to be repeated. */
    public StepForecast forecast() {
        StepController controller = StepController.of(problem, state.agent(), limits, drivers);
        return StepForecast.of(problem.reports(), drivers, controller, limits);
    }

    @Override
    public void close() {
        turn.close();
        handovers.close();
        scratch.close();
    }
}
