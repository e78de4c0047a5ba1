package org.voxtum.solver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.TransportProblem;
import org.voxtum.physics.Transcytosis;

/** Solves the pressure, then carries every agent from report to report. */
public final class Simulation implements AutoCloseable {

    private final TransportProblem problem;
    private final Backend backend;
    private final Balances balances;
    private final SimulationListener listener;
    private final PressureSolution flow;
    private final Optional<OxygenSolution> oxygen;
    private final SolverFloor floor;

    /** In the order of the problem. */
    private final List<AgentRun> runs = new ArrayList<>();

    private final List<AgentGroup> groups = new ArrayList<>();
    private int nextStop;
    private StepPlan plan;

    /** Whose coefficients stand where the backend computes; null before there is any. */
    private AgentGroup atTurn;

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
        floor =
                new SolverFloor(
                        backend,
                        problem,
                        flow,
                        FlowFields.of(backend, flow.fluxes()),
                        new SuperstepScratch(backend, Shape.of(problem.fluid().grid())),
                        oxygen);
        ComparedRates.require(problem, backend);
        ExchangingAgents exchanging = new ExchangingAgents(problem.agents(), problem.reactions());
        exchanging.groups().forEach(this::prepare);
        problem.agents().forEach(agent -> runs.add(runOf(agent)));
    }

    private void prepare(List<AgentCoefficients> agents) {
        endTurn();
        atTurn = new AgentGroup(floor, agents);
        groups.add(atTurn);
    }

    private AgentRun runOf(AgentCoefficients agent) {
        return groups.stream()
                .flatMap(group -> group.runs().stream())
                .filter(run -> run.state().agent().name().equals(agent.name()))
                .findFirst()
                .orElseThrow();
    }

    private AgentRun runOf(AgentState state) {
        return runOf(state.agent());
    }

    private void endTurn() {
        if (atTurn != null) {
            atTurn.close();
        }
    }

    private void beginTurn(AgentGroup group) {
        if (atTurn != group) {
            endTurn();
            atTurn = group;
        }
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
        for (AgentGroup group : groups) {
            for (AgentRun run : group.runs()) {
                AgentSnapshot own = from.agents().get(runs.indexOf(run));
                if (!own.turnDrivers().isEmpty()) {
                    beginTurn(group);
                }
                run.restore(own);
            }
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
                runs.stream().map(AgentRun::snapshot).toList());
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
            runs.forEach(run -> checkFinite(run.state(), report));
            runs.forEach(run -> balances.requireAgent(run.state(), run.budget(), report));
            for (AgentRun run : runs) {
                VesselBudget.of(run.state())
                        .ifPresent(own -> balances.requireVessels(run.state(), own, report));
            }
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
        for (AgentGroup group : groups) {
            while (group.time() < time) {
                if (!listener.continues(this)) {
                    return false;
                }
                beginTurn(group);
                group.step(plan, time, listener);
            }
            group.book();
        }
        return true;
    }

    private void checkFinite(AgentState state, double time) {
        FiniteValues values = new FiniteValues(backend, problem.fluid().labels());
        String agent = "'" + state.agent().name() + "'";
        values.require("the concentration of " + agent, state.concentration, time);
        state.pools.forEach(
                (pool, amount) ->
                        values.require("the " + pool.label() + " pool of " + agent, amount, time));
        state.receptors.ifPresent(r -> values.require("the receptors of " + agent, r, time));
    }

    /** Budget of an agent's free pool so far. */
    public BudgetReport budget(AgentState state) {
        return runOf(state).budget();
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

    /**
     * Receptors that turn over, free and bound, per tissue volume [mol/m^3]; empty where their
     * number stays, or a rival that comes before the agent keeps them.
     */
    public Optional<Field> receptors(AgentState state) {
        return state.receptors.map(backend::download);
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
        AgentCoefficients agent = state.agent();
        ReleaseRates rates =
                new ReleaseRates(problem.milieu(), oxygen().map(OxygenSolution::tension));
        WallExchange wall = CapillaryBlood.wall(problem, flow, rates, agent);
        Field.VoxelFunction plasma = WallConcentration.of(backend, problem.fluid(), wall, state);
        Field.VoxelFunction carried = carried(agent, plasma, c);
        return WallBackflow.share(
                problem.fluid(),
                flow.fixedFaces(),
                agent.storage(),
                (x, y, z) ->
                        wall.at(x, y, z).flux(plasma.at(x, y, z), c.get(x, y, z))
                                + carried.at(x, y, z));
    }

    /** What the cells of walls carry into each voxel [mol/m^3/s]. */
    private Field.VoxelFunction carried(
            AgentCoefficients agent, Field.VoxelFunction plasma, Field c) {
        if (agent.transcytosis().isEmpty()) {
            return (x, y, z) -> 0;
        }
        Transcytosis law = agent.transcytosis().get();
        TranscytosisExchange wall =
                new TranscytosisExchange(problem.fluid(), flow.fixedFaces(), agent, law);
        return (x, y, z) -> wall.flux(law.seen(plasma.at(x, y, z)), c.get(x, y, z), x, y, z);
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
        floor.scratch().close();
    }
}
