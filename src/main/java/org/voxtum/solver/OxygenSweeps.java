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

/** Picard's sweeps over the tissue on a backend: each a linear solve with multigrid. */
final class OxygenSweeps {
    private static final double RESIDUAL = 1e-9;
    private static final int SHOWN = 5;
    private final Backend backend;
    private final VoxelGrid grid;
    private final OxygenSystem system;
    private final Tolerances limits;
    private final int mostSweeps;
    private final DeviceField tension;
    private final DeviceField right;
    private final DeviceField absorption;
    private final EllipticLevel level;
    private final Field old;
    private final List<Double> changes = new ArrayList<>();
    private int iterations;

    /**
     * @param start tension to begin with [mmHg]
     * @param mostSweeps after so many it gives up
     */
    OxygenSweeps(
            Backend backend,
            OxygenCoefficients oxygen,
            OxygenSystem system,
            double start,
            int mostSweeps) {
        this.backend = backend;
        this.grid = oxygen.grid();
        this.system = system;
        this.limits = Tolerances.of(backend.precision());
        this.mostSweeps = mostSweeps;
        Shape shape = Shape.of(grid);
        tension = backend.allocate("oxygen", shape, Carry.PAIR);
        right = backend.allocate("oxygen right side", shape);
        absorption = backend.allocate("oxygen absorption", shape);
        Field krogh = Field.on(grid);
        VoxelLoop.fill(grid, krogh, oxygen.conductivity());
        level = backend.level("oxygen", grid, List.of(krogh, krogh, krogh), absorption);
        old = Field.on(grid);
        VoxelLoop.fill(grid, old, (x, y, z) -> system.conducts(x, y, z) ? start : 0);
        backend.store(tension, old);
    }

    /**
     * Sweeps until none changes the tension by more than a limit.
     *
     * @param blood P_b along the network [mmHg]
     * @param limit largest change [mmHg]
     * @return the tension, to be read until the next sweep
     * @throws Fault NUMERICAL where the sweeps do not settle, with the changes of the last ones
     */
    Field settle(double[] blood, double limit) {
        backend.edit(right, host -> system.right(blood, host));
        do {
            if (changes.size() >= mostSweeps) {
                throw failure();
            }
            backend.edit(
                    absorption,
                    host ->
                            VoxelLoop.fill(
                                    grid, host, (x, y, z) -> system.absorption(old, x, y, z)));
            solveLinear();
            Field now = backend.download(tension);
            changes.add(largestChange(now));
            old.copyFrom(now);
        } while (!(last() <= limit));
        return old;
    }

    OxygenBalance balance() {
        return system.balance(backend.download(right), old);
    }

    int sweeps() {
        return changes.size();
    }

    int iterations() {
        return iterations;
    }

    private double last() {
        return changes.get(changes.size() - 1);
    }

    private void solveLinear() {
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

    private double largestChange(Field now) {
        double[] planes = new double[grid.nz()];
        VoxelLoop.sums(
                grid,
                0,
                (x, y, z, sum) -> {
                    double change = Math.abs(now.get(x, y, z) - old.get(x, y, z));
                    planes[z] = change <= planes[z] ? planes[z] : change;
                });
        double most = 0;
        for (double plane : planes) {
            most = plane <= most ? most : plane;
        }
        return most;
    }

    /** What becomes of the tension of a voxel. */
    @FunctionalInterface
    interface Ending {
        double of(double tension, int x, int y, int z);
    }

    /** The tension for good; every other field goes. */
    Field finish(Ending ending) {
        backend.releaseFaces(level);
        backend.release(absorption);
        backend.release(right);
        VoxelLoop.fill(grid, old, (x, y, z) -> ending.of(old.get(x, y, z), x, y, z));
        backend.store(tension, old);
        return backend.retire(tension);
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
