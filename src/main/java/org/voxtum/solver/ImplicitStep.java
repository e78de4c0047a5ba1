package org.voxtum.solver;

import java.util.Optional;
import java.util.function.Consumer;
import org.voxtum.compute.Advection;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Carry;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.EllipticLevel;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TransportSystem;
import org.voxtum.compute.VectorKernels;
import org.voxtum.grid.Shape;

/**
 * Implicit-explicit step for agents whose diffusion or exchange would need too many stages: {@code
 * phi L = N + A} with N the limited advection and A all the rest, TR-BDF2 for A with a stiffly
 * accurate explicit partner for N. The sums are kept whatever the residual of the solves, because
 * the last right side is evaluated with the solved stage put in.
 *
 * <p>Source: Hosea and Shampine 1996, Appl Numer Math 20:21 (TR-BDF2); partner: docs/numerics.md.
 */
final class ImplicitStep implements AutoCloseable {
    private static final double GAMMA = 1 - 1 / Math.sqrt(2);
    private static final double WEIGHT = 1 / (2 * Math.sqrt(2));
    private static final double PARTNER = 1 / (4 * GAMMA);
    private final Backend backend;
    private final VectorKernels vectors;
    private final AgentSystem agent;
    private final EllipticLevel rest;
    private DeviceField absorption;
    private final DeviceField stage;
    private final SuperstepScratch scratch;
    private final Tolerances limits;
    private final Precision precision;
    private final double explicitStep;
    private final double weight;
    private final double last;
    private ConjugateGradients method;
    private double shift;
    private long lossChanges;

    /**
     * @param explicitStep 1 over the largest sum of what multiplies c of a voxel [s]
     * @param scratch fields of supersteps: those that hold no result are borrowed
     */
    ImplicitStep(
            Backend backend, AgentSystem agent, double explicitStep, SuperstepScratch scratch) {
        this.backend = backend;
        this.vectors = backend.vectors();
        this.agent = agent;
        this.explicitStep = explicitStep;
        this.limits = Tolerances.of(backend.precision());
        this.precision = backend.precision();
        this.weight = precision.stored(WEIGHT);
        this.last = precision.stored(GAMMA);
        rest =
                backend.leanLevel(
                        named("level"), agent.grid(), agent.conductivities(), agent.system.loss());
        // what rounding took of it would come back multiplied by the stiffness
        stage = backend.allocate(named("stage"), Shape.of(agent.grid()), Carry.PAIR);
        this.scratch = scratch;
    }

    /** Holds nothing that outlives a sum; lent to the solver while it solves. */
    private DeviceField work() {
        return scratch.rateAtStart;
    }

    private String named(String what) {
        return agent.agent.name() + " implicit " + what;
    }

    /**
     * Change of c over a second-order step.
     *
     * @param change receives c_new - c
     * @param integral receives the time integral of c
     * @return time integrals of the drivers; empty where plasma would not stay positive, which
     *     leaves nothing of use in the fields
     */
    Optional<double[]> secondOrder(
            DeviceField c, double time, double dt, DeviceField change, DeviceField integral) {
        double[] g0 = agent.driversAt(time, c);
        if (!plasmaStage(GAMMA * dt, 1)) {
            return Optional.empty();
        }
        advection(agent.system, c, g0, change);
        restOf(c, g0, integral);
        vectors.copy(c, stage);
        double[] g2 =
                solve(
                        time + 2 * GAMMA * dt,
                        GAMMA * dt,
                        b -> {
                            content(c, GAMMA * dt, 2, change, b);
                            vectors.addScaled(b, 1, integral);
                        });
        double both = WEIGHT / GAMMA;
        if (!plasmaStage(GAMMA * dt, both, both)) {
            return Optional.empty();
        }
        // change collects the explicit part of the last right side, over dt
        vectors.combine(change, weight, integral, 1 - PARTNER);
        vectors.combine(integral, weight, c, 0);
        vectors.addScaled(integral, weight, stage);
        advection(agent.system, stage, g2, work());
        vectors.addScaled(change, PARTNER, work());
        restOf(stage, g2, work());
        vectors.addScaled(change, weight, work());
        double[] g3 =
                solve(time + dt, GAMMA * dt, b -> content(c, GAMMA * dt, 1 / GAMMA, change, b));
        vectors.addScaled(integral, last, stage);
        vectors.combine(integral, 0, integral, dt);
        restOf(stage, g3, work());
        vectors.addScaled(change, last, work());
        finish(change, dt);
        agent.values.flowing().ifPresent(p -> p.finish(WEIGHT * dt, WEIGHT * dt, GAMMA * dt));
        return Optional.of(combine(dt, g0, g2, g3));
    }

    /** Prepares a stage of plasma that takes its time; whether it stays positive. */
    private boolean plasmaStage(double tau, double... weights) {
        return agent.values.flowing().map(plasma -> plasma.prepare(tau, weights)).orElse(true);
    }

    private double[] combine(double dt, double[] g0, double[] g2, double[] g3) {
        double[] sums = new double[g0.length];
        for (int m = 0; m < sums.length; m++) {
            sums[m] = precision.stored(dt) * (weight * (g0[m] + g2[m]) + last * g3[m]);
        }
        return sums;
    }

    /** Change of c over a backward Euler step, advection explicit; arguments as above. */
    double[] firstOrder(
            DeviceField c,
            double time,
            double dt,
            Advection advection,
            DeviceField change,
            DeviceField integral) {
        advection(agent.system.with(advection), c, agent.driversAt(time, c), change);
        plasmaStage(dt);
        vectors.copy(c, stage);
        double[] end = solve(time + dt, dt, b -> content(c, dt, 1, change, b));
        vectors.combine(integral, dt, stage, 0);
        restOf(stage, end, work());
        vectors.addScaled(change, 1, work());
        finish(change, dt);
        agent.values.flowing().ifPresent(p -> p.finish(0, dt));
        for (int m = 0; m < end.length; m++) {
            end[m] *= precision.stored(dt);
        }
        return end;
    }

    private void finish(DeviceField change, double dt) {
        vectors.combine(change, 0, change, dt);
        vectors.divideWherePositive(change, agent.storage());
    }

    private void advection(
            TransportSystem system, DeviceField c, double[] drivers, DeviceField out) {
        backend.transport().advection(system, c, drivers, out);
    }

    /** A c: diffusion, exchange and losses with the drivers' gains. */
    private void restOf(DeviceField c, double[] drivers, DeviceField out) {
        backend.elliptic().apply(rest, c, out);
        vectors.combine(out, 0, out, -1);
        addGains(drivers, out);
    }

    private void addGains(double[] drivers, DeviceField out) {
        TransportSystem system = agent.system;
        for (int m = 0; m < system.gains().size(); m++) {
            vectors.addScaled(out, drivers[m], system.gains().get(m));
        }
        backend.transport().addBoundaryGains(system, drivers, out);
    }

    /** {@code out = phi c / tau + share explicit}. */
    private void content(
            DeviceField c, double tau, double share, DeviceField explicit, DeviceField out) {
        vectors.fill(out, 0);
        vectors.addProduct(out, agent.storage(), c);
        vectors.combine(out, share, explicit, 1 / tau);
    }

    /**
     * Solves {@code (phi/tau - A) stage = b} from the stage that stands.
     *
     * @param time of the stage
     * @param explicit fills b but for the drivers' gains
     * @return the drivers
     */
    private double[] solve(double time, double tau, Consumer<DeviceField> explicit) {
        prepare(1 / tau);
        Optional<BalancedPlasma> balanced = agent.values.balanced();
        if (balanced.isPresent()) {
            return new CarriedStage(agent, balanced.get(), limits)
                    .settle(
                            time,
                            stage,
                            (drivers, residual) -> solveBeside(drivers, explicit, residual));
        }
        double[] drivers = agent.driversAt(time, stage);
        solveBeside(drivers, explicit, limits.implicitResidual());
        return drivers;
    }

    private void solveBeside(double[] drivers, Consumer<DeviceField> explicit, double residual) {
        method.lend(work(), scratch.older)
                .solve(
                        free -> {
                            explicit.accept(free);
                            addGains(drivers, free);
                            return free;
                        },
                        stage,
                        norm ->
                                new StoppingRule(
                                        residual * norm,
                                        () -> Double.POSITIVE_INFINITY,
                                        limits.acceptedImplicit() * norm));
    }

    private void prepare(double newShift) {
        if (method != null && shift == newShift && lossChanges == agent.lossChanges()) {
            return;
        }
        releaseMethod();
        shift = newShift;
        lossChanges = agent.lossChanges();
        absorption =
                backend.absorption(
                        named("absorption"), agent.system.loss(), shift, agent.storage());
        EllipticLevel level =
                new EllipticLevel(
                        rest.shape(),
                        rest.faceX(),
                        rest.faceY(),
                        rest.faceZ(),
                        absorption,
                        rest.perArea());
        double stiffness = 1 / (shift * explicitStep);
        String name = agent.agent.name() + " implicit";
        method = ConjugateGradients.borrowing(backend, level, stiffness, name);
    }

    private void releaseMethod() {
        if (method != null) {
            method.close();
            backend.release(absorption);
        }
    }

    @Override
    public void close() {
        releaseMethod();
        backend.releaseFaces(rest);
        backend.release(stage);
    }
}
