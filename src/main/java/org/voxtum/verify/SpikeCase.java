package org.voxtum.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.NumericsOptions;
import org.voxtum.model.VoxelFraction;
import org.voxtum.render.Chart;
import org.voxtum.solver.Superstep;
import org.voxtum.verify.exact.SpreadingSpike;

/**
 * A unit spike in one voxel: what stays in it, and that no superstep makes anything negative.
 *
 * @param blocks whether the diffusivity differs a thousandfold between blocks
 */
public record SpikeCase(boolean blocks) implements Trial {
    private static final int WIDE = 40;
    private static final int NARROW = 24;
    private static final int BLOCK = 6;
    private static final double SHARE_TOLERANCE = 0.1;
    private static final double[] TIMES = {2, 10, 50};
    private static final int[] STEPS = {4, 8};

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v31-spike",
                        "a spike, a line and noise under long supersteps",
                        "dc/dt = D lap_h c on the grid, h = D = 1",
                        "a voxel keeps (exp(-2 t) I_0(2 t))^3 of a spike; nothing falls below 0"
                                + " within one superstep of 3 to 51 stages",
                        "Lindeberg 1990, IEEE Trans Pattern Anal 12:234, doi:10.1109/34.49051")
                .with(new SpikeCase(false), new SpikeCase(true));
    }

    @Override
    public String grid() {
        return blocks ? "24^3 voxels, D from 1e-3 to 1 in blocks" : "40^3 and 24^3 voxels, D = 1";
    }

    @Override
    public Outcome run(Backend backend) {
        List<Finding> findings = new ArrayList<>();
        for (int stages : new int[] {3, 9, 25, 51}) {
            boolean exact = !blocks || stages <= 9;
            findings.add(
                    new Finding(
                            "below 0 after one superstep of " + stages + " stages",
                            Math.max(0, -least(backend, stages)),
                            exact ? Finding.byPrecision(backend, 1e-14, 1e-7) : 1e-2));
        }
        if (blocks) {
            findings.add(
                    new Finding(
                            "below 0 in a run of long steps",
                            Math.max(0, -ofRun(backend)),
                            Finding.byPrecision(backend, 1e-12, 1e-6)));
            return Outcome.of(findings);
        }
        double[][] shares = new double[STEPS.length][TIMES.length];
        for (int i = 0; i < STEPS.length; i++) {
            for (int k = 0; k < TIMES.length; k++) {
                shares[i][k] = share(backend, TIMES[k], STEPS[i]);
                findings.add(
                        Finding.relative(
                                String.format(
                                        Locale.ROOT,
                                        "share kept at t = %.0f, %d steps",
                                        TIMES[k],
                                        STEPS[i]),
                                shares[i][k],
                                SpreadingSpike.ofVoxel(TIMES[k]),
                                SHARE_TOLERANCE));
            }
        }
        return Outcome.of(findings, chart(shares));
    }

    private static Chart chart(double[][] shares) {
        return new Chart(
                "what a voxel keeps of a spike",
                Chart.Axis.logarithmic("D t/h^2"),
                Chart.Axis.logarithmic("share that stays"),
                List.of(
                        Series.decades("exact", 1, 60, SpreadingSpike::ofVoxel),
                        new Chart.Series("4 steps", Chart.Mark.POINTS, TIMES, shares[0]),
                        new Chart.Series("8 steps", Chart.Mark.POINTS, TIMES, shares[1])));
    }

    /** Share that stays in the middle voxel when the time is passed in equal steps. */
    private static double share(Backend backend, double time, int steps) {
        VoxelGrid grid = VoxelGrid.cubes(WIDE, WIDE, WIDE, 1);
        int m = WIDE / 2;
        SoluteProblemBuilder problem =
                problem(grid, time / steps, time)
                        .initial((x, y, z) -> x == m && y == m && z == m ? 1 : 0)
                        .material(0, 1, 1);
        try (SoluteRun run = new SoluteRun(problem.onGivenFlow(backend, 200 * time))) {
            return run.at(time).get(m, m, m);
        }
    }

    private static SoluteProblemBuilder problem(VoxelGrid grid, double step, double time) {
        NumericsOptions options = NumericsOptions.defaults().withMaxStep(Math.min(step, time));
        return new SoluteProblemBuilder(
                        PlainTissue.paint(
                                        new FluidProblemBuilder(grid), "tissue", (x, y, z) -> true)
                                .build())
                .options(options);
    }

    /** Smallest value of a run in which steps that fall below 0 are repeated. */
    private double ofRun(Backend backend) {
        VoxelGrid grid = VoxelGrid.cubes(NARROW, NARROW, NARROW, 1);
        double least = 0;
        for (VoxelFraction start : starts()) {
            double step = new Superstep(51, true, Superstep.POSITIVE_INDEX).reach() / 6;
            SoluteProblemBuilder problem =
                    problem(grid, step, 4 * step).material(0, 1, 1).initial(start);
            problem.conductivity().copyFrom(diffusivity(grid));
            try (SoluteRun run = new SoluteRun(problem.onGivenFlow(backend, 800 * step))) {
                for (int i = 1; i <= 4; i++) {
                    least = Math.min(least, smallest(grid, run.at(i * step)));
                }
            }
        }
        return least;
    }

    private static double smallest(VoxelGrid grid, Field c) {
        Field negative = Field.on(grid).fillBy((x, y, z) -> -c.get(x, y, z));
        return -new ChosenVoxels(grid, (x, y, z) -> true).largest(negative);
    }

    private double least(Backend backend, int stages) {
        return least(backend, stages, Superstep.POSITIVE_INDEX);
    }

    /** Smallest value after one superstep of an index from a spike, a line and noise. */
    double least(Backend backend, int stages, double index) {
        VoxelGrid grid = VoxelGrid.cubes(NARROW, NARROW, NARROW, 1);
        double least = 0;
        for (VoxelFraction start : starts()) {
            try (Supersteps steps = new Supersteps(backend, grid, diffusivity(grid))) {
                Field field = Field.on(grid).fillBy(start::at);
                least = Math.min(least, steps.least(field, stages, index));
            }
        }
        return least;
    }

    private Field diffusivity(VoxelGrid grid) {
        SplittableRandom random = new SplittableRandom(5);
        double[] block = new double[64];
        for (int i = 0; i < block.length; i++) {
            block[i] = blocks ? StrictMath.pow(10, -3 * random.nextDouble()) : 1;
        }
        return Field.on(grid)
                .fillBy((x, y, z) -> block[x / BLOCK + 4 * (y / BLOCK) + 16 * (z / BLOCK)]);
    }

    private static List<VoxelFraction> starts() {
        SplittableRandom random = new SplittableRandom(3);
        boolean[] noise = new boolean[NARROW * NARROW * NARROW];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = random.nextBoolean();
        }
        int m = NARROW / 2;
        return List.of(
                (x, y, z) -> x == m && y == m && z == m ? 1 : 0,
                (x, y, z) -> y == m && z == m ? 1 : 0,
                (x, y, z) -> noise[x + NARROW * (y + NARROW * z)] ? 1 : 0);
    }
}
