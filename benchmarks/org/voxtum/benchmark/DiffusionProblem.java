package org.voxtum.benchmark;

import java.util.List;
import java.util.SplittableRandom;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidRegion;
import org.voxtum.model.NumericsOptions;
import org.voxtum.model.WallPores;
import org.voxtum.solver.Simulation;
import org.voxtum.tissue.RegionKind;
import org.voxtum.verify.FluidProblemBuilder;
import org.voxtum.verify.SoluteProblemBuilder;

/**
 * A drug that diffuses from leaky lines through tissue of smooth blobs: dc/dt = div(D grad c) + a
 * (1 - c) - k c, D up to 500 um^2/s, voxels of 5 um, a sealed cube.
 */
public final class DiffusionProblem {
    /** k [1/s]. */
    public static final double DECAY = 1e-4;

    private static final double SPACING = 5e-6;
    private static final double DIFFUSIVITY = 5e-10;
    private static final double EXCHANGE = 0.05;
    private static final double PERMEABILITY = 1e-6;
    private final VoxelGrid grid;
    private final Field diffusivity;
    private final Field exchange;

    /** On a cube of so many voxels an edge. */
    public DiffusionProblem(int edge) {
        grid = VoxelGrid.cubes(edge, edge, edge, SPACING);
        diffusivity = Field.on(grid).fillBy((x, y, z) -> DIFFUSIVITY * blob(x, y, z));
        exchange = Field.on(grid);
        SplittableRandom random = new SplittableRandom(7);
        for (int line = 0; line < edge * edge / 300; line++) {
            vessel(random);
        }
    }

    /** Between 0.1 and 1. */
    private static double blob(int x, int y, int z) {
        double wave =
                StrictMath.sin(0.11 * x + 0.3)
                                * StrictMath.sin(0.09 * y + 1)
                                * StrictMath.sin(0.13 * z + 2)
                        + 0.5
                                * StrictMath.sin(0.31 * x)
                                * StrictMath.sin(0.27 * y + 0.5)
                                * StrictMath.sin(0.23 * z);
        return 0.55 + 0.45 * StrictMath.tanh(4 * wave);
    }

    private void vessel(SplittableRandom random) {
        int n = grid.nx();
        double[] from = {random.nextDouble(n), random.nextDouble(n), random.nextDouble(n)};
        double[] along = {
            random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextDouble(-1, 1)
        };
        double length = Math.sqrt(along[0] * along[0] + along[1] * along[1] + along[2] * along[2]);
        for (int t = -n / 3; t < n / 3; t++) {
            int x = (int) Math.floor(from[0] + t * along[0] / length);
            int y = (int) Math.floor(from[1] + t * along[1] / length);
            int z = (int) Math.floor(from[2] + t * along[2] / length);
            if (x >= 0 && y >= 0 && z >= 0 && x < n && y < n && z < n) {
                exchange.set(x, y, z, EXCHANGE);
            }
        }
    }

    /** a of each voxel [1/s]. */
    public Field exchange() {
        return exchange;
    }

    /** T of the face above each voxel along an axis [1/s]; 0 at the box. */
    public Field facesAbove(Axis axis) {
        int dx = axis == Axis.X ? 1 : 0;
        int dy = axis == Axis.Y ? 1 : 0;
        int dz = axis == Axis.Z ? 1 : 0;
        return Field.on(grid)
                .fillBy(
                        (x, y, z) -> {
                            if (x + dx == grid.nx() || y + dy == grid.ny() || z + dz == grid.nz()) {
                                return 0;
                            }
                            double own = diffusivity.get(x, y, z);
                            double above = diffusivity.get(x + dx, y + dy, z + dz);
                            return 2 * own * above / (own + above) / (SPACING * SPACING);
                        });
    }

    /** Longest step of explicit Euler that is stable for sure: 1 over the largest diagonal [s]. */
    public double explicitLimit() {
        Field[] above = {facesAbove(Axis.X), facesAbove(Axis.Y), facesAbove(Axis.Z)};
        double largest = 0;
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    double sum = exchange.get(x, y, z) + DECAY;
                    sum += above[0].get(x, y, z) + (x > 0 ? above[0].get(x - 1, y, z) : 0);
                    sum += above[1].get(x, y, z) + (y > 0 ? above[1].get(x, y - 1, z) : 0);
                    sum += above[2].get(x, y, z) + (z > 0 ? above[2].get(x, y, z - 1) : 0);
                    largest = Math.max(largest, sum);
                }
            }
        }
        return 1 / largest;
    }

    /** The product's own run of it in equal steps, as many as said to the time given. */
    public Simulation simulation(Backend backend, double seconds, int steps) {
        return solute(seconds / steps).onGivenFlow(backend, 1000 * seconds);
    }

    private SoluteProblemBuilder solute(double step) {
        FluidRegion tissue = new FluidRegion("tissue", RegionKind.TUMOUR, 0, 0, 0, 0, 0, 0);
        FluidProblemBuilder fluid =
                new FluidProblemBuilder(grid).paint(tissue, (x, y, z) -> true, 1e-14, 0, 0);
        fluid.surfaceDensity().fillBy((x, y, z) -> exchange.get(x, y, z) / PERMEABILITY);
        NumericsOptions usual = NumericsOptions.defaults();
        NumericsOptions options =
                new NumericsOptions(
                        usual.cfl(),
                        step,
                        100_000,
                        1,
                        true,
                        usual.pressureTolerance(),
                        true,
                        false);
        SoluteProblemBuilder solute =
                new SoluteProblemBuilder(fluid.build())
                        .material(0, 1, DIFFUSIVITY)
                        .region(0, 1, List.of(new WallPores(PERMEABILITY, 0, 1, 0)), DECAY)
                        .plasma(TimeCourse.constant(1))
                        .options(options);
        solute.conductivity().copyFrom(diffusivity);
        return solute;
    }
}
