package org.voxtum.solver;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Carry;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.EllipticLevel;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.OxygenCoefficients;

/**
 * Steady oxygen tension: {@code -div(K grad P) + M_0 P/(P + P_m) = g (P_b - P)} by Picard's
 * iteration, each sweep a linear solve with multigrid.
 *
 * <p>Source: Secomb et al. 2004, Ann Biomed Eng 32:1519, doi:10.1114/B:ABME.0000049036.08817.44.
 */
public final class OxygenSolver {
    /** Largest change of a sweep at the end [mmHg]. */
    private static final double LARGEST_CHANGE = 1e-4;

    /** Largest difference of supply and consumption at the end, over the larger [-]. */
    private static final double LARGEST_IMBALANCE = 1e-4;

    private static final double RESIDUAL = 1e-9;
    private static final int MOST_SWEEPS = 300;
    private static final int SHOWN = 5;
    private final Backend backend;
    private final OxygenCoefficients oxygen;
    private final VoxelGrid grid;
    private final OxygenSystem system;
    private final Tolerances limits;
    private final int mostSweeps;
    private final List<Double> changes = new ArrayList<>();
    private int iterations;

    /** Prepares nothing yet. */
    public OxygenSolver(Backend backend, OxygenCoefficients oxygen) {
        this(backend, oxygen, MOST_SWEEPS);
    }

    /** The same that gives up after so many sweeps. */
    OxygenSolver(Backend backend, OxygenCoefficients oxygen, int mostSweeps) {
        this.backend = backend;
        this.oxygen = oxygen;
        this.grid = oxygen.grid();
        this.system = new OxygenSystem(oxygen);
        this.limits = Tolerances.of(backend.precision());
        this.mostSweeps = mostSweeps;
    }

    /**
     * Solves from the largest tension that is given; every field goes but the solution's.
     *
     * @throws Fault NUMERICAL where the sweeps do not settle, with the changes of the last ones
     */
    public OxygenSolution solve() {
        Shape shape = Shape.of(grid);
        DeviceField tension = backend.allocate("oxygen", shape, Carry.PAIR);
        DeviceField right = backend.allocate("oxygen right side", shape);
        DeviceField absorption = backend.allocate("oxygen absorption", shape);
        EllipticLevel level =
                backend.level("oxygen", grid, List.of(krogh(), krogh(), krogh()), absorption);
        start(tension);
        fill(right, system::right);
        OxygenBalance balance = sweep(level, tension, right, absorption);
        backend.releaseFaces(level);
        backend.release(absorption);
        backend.release(right);
        backend.edit(tension, this::finish);
        return new OxygenSolution(backend.retire(tension), balance, changes.size(), iterations);
    }

    private Field krogh() {
        Field k = Field.on(grid);
        VoxelLoop.fill(grid, k, oxygen.conductivity());
        return k;
    }

    private void start(DeviceField tension) {
        double source = system.largestSource();
        fill(tension, (x, y, z) -> system.conducts(x, y, z) ? source : 0);
    }

    private void fill(DeviceField field, Field.VoxelFunction value) {
        backend.edit(field, host -> VoxelLoop.fill(grid, host, value));
    }

    private OxygenBalance sweep(
            EllipticLevel level, DeviceField tension, DeviceField right, DeviceField absorption) {
        Field old = backend.download(tension).copy();
        while (changes.size() < mostSweeps) {
            Field before = old;
            fill(absorption, (x, y, z) -> system.absorption(before, x, y, z));
            solveLinear(level, right, tension);
            Field now = backend.download(tension);
            changes.add(largestChange(before, now));
            OxygenBalance balance = system.balance(now);
            if (last() <= LARGEST_CHANGE && balance.error() <= LARGEST_IMBALANCE) {
                return balance;
            }
            old.copyFrom(now);
        }
        throw failure();
    }

    private double last() {
        return changes.get(changes.size() - 1);
    }

    private void solveLinear(EllipticLevel level, DeviceField right, DeviceField tension) {
        try (ConjugateGradients method = new ConjugateGradients(backend, level, "oxygen")) {
            SolveReport report =
                    method.solve(
                            free -> right,
                            tension,
                            norm ->
                                    new StoppingRule(
                                            RESIDUAL * norm,
                                            () -> Double.POSITIVE_INFINITY,
                                            limits.acceptedImplicit() * norm));
            iterations += report.iterations();
        }
    }

    private double largestChange(Field before, Field now) {
        double[] planes = new double[grid.nz()];
        VoxelLoop.sums(
                grid,
                0,
                (x, y, z, sum) -> {
                    double change = Math.abs(now.get(x, y, z) - before.get(x, y, z));
                    planes[z] = change <= planes[z] ? planes[z] : change;
                });
        double most = 0;
        for (double plane : planes) {
            most = plane <= most ? most : plane;
        }
        return most;
    }

    /** What the linear solves leave below 0 is rounding: the exact solution is not negative. */
    private void finish(Field tension) {
        VoxelLoop.fill(
                grid,
                tension,
                (x, y, z) ->
                        oxygen.isHeld(x, y, z)
                                ? oxygen.held().at(x, y, z)
                                : Math.max(0, tension.get(x, y, z)));
    }

    private Fault failure() {
        int count = changes.size();
        return new Fault(
                Fault.Kind.NUMERICAL,
                "oxygen does not settle: the last sweeps changed it by "
                        + changes.subList(Math.max(0, count - SHOWN), count)
                        + " mmHg",
                "after " + count + " sweeps",
                "look for a consumption or a flow of blood that is far out of range, or report the"
                        + " case");
    }
}
