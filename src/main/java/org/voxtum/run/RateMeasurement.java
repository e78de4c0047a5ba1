package org.voxtum.run;

import java.util.Arrays;
import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.EllipticLevel;
import org.voxtum.grid.Field;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.TransportProblem;
import org.voxtum.solver.AgentRehearsal;
import org.voxtum.solver.PressureSolution;
import org.voxtum.solver.PressureSolver;

/** Measures {@link DeviceRates}: medians of a few repeats after one that is not counted. */
public final class RateMeasurement {
    private static final int REPEATS = 5;

    /** Stages of the superstep whose rest is what a step takes beside its stages. */
    private static final int STAGES = 9;

    /** Implicit step: the longest that a run takes unless told otherwise [s]. */
    private static final double IMPLICIT_SECONDS = 60;

    private final BackendChoice choice;
    private final int edge;
    private final Backend backend;
    private final DeviceStopwatch watch;

    private RateMeasurement(BackendChoice choice, int edge, Backend backend) {
        this.choice = choice;
        this.edge = edge;
        this.backend = backend;
        this.watch = new DeviceStopwatch(backend);
    }

    /**
     * Opens a backend and measures it.
     *
     * @param edge voxels along each axis of the grid
     */
    public static DeviceRates of(BackendChoice choice, int edge) {
        FieldLedger ledger = new FieldLedger();
        try (Backend backend = choice.open().apply(ledger)) {
            return new RateMeasurement(choice, edge, backend).measure(ledger);
        }
    }

    private DeviceRates measure(FieldLedger ledger) {
        VoxelGrid grid = VoxelGrid.cubes(edge, edge, edge, 1);
        double copy = copySeconds(Shape.of(grid));
        double smoother = smootherSeconds(grid);
        TransportProblem problem = new BenchCase(edge, true, 1).problem(ledger);
        long start = System.nanoTime();
        PressureSolution flow =
                new PressureSolver(backend, problem.fluid(), problem.options().pressureTolerance())
                        .solve();
        double solve = (System.nanoTime() - start) * 1e-9;
        try (AgentRehearsal agent =
                new AgentRehearsal(backend, problem, flow, problem.agents().get(0))) {
            double stage = watch.median(REPEATS, agent::stage);
            double step = watch.median(REPEATS, () -> agent.superstep(STAGES));
            double implicit = watch.seconds(() -> agent.implicitStep(IMPLICIT_SECONDS));
            double voxels = (double) grid.voxels();
            return new DeviceRates(
                    choice.name(),
                    choice.precision().label(),
                    grid.voxels(),
                    2 * choice.precision().bytes() * voxels / copy,
                    stage / voxels,
                    Math.max(0, step - STAGES * stage) / voxels,
                    implicit / voxels,
                    smoother / voxels,
                    solve / voxels);
        }
    }

    private double copySeconds(Shape shape) {
        DeviceField from = backend.allocate("copy from", shape);
        DeviceField to = backend.allocate("copy to", shape);
        double seconds = watch.median(REPEATS, () -> backend.vectors().copy(from, to));
        backend.release(from);
        backend.release(to);
        return seconds;
    }

    private double smootherSeconds(VoxelGrid grid) {
        DeviceField[] cells = new DeviceField[4];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = backend.allocate("cells " + i, Shape.of(grid));
            backend.vectors().fill(cells[i], 0.5);
        }
        Field k = Field.on(grid).fillBy((x, y, z) -> 1);
        EllipticLevel level = backend.level("smoother", grid, List.of(k, k, k), cells[0]);
        double seconds =
                watch.median(
                        REPEATS,
                        () ->
                                backend.elliptic()
                                        .chebyshevStep(
                                                level, 0.3, 0.6, cells[1], cells[2], cells[3]));
        backend.releaseFaces(level);
        Arrays.stream(cells).forEach(backend::release);
        return seconds;
    }
}
