package org.voxtum.solver;

import java.util.LinkedHashMap;
import java.util.Map;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.TransportLimits;
import org.voxtum.fault.Fault;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;

/** One agent with what drives it and what its steps are limited by. */
final class AgentRun implements AutoCloseable {
    /** Share of a step by which rounding may move its end. */
    private static final double SAME_TIME = 1e-6;

    private final SolverFloor floor;
    private final AgentDrivers drivers;
    private final AgentState state;
    private final TransportLimits limits;
    private final StepController controller;
    private final Handovers handovers;
    private final Companions companions;
    private final boolean receives;
    private AgentTurn turn;
    private double startOfStep;
    private long stagesBefore;
    private long repeatsBefore;

    /**
     * Prepares the agent; its turn stays open.
     *
     * @param handovers between it and others
     * @param companions agents that it changes in place, or that change it
     */
    AgentRun(SolverFloor floor, AgentState state, Handovers handovers, Companions companions) {
        this.floor = floor;
        this.state = state;
        this.handovers = handovers;
        this.companions = companions;
        AgentCoefficients agent = state.agent();
        receives = new ExchangingAgents(floor.problem().agents()).receives(agent.name());
        drivers = new AgentDrivers(floor.problem().fluid(), floor.flow(), agent, receives);
        AgentSystem system = system();
        limits = floor.backend().transport().limits(system.system, floor.problem().options().cfl());
        open(system);
        controller = StepController.of(floor.problem(), agent, limits, drivers);
    }

    /** The state of an agent before its first step. */
    static AgentState state(SolverFloor floor, AgentCoefficients agent) {
        VoxelGrid grid = floor.problem().fluid().grid();
        return new AgentState(
                floor.backend(),
                grid,
                agent,
                floor.problem().exposure(),
                SurfaceReceptors.keptBy(agent, floor.problem().agents()),
                floor.problem().response());
    }

    private VoxelGrid grid() {
        return floor.problem().fluid().grid();
    }

    AgentState state() {
        return state;
    }

    /** Brings the coefficients to the backend. */
    private AgentSystem system() {
        return new AgentSystem(floor, state.agent(), drivers, receives, state.vessels);
    }

    private void open(AgentSystem system) {
        turn = new AgentTurn(floor, system, state, limits, handovers, companions);
    }

    private AgentTurn turn() {
        if (turn == null) {
            open(system());
        }
        return turn;
    }

    /** phi where the backend computes, while the agent has its turn. */
    DeviceField storage() {
        return turn().system().storage();
    }

    /** Begins an interval at whose end it meets those it exchanges with. */
    void begin(double seconds) {
        turn().local().begin(seconds);
    }

    /** Ends the interval. */
    void end() {
        turn().local().end();
    }

    /** Books what the steps of the turn moved. */
    void book() {
        if (state.inTurn()) {
            turn().stepper().endTurn();
        }
    }

    /** Gives the coefficients' fields back; every step must be booked. */
    @Override
    public void close() {
        if (turn != null) {
            turn.close();
            turn = null;
        }
    }

    /** Everything that changes. */
    AgentSnapshot snapshot() {
        DeviceField integral = state.inTurn() ? turn().integral() : null;
        return state.snapshot(floor.backend(), integral);
    }

    /** Goes on from a snapshot, which is copied. */
    void restore(AgentSnapshot from) {
        DeviceField integral = from.turnDrivers().isEmpty() ? null : turn().integral();
        state.restore(floor.backend(), from, integral);
    }

    /** The end of the next step at most: a driver's event or the time to meet. */
    double nextEvent(double sync) {
        return nextEvent(drivers, state.time, sync);
    }

    /** The same of drivers that no simulation has. */
    static double nextEvent(AgentDrivers drivers, double time, double sync) {
        double next = sync;
        for (TimeCourse driver : drivers.courses()) {
            for (double event : driver.events()) {
                next = event > time && event < next ? event : next;
            }
        }
        return next;
    }

    /** Whether a driver jumps or bends at a time. */
    static boolean isEvent(AgentDrivers drivers, double time) {
        return drivers.courses().stream().anyMatch(driver -> driver.events().contains(time));
    }

    /**
     * The next step of this agent.
     *
     * @param plan steps that are taken instead of chosen ones; may be null
     */
    StepController.Choice choose(StepPlan plan, double next) {
        return plan == null ? controller.choose(state.time, next) : planned(plan, next);
    }

    /** Adds what the pools hold now, for half of a step, to what a response is made of. */
    void expose(double seconds) {
        turn().stepper().expose(seconds / 2);
    }

    /** Begins a step: what happens in place before its transport. */
    void before(double seconds) {
        stagesBefore = state.stages;
        repeatsBefore = state.repeats;
        startOfStep = state.time;
        turn().stepper().before(seconds);
    }

    /** The transport of the step. */
    void transport(StepController.Choice choice) {
        turn().stepper().transport(choice.seconds(), choice.implicit());
    }

    /** What happens in place after it. */
    void after(StepController.Choice choice) {
        turn().stepper().after(choice.seconds());
    }

    /**
     * Ends the step.
     *
     * @param next event or meeting that it may land on
     */
    void land(StepController.Choice choice, double next, SimulationListener listener) {
        boolean lands = next - state.time < choice.seconds() / 2;
        if (lands) {
            state.time = next;
            if (isEvent(drivers, next)) {
                state.stepsSinceEvent = 0;
            }
        }
        listener.onStep(
                state,
                new SimulationListener.StepRecord(
                        startOfStep,
                        choice.seconds(),
                        choice.implicit() ? "implicit" : "superstep",
                        state.stages - stagesBefore,
                        state.repeats - repeatsBefore));
    }

    private StepController.Choice planned(StepPlan plan, double next) {
        StepPlan.Step step = plan.at(state.agent().name(), state.time);
        if (state.time + step.seconds() > next + SAME_TIME * step.seconds()) {
            throw new Fault(
                    Fault.Kind.INPUT,
                    "the given step of '"
                            + state.agent().name()
                            + "' at "
                            + state.time
                            + " s is "
                            + step.seconds()
                            + " s long and passes "
                            + next
                            + " s",
                    "",
                    "a step must end at each report, field file and dose; replay the same case");
        }
        boolean implicit = step.implicit() || controller.alwaysImplicit();
        return new StepController.Choice(step.seconds(), implicit);
    }

    /** Budget of the free pool so far. */
    BudgetReport budget() {
        Map<String, Double> terms = new LinkedHashMap<>();
        state.budget.forEach((term, sum) -> terms.put(term, sum.value()));
        double continuity = state.continuityMagnitude;
        double through = state.transferred(TransportStepper.THROUGH);
        if (state.inTurn()) {
            TurnBudget pending = turn().stepper().pending();
            pending.terms().forEach((term, amount) -> terms.merge(term, amount, Double::sum));
            continuity += pending.continuityMagnitude();
            through += pending.through();
        }
        if (state.agent().kinetics().hasReceptors()) {
            terms.put(
                    TissuePool.BOUND.loss(),
                    -BoundAmount.of(state, floor.backend(), grid(), terms));
        }
        double content = state.content(floor.backend(), grid());
        return new BudgetReport(terms, content, state.initialContent, continuity, through);
    }
}
