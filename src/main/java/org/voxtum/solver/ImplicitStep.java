package org.voxtum.solver;

import org.voxtum.compute.Advection;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Carry;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.EllipticLevel;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TransportSystem;
import org.voxtum.compute.VectorKernels;
import org.voxtum.grid.Axis;
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
    private final DeviceField absorption;
    private final DeviceField right;
    private final DeviceField stage;
    private final DeviceField work;
    private final SuperstepScratch scratch;
    private final Tolerances limits;
    private final Precision precision;
    private final double weight;
    private final double last;
    private ConjugateGradients method;
    private double shift;

    /**
     * @param scratch fields of supersteps, of which those that hold no result are borrowed
     */
    ImplicitStep(Backend backend, AgentSystem agent, SuperstepScratch scratch) {
        this.backend = backend;
        this.vectors = backend.vectors();
        this.agent = agent;
        this.limits = Tolerances.of(backend.precision());
        this.precision = backend.precision();
        this.weight = precision.stored(WEIGHT);
        this.last = precision.stored(GAMMA);
        TransportSystem system = agent.system;
        rest =
                new EllipticLevel(
                        Shape.of(agent.grid()),
                        faces(Axis.X, system.conductivityX()),
                        faces(Axis.Y, system.conductivityY()),
                        faces(Axis.Z, system.conductivityZ()),
                        system.loss());
        absorption = allocate("absorption");
        right = allocate("right side");
        // what rounding took of it would come back multiplied by the stiffness
        stage = backend.allocate(named("stage"), Shape.of(agent.grid()), Carry.PAIR);
        work = allocate("work");
        this.scratch = scratch;
    }

    /** Explicit advection at the start; borrowed, like the next two, which change places. */
    private DeviceField advectionStart() {
        return scratch.rateAtStart;
    }

    private DeviceField restStart() {
        return scratch.older;
    }

    private DeviceField work() {
        return work;
    }

    private DeviceField allocate(String what) {
        return backend.allocate(named(what), Shape.of(agent.grid()));
    }

    private String named(String what) {
        return agent.agent.name() + " implicit " + what;
    }

    private DeviceField faces(Axis axis, DeviceField conductivity) {
        DeviceField faces =
                backend.allocate(
                        agent.agent.name() + " implicit faces " + axis,
                        Shape.ofFaces(agent.grid(), axis));
        backend.elliptic().harmonicFaces(conductivity, axis, agent.grid().spacing(axis), faces);
        return faces;
    }

    /**
     * Change of c over a second-order step.
     *
     * @param change receives c_new - c
     * @param integral receives the time integral of c
     * @return time integrals of the drivers
     */
    double[] secondOrder(
            DeviceField c, double time, double dt, DeviceField change, DeviceField integral) {
        double[] g0 = agent.driversAt(time);
        advection(agent.system, c, g0, advectionStart());
        restOf(c, g0, restStart());
        vectors.fill(right, 0);
        vectors.addScaled(right, 2, advectionStart());
        vectors.addScaled(right, 1, restStart());
        double[] g2 = agent.driversAt(time + 2 * GAMMA * dt);
        solve(c, GAMMA * dt, g2, c);
        vectors.combine(integral, weight, c, 0);
        vectors.addScaled(integral, weight, stage);
        // change collects the explicit part of the last right side, over dt
        vectors.combine(change, 1 - PARTNER, advectionStart(), 0);
        vectors.addScaled(change, weight, restStart());
        advection(agent.system, stage, g2, work());
        vectors.addScaled(change, PARTNER, work());
        restOf(stage, g2, work());
        vectors.addScaled(change, weight, work());
        vectors.combine(right, 1 / GAMMA, change, 0);
        double[] g3 = agent.driversAt(time + dt);
        solve(c, GAMMA * dt, g3, stage);
        vectors.addScaled(integral, last, stage);
        vectors.combine(integral, 0, integral, dt);
        restOf(stage, g3, work());
        vectors.addScaled(change, last, work());
        finish(change, dt);
        return combine(dt, g0, g2, g3);
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
        advection(agent.system.with(advection), c, agent.driversAt(time), change);
        double[] end = agent.driversAt(time + dt);
        vectors.copy(change, right);
        solve(c, dt, end, c);
        vectors.combine(integral, dt, stage, 0);
        restOf(stage, end, work());
        vectors.addScaled(change, 1, work());
        finish(change, dt);
        for (int m = 0; m < end.length; m++) {
            end[m] *= precision.stored(dt);
        }
        return end;
    }

    private void finish(DeviceField change, double dt) {
        vectors.combine(change, 0, change, dt);
        vectors.divideWherePositive(change, agent.system.storage());
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

    /** Solves {@code (phi/tau - A) stage = phi c/tau + right + gains}. */
    private void solve(DeviceField c, double tau, double[] drivers, DeviceField guess) {
        prepare(1 / tau);
        vectors.copy(agent.system.storage(), work());
        vectors.combine(work(), 0, work(), 1 / tau);
        vectors.addProduct(right, work(), c);
        addGains(drivers, right);
        if (guess != stage) {
            vectors.copy(guess, stage);
        }
        double norm = Math.sqrt(vectors.dot(right, right));
        method.solve(
                right,
                stage,
                new StoppingRule(
                        limits.implicitResidual() * norm,
                        () -> Double.POSITIVE_INFINITY,
                        limits.acceptedImplicit() * norm));
    }

    private void prepare(double newShift) {
        if (method != null && shift == newShift) {
            return;
        }
        if (method != null) {
            method.close();
        }
        shift = newShift;
        vectors.combine(absorption, newShift, agent.system.storage(), 0);
        vectors.addScaled(absorption, 1, agent.system.loss());
        EllipticLevel level =
                new EllipticLevel(
                        rest.shape(), rest.faceX(), rest.faceY(), rest.faceZ(), absorption);
        method = new ConjugateGradients(backend, level, agent.agent.name() + " implicit");
    }

    @Override
    public void close() {
        if (method != null) {
            method.close();
        }
        for (DeviceField field :
                new DeviceField[] {
                    rest.faceX(), rest.faceY(), rest.faceZ(), absorption, right, stage, work
                }) {
            backend.release(field);
        }
    }
}
