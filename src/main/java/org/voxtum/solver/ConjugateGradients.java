package org.voxtum.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.EllipticLevel;
import org.voxtum.compute.VectorKernels;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Shape;

/**
 * Flexible conjugate gradients with a multigrid cycle as preconditioner and a residual that is
 * computed anew before what rounding left of it is all there is.
 */
public final class ConjugateGradients implements AutoCloseable {
    private static final int MOST_ITERATIONS = 1000;
    private static final int RESTART_EVERY = 20;
    private static final int LONG_ITERATION = 200;
    private static final int SHOWN = 5;
    private static final int STALL_AFTER = 10;
    private static final double STALL_FACTOR = 0.9;
    private final Backend backend;
    private final VectorKernels vectors;
    private final EllipticLevel level;
    private final String name;
    private final DeviceField residual;
    private DeviceField direction;
    private DeviceField image;
    private final DeviceField preconditioned;
    private final DeviceField scratch;
    private final Multigrid multigrid;
    private final double renewal;
    private final List<DeviceField> own;
    private final List<Double> history = new ArrayList<>();
    private double norm;
    private double least;

    /** What the rule asks of the sum for the x that stands; not a number before it is asked. */
    private double sumLimit;

    private int leastAt;

    /** Allocates five fields and the coarse levels. */
    public ConjugateGradients(Backend backend, EllipticLevel level, String name) {
        this(
                backend,
                level,
                Double.POSITIVE_INFINITY,
                name,
                backend.allocate(name + " direction", level.shape()),
                backend.allocate(name + " image", level.shape()));
        own.add(direction);
        own.add(image);
    }

    /**
     * Allocates three fields and the coarse levels; two more have to be lent for each solve.
     *
     * @param stiffness largest sum of the faces of a voxel over its absorption
     */
    static ConjugateGradients borrowing(
            Backend backend, EllipticLevel level, double stiffness, String name) {
        return new ConjugateGradients(backend, level, stiffness, name, null, null);
    }

    private ConjugateGradients(
            Backend backend,
            EllipticLevel level,
            double stiffness,
            String name,
            DeviceField direction,
            DeviceField image) {
        this.backend = backend;
        this.vectors = backend.vectors();
        this.level = level;
        this.name = name;
        this.renewal = Tolerances.of(backend.precision()).renewal();
        this.direction = direction;
        this.image = image;
        Shape shape = level.shape();
        residual = backend.allocate(name + " residual", shape);
        preconditioned = backend.allocate(name + " preconditioned", shape);
        scratch = backend.allocate(name + " scratch", shape);
        own = new ArrayList<>(List.of(residual, preconditioned, scratch));
        multigrid =
                new Multigrid(backend, level, stiffness, preconditioned, residual, scratch, name);
    }

    /** Takes two fields to overwrite until the next solve is done. */
    ConjugateGradients lend(DeviceField first, DeviceField second) {
        direction = first;
        image = second;
        return this;
    }

    /** Where b stands whenever the residual is computed anew. */
    @FunctionalInterface
    interface RightSide {
        /**
         * A field that holds b.
         *
         * @param free a field that b may be filled into
         */
        DeviceField in(DeviceField free);
    }

    /**
     * Solves {@code A x = b} from the x given.
     *
     * @param ruleOf when to stop, by |b|_2
     * @throws Fault NUMERICAL when the rule is not met, with the history
     */
    SolveReport solve(RightSide right, DeviceField x, DoubleFunction<StoppingRule> ruleOf) {
        DeviceField b = right.in(direction);
        double rightNorm = Math.sqrt(vectors.dot(b, b));
        double unit = rightNorm > 0 ? rightNorm : 1;
        StoppingRule rule = ruleOf.apply(rightNorm);
        history.clear();
        double passesBefore = multigrid.passes();
        renew(b, x, unit);
        int iterations = iterate(right, x, rule, unit);
        return new SolveReport(iterations, history, multigrid.passes() - passesBefore + iterations);
    }

    /** Iterates until the rule is met or a stall is accepted; returns how often. */
    private int iterate(RightSide right, DeviceField x, StoppingRule rule, double unit) {
        int iteration = 0;
        boolean stalledOnce = false;
        double previous = 0;
        double length = 0;
        double exact = norm;
        boolean fresh = true;
        while (!met(rule)) {
            if (iteration == MOST_ITERATIONS || !Double.isFinite(norm)) {
                throw failure(iteration);
            }
            multigrid.cycle();
            double[] products = vectors.dots(preconditioned, residual, image);
            if (fresh) {
                vectors.fill(direction, 0);
            }
            double beta = fresh ? 0 : -length * products[1] / previous;
            vectors.scaleAndAdd(direction, beta, preconditioned);
            previous = products[0];
            length = advance(x, previous, unit);
            iteration++;
            boolean stalled = history.size() - 1 - leastAt >= STALL_AFTER;
            boolean claimed = met(rule);
            fresh = stalled || iteration % RESTART_EVERY == 0 || claimed;
            if (fresh || norm < renewal * exact) {
                renew(right.in(preconditioned), x, unit);
                stalled |= claimed && norm >= STALL_FACTOR * exact;
                exact = norm;
            }
            if (stalled && stalledOnce && isAccepted(rule, iteration)) {
                break;
            }
            stalledOnce |= stalled;
        }
        return iteration;
    }

    /** The same with a b that is a field, which is kept. */
    SolveReport solve(DeviceField b, DeviceField x, StoppingRule rule) {
        return solve(free -> b, x, norm -> rule);
    }

    /** Whether a stall is near enough; one that is not ends a long iteration. */
    private boolean isAccepted(StoppingRule rule, int iteration) {
        if (norm > rule.acceptedNorm() && iteration > LONG_ITERATION) {
            throw failure(iteration);
        }
        return norm <= rule.acceptedNorm();
    }

    private double advance(DeviceField x, double product, double unit) {
        sumLimit = Double.NaN;
        double energy = backend.elliptic().applyWithSums(level, direction, image)[0];
        double length = energy > 0 ? product / energy : 0;
        vectors.addScaled(x, length, direction);
        record(vectors.addScaledAndSquare(residual, -length, image), unit);
        return length;
    }

    /**
     * Computes the residual anew; whether the next direction leans on the last is another matter.
     */
    private void renew(DeviceField b, DeviceField x, double unit) {
        sumLimit = Double.NaN;
        backend.elliptic().residual(level, b, x, residual);
        if (history.isEmpty()) {
            least = Double.POSITIVE_INFINITY;
        } else {
            history.remove(history.size() - 1);
        }
        record(vectors.dot(residual, residual), unit);
        least = norm;
        leastAt = history.size() - 1;
    }

    private void record(double square, double unit) {
        norm = Math.sqrt(square);
        history.add(norm / unit);
        if (norm < STALL_FACTOR * least) {
            least = norm;
            leastAt = history.size() - 1;
        }
    }

    private boolean met(StoppingRule rule) {
        if (!(norm <= rule.residualNorm())) {
            return false;
        }
        if (Double.isNaN(sumLimit)) {
            sumLimit = rule.residualSum().getAsDouble();
        }
        return Math.abs(vectors.sum(residual)) <= sumLimit;
    }

    private Fault failure(int iterations) {
        return new Fault(
                Fault.Kind.NUMERICAL,
                "the " + name + " solve does not converge: relative residual " + ends(),
                "after " + iterations + " iterations",
                "look for contrasts above 1e6 in the conductivity, or report the case");
    }

    /** The history; of a long one its first and last values. */
    private String ends() {
        int count = history.size();
        return count <= 2 * SHOWN
                ? history.toString()
                : history.subList(0, SHOWN) + " ... " + history.subList(count - SHOWN, count);
    }

    @Override
    public void close() {
        multigrid.close();
        own.forEach(backend::release);
    }
}
