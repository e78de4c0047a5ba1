package org.voxtum.solver;

import java.util.Optional;
import org.voxtum.compute.Advection;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.StageWeights;
import org.voxtum.compute.TransportLimits;
import org.voxtum.compute.TransportSystem;
import org.voxtum.compute.VectorKernels;
import org.voxtum.grid.Field;

/**
 * Advances one agent by supersteps that keep it positive: a step that would fall below zero is
 * repeated as halves, at most four deep, then as upwind forward Euler. Nothing is clipped.
 */
final class TransportStepper implements AutoCloseable {
    /** Name of what came in by walls and faces, without what left there meanwhile. */
    static final String THROUGH = "through";

    private static final int DEEPEST_HALVING = 4;
    private final Backend backend;
    private final VectorKernels vectors;
    private final AgentSystem agent;
    private final AgentState state;
    private final SuperstepScratch scratch;
    private final DeviceField turnIntegral;
    private final TransportLimits limits;
    private final double negative;
    private final LocalProcess local;
    private double[] driverIntegrals;
    private ImplicitStep implicitStep;

    /**
     * @param turnIntegral time integral of c over the steps that are not booked yet
     * @param local what happens in place beside each step
     */
    TransportStepper(
            Backend backend,
            AgentSystem agent,
            AgentState state,
            SuperstepScratch scratch,
            DeviceField turnIntegral,
            TransportLimits limits,
            LocalProcess local) {
        this.backend = backend;
        this.vectors = backend.vectors();
        this.agent = agent;
        this.state = state;
        this.scratch = scratch;
        this.turnIntegral = turnIntegral;
        this.limits = limits;
        this.local = local;
        this.negative = Tolerances.of(backend.precision()).negative();
    }

    /** What happens in place before the transport of a step. */
    void before(double dt) {
        local.before(dt);
    }

    /** The transport; the first two steps after an event are each two first-order halves. */
    void transport(double dt, boolean implicit) {
        if (isStart(state.stepsSinceEvent)) {
            positiveStep(dt / 2, false, implicit, 0);
            positiveStep(dt / 2, false, implicit, 0);
        } else {
            positiveStep(dt, true, implicit, 0);
        }
    }

    /** What happens in place after it; ends the step. */
    void after(double dt) {
        local.after(dt);
        state.steps++;
        state.stepsSinceEvent++;
    }

    /** Adds what the pools hold now, for a time [s], to what a response is made of. */
    void expose(double dt) {
        state.response().accumulate(dt, scratch.older);
    }

    /** A whole step. */
    void step(double dt, boolean implicit) {
        expose(dt / 2);
        before(dt);
        transport(dt, implicit);
        after(dt);
        expose(dt / 2);
    }

    /** Whether so many steps after an event the next one is taken as first-order halves. */
    static boolean isStart(int stepsSinceEvent) {
        return stepsSinceEvent < 2;
    }

    private void positiveStep(double dt, boolean second, boolean implicit, int depth) {
        if (depth > DEEPEST_HALVING && !implicit) {
            upwindEuler(dt);
            return;
        }
        boolean whole = true;
        if (implicit) {
            whole = attemptImplicit(dt, second && depth == 0, depth > 1);
        } else {
            attempt(agent.system, covering(dt, second), dt);
        }
        if (whole && (isPositive() || depth > DEEPEST_HALVING)) {
            accept(dt);
            return;
        }
        state.repeats++;
        positiveStep(dt / 2, second, implicit, depth + 1);
        positiveStep(dt / 2, second, implicit, depth + 1);
    }

    private Superstep covering(double dt, boolean second) {
        return Superstep.covering(dt / limits.explicitStep(), second);
    }

    /**
     * Backward Euler where second is false; with upwind values it cannot fall below zero.
     *
     * @return whether the step stands, whatever it is worth
     */
    private boolean attemptImplicit(double dt, boolean second, boolean upwind) {
        if (implicitStep == null) {
            implicitStep = new ImplicitStep(backend, agent, limits.explicitStep(), scratch);
        }
        state.stages++;
        if (second) {
            Optional<double[]> integrals =
                    implicitStep.secondOrder(
                            state.concentration, state.time, dt, scratch.last, scratch.integral);
            integrals.ifPresent(found -> driverIntegrals = found);
            return integrals.isPresent();
        }
        driverIntegrals =
                implicitStep.firstOrder(
                        state.concentration,
                        state.time,
                        dt,
                        upwind ? Advection.UPWIND : agent.system.advection(),
                        scratch.last,
                        scratch.integral);
        return true;
    }

    private void upwindEuler(double dt) {
        long pieces = (long) Math.ceil(dt / limits.explicitStep());
        TransportSystem upwind = agent.system.with(Advection.UPWIND);
        for (long i = 0; i < pieces; i++) {
            attempt(upwind, new Superstep(1, false, Superstep.POSITIVE_INDEX), dt / pieces);
            accept(dt / pieces);
        }
    }

    /** Whether nothing is below 0 by more than rounding; the scale is asked for only then. */
    private boolean isPositive() {
        double lowest = lowest();
        boolean inVessels = agent.values.flowing().map(FlowingPlasma::isPositive).orElse(true);
        return inVessels && (lowest >= 0 || lowest >= negative * scale());
    }

    private double lowest() {
        double lowest = vectors.minimumOfSum(state.concentration, scratch.last);
        if (!Double.isFinite(lowest)) {
            throw new FiniteValues(backend, agent.system.labels())
                    .notFinite(
                            "the concentration of '" + state.agent().name() + "'",
                            state.time,
                            state.concentration,
                            scratch.last);
        }
        return lowest;
    }

    private double scale() {
        return Math.max(vectors.largestMagnitude(state.concentration), agent.largestDriver());
    }

    /** Computes the change over dt into {@code scratch.last}, its integral of c beside it. */
    void attempt(TransportSystem system, Superstep superstep, double dt) {
        DeviceField c = state.concentration;
        double[] atStart = agent.driversAt(state.time, c);
        backend.transport().rate(system, c, atStart, scratch.rateAtStart);
        Superstep.Weights all = superstep.weights(dt, backend.precision());
        double first = all.firstRate();
        vectors.combine(scratch.last, first, scratch.rateAtStart, 0);
        vectors.combine(scratch.integral, all.whole(), c, 0);
        vectors.fill(scratch.older, 0);
        StageClock clock = new StageClock(agent, state.time, first, all.whole(), atStart);
        for (StageWeights weights : all.stages()) {
            double[] drivers = clock.drivers(c, scratch.last);
            backend.transport()
                    .stage(
                            system,
                            weights,
                            c,
                            scratch.last,
                            scratch.older,
                            scratch.rateAtStart,
                            scratch.integral,
                            drivers);
            scratch.swap();
            clock.advance(weights, drivers);
        }
        state.stages += superstep.stages();
        driverIntegrals = clock.integrals();
    }

    void accept(double dt) {
        double end = state.time + dt;
        state.exposure.ifPresent(
                kept ->
                        vectors.accumulateExposure(
                                state.concentration, scratch.last, end, dt, kept));
        vectors.addScaled(state.concentration, 1, scratch.last);
        vectors.addScaled(turnIntegral, 1, scratch.integral);
        agent.values.flowing().ifPresent(FlowingPlasma::accept);
        agent.values.bookFlows(state, driverIntegrals);
        local.accepted(scratch.integral, driverIntegrals);
        state.collect(driverIntegrals);
        state.time = end;
    }

    /** Amounts that the turn's steps moved so far and that are not booked yet. */
    TurnBudget pending() {
        return budget(backend.download(turnIntegral));
    }

    /** Books what the turn's steps moved, into budget and pools. */
    void endTurn() {
        if (!state.inTurn()) {
            return;
        }
        Field integral = backend.download(turnIntegral);
        TurnBudget turn = budget(integral);
        turn.terms().forEach(state::book);
        state.continuityMagnitude += turn.continuityMagnitude();
        state.transfer(THROUGH, turn.through());
        for (TissuePool pool : agent.losses.pools()) {
            if (!pool.gainsByStep(state.agent())) {
                backend.edit(state.pools.get(pool), host -> addTo(host, pool, integral));
            }
        }
        vectors.fill(turnIntegral, 0);
        state.endTurn();
    }

    private TurnBudget budget(Field integral) {
        return TurnBudget.of(agent, integral, state.collectedDrivers());
    }

    private void addTo(Field amount, TissuePool pool, Field integral) {
        amount.fillBy(
                (x, y, z) ->
                        amount.get(x, y, z)
                                + agent.losses.reaction(pool, x, y, z) * integral.get(x, y, z));
    }

    @Override
    public void close() {
        if (implicitStep != null) {
            implicitStep.close();
        }
    }
}
