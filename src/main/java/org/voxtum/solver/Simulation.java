package org.voxtum.solver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TransportLimits;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.TransportProblem;

/** Solves the pressure, then carries every agent from report to report. */
public final class Simulation implements AutoCloseable {

    /** Share of a step by which rounding may move its end. */
    private static final double SAME_TIME = 1e-6;

    private final TransportProblem problem;
    private final Backend backend;
    private final Balances balances;
    private final SimulationListener listener;
    private final PressureSolution flow;
    private final Optional<OxygenSolution> oxygen;
    private final SuperstepScratch scratch;
    private final List<AgentRun> runs = new ArrayList<>();
    private int nextStop;
    private StepPlan plan;

    private final FlowFields fluxes;
    private AgentTurn turn;

    /** One agent with what drives it and what its steps are limited by. */
    private record AgentRun(
            AgentDrivers drivers,
            AgentState state,
            TransportLimits limits,
            StepController controller) {}

    /** Solves the pressure and prepares every agent. */
    public Simulation(TransportProblem problem, Backend backend, SimulationListener listener) {
        this(
                problem,
                backend,
                listener,
                new PressureSolver(backend, problem.fluid(), problem.options().pressureTolerance())
                        .solve());
    }

    /** Goes on from a state of the same problem; fluxes follow from its pressure. */
    public Simulation(
            TransportProblem problem,
            Backend backend,
            SimulationListener listener,
            SimulationState from) {
        this(problem, backend, listener, from, backend.precision());
    }

    /**
     * The same from a state that another backend may have computed.
     *
     * @param coarsest the least precise numbers that the state was computed with, which its budgets
     *     are held to
     */
    public Simulation(
            TransportProblem problem,
            Backend backend,
            SimulationListener listener,
            SimulationState from,
            Precision coarsest) {
        this(
                problem,
                backend,
                listener,
                new PressureSolver(backend, problem.fluid(), problem.options().pressureTolerance())
                        .restore(from.pressure(), from.solve()),
                Tolerances.of(coarsest));
        restore(from);
    }

    /** Prepares every agent on a flow that is given. */
    public Simulation(
            TransportProblem problem,
            Backend backend,
            SimulationListener listener,
            PressureSolution flow) {
        this(problem, backend, listener, flow, Tolerances.of(backend.precision()));
    }

    private Simulation(
            TransportProblem problem,
            Backend backend,
            SimulationListener listener,
            PressureSolution flow,
            Tolerances limits) {
        this.problem = problem;
        this.backend = backend;
        this.balances = new Balances(problem.options(), limits);
        this.listener = listener;
        this.flow = flow;
        listener.onPressure(flow);
        balances.requireFluid(flow);
        oxygen = problem.oxygen().map(given -> new OxygenSolver(backend, given).solve());
        scratch = new SuperstepScratch(backend, Shape.of(problem.fluid().grid()));
        fluxes = FlowFields.of(backend, flow.fluxes());
        for (AgentCoefficients agent : problem.agents()) {
            runs.add(prepare(agent));
        }
    }

    private AgentRun prepare(AgentCoefficients agent) {
        AgentDrivers drivers = new AgentDrivers(problem.fluid(), flow, agent);
        AgentState state =
                new AgentState(backend, problem.fluid().grid(), agent, problem.exposure());
        AgentSystem system = open(drivers, state);
        TransportLimits limits = backend.transport().limits(system.system, problem.options().cfl());
        begin(state, system, limits);
        return new AgentRun(
                drivers,
                state,
                limits,
                new StepController(
                        problem.options(),
                        limits,
                        drivers.courses(),
                        problem.duration(),
                        BindingLimit.of(problem.fluid().grid(), agent)));
    }

    /** Brings an agent's coefficients to the backend in place of those that stand there. */
    private AgentSystem open(AgentDrivers drivers, AgentState state) {
        endTurn();
        return new AgentSystem(
                backend, problem.fluid(), flow, fluxes, state.agent(), drivers, problem.options());
    }

    private void begin(AgentState state, AgentSystem system, TransportLimits limits) {
        turn =
                new AgentTurn(
                        state,
                        system,
                        new TransportStepper(backend, system, state, scratch, limits));
    }

    private void endTurn() {
        if (turn != null) {
            turn.close();
            turn = null;
        }
    }

    private TransportStepper stepper(AgentRun run) {
        if (turn == null || turn.of() != run.state) {
            begin(run.state, open(run.drivers, run.state), run.limits);
        }
        return turn.stepper();
    }

    /** Takes the steps of a plan from here on instead of choosing them. */
    public void follow(StepPlan given) {
        plan = given;
    }

    /** Copies a state of the same problem into the agents. */
    private void restore(SimulationState from) {
        if (from.agents().size() != runs.size() || from.nextStop() > problem.reports().size()) {
            throw SimulationState.ofAnotherProblem(
                    from.agents().size() + " agents in place of " + runs.size());
        }
        for (int i = 0; i < runs.size(); i++) {
            runs.get(i).state.restore(backend, from.agents().get(i), scratch.turnIntegral);
        }
        nextStop = from.nextStop();
    }

    /**
     * Everything that the next step depends on. Its fields may be the simulation's own and change
     * with its next step; {@link SimulationState#copy} keeps them.
     */
    public SimulationState state() {
        return new SimulationState(
                nextStop,
                flow.pressure(),
                flow.report(),
                runs.stream()
                        .map(run -> run.state.snapshot(backend, scratch.turnIntegral))
                        .toList());
    }

    /**
     * Runs to the end, or until the listener stops it.
     *
     * @return whether the end is reached
     */
    public boolean run() {
        while (nextStop < problem.reports().size()) {
            double report = problem.reports().get(nextStop);
            if (!listener.continues(this) || !advanceTo(report)) {
                return false;
            }
            runs.forEach(run -> checkFinite(run.state, report));
            runs.forEach(run -> balances.requireAgent(run.state, budget(run.state), report));
            listener.onReport(this, report);
            nextStop++;
        }
        return true;
    }

    /**
     * Carries every agent to a time and books what its steps moved.
     *
     * @return false where the listener stopped it on the way
     */
    public boolean advanceTo(double time) {
        for (AgentRun run : runs) {
            while (run.state.time < time) {
                if (!listener.continues(this)) {
                    return false;
                }
                step(run, time);
            }
            if (run.state.inTurn()) {
                stepper(run).endTurn();
            }
        }
        return true;
    }

    private void step(AgentRun run, double sync) {
        AgentState state = run.state;
        double next = nextEvent(run.drivers, state.time, sync);
        StepController.Choice choice =
                plan == null ? run.controller.choose(state.time, next) : planned(state, next);
        long stages = state.stages;
        long repeats = state.repeats;
        double start = state.time;
        stepper(run).step(choice.seconds(), choice.implicit());
        boolean lands = next - state.time < choice.seconds() / 2;
        if (lands) {
            state.time = next;
            if (isEvent(run.drivers, next)) {
                state.stepsSinceEvent = 0;
            }
        }
        listener.onStep(
                state,
                new SimulationListener.StepRecord(
                        start,
                        choice.seconds(),
                        choice.implicit() ? "implicit" : "superstep",
                        state.stages - stages,
                        state.repeats - repeats));
    }

    private StepController.Choice planned(AgentState state, double next) {
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
        return new StepController.Choice(step.seconds(), step.implicit());
    }

    /** The end of the next step at most: a driver's event or the time to meet. */
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

    private void checkFinite(AgentState state, double time) {
        FiniteValues values = new FiniteValues(backend, problem.fluid().labels());
        String agent = "'" + state.agent().name() + "'";
        values.require("the concentration of " + agent, state.concentration, time);
        state.pools.forEach(
                (pool, amount) ->
                        values.require("the " + pool.label() + " pool of " + agent, amount, time));
    }

    /** Budget of an agent's free pool so far. */
    public BudgetReport budget(AgentState state) {
        Map<String, Double> terms = new LinkedHashMap<>();
        state.budget.forEach((term, sum) -> terms.put(term, sum.value()));
        double continuity = state.continuityMagnitude;
        if (turn != null && turn.of() == state && state.inTurn()) {
            TurnBudget pending = turn.stepper().pending();
            pending.terms().forEach((term, amount) -> terms.merge(term, amount, Double::sum));
            continuity += pending.continuityMagnitude();
        }
        if (state.agent().kinetics().hasReceptors()) {
            terms.put(
                    TissuePool.BOUND.loss(),
                    -BoundAmount.of(state, backend, problem.fluid().grid(), terms));
        }
        double content = state.content(backend, problem.fluid().grid());
        return new BudgetReport(terms, content, state.initialContent, continuity);
    }

    /** State of every agent, in the order of the problem. */
    public List<AgentState> agents() {
        return runs.stream().map(AgentRun::state).toList();
    }

    /** Fluid concentration of an agent [mol/m^3]. */
    public Field concentration(AgentState state) {
        return backend.download(state.concentration);
    }

    /** Amount per tissue volume in each pool but the free one [mol/m^3], by the pool's name. */
    public Map<String, Field> pools(AgentState state) {
        Map<String, Field> fields = new LinkedHashMap<>();
        state.pools.forEach((pool, amount) -> fields.put(pool.label(), backend.download(amount)));
        return fields;
    }

    /** Time integral of the fluid concentration [mol s/m^3], where the problem has exposure. */
    public Field areaUnderCurve(AgentState state) {
        return backend.download(state.keptExposure().areaUnderCurve());
    }

    /** Largest fluid concentration so far [mol/m^3]. */
    public Field peak(AgentState state) {
        return backend.download(state.keptExposure().peak());
    }

    /** Time of the peak [s]. */
    public Field peakTime(AgentState state) {
        return backend.download(state.keptExposure().peakTime());
    }

    /** Time above each threshold [s], in the order of the agent's thresholds. */
    public List<Field> timesAbove(AgentState state) {
        return state.keptExposure().timeAbove().stream().map(backend::download).toList();
    }

    /** Share of the wall area through which the agent goes back into the plasma now [-]. */
    public double wallBackflowShare(AgentState state) {
        Field c = concentration(state);
        WallExchange wall = new WallExchange(problem.fluid(), flow, state.agent());
        Field.VoxelFunction plasma = WallConcentration.of(backend, problem.fluid(), wall, state);
        return WallBackflow.share(
                problem.fluid(),
                flow.fixedFaces(),
                state.agent().storage(),
                (x, y, z) -> wall.at(x, y, z).flux(plasma.at(x, y, z), c.get(x, y, z)));
    }

    /** Fluid pressure and fluxes. */
    public PressureSolution flow() {
        return flow;
    }

    /** Oxygen in the tissue, where the problem has it. */
    public Optional<OxygenSolution> oxygen() {
        return oxygen;
    }

    /** The problem. */
    public TransportProblem problem() {
        return problem;
    }

    @Override
    public void close() {
        endTurn();
        scratch.close();
    }
}
