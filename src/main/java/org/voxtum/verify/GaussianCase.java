package org.voxtum.verify;

import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.Chart;
import org.voxtum.verify.exact.SpreadingGaussian;
import org.voxtum.verify.exact.SpreadingGaussian.Interval;

/**
 * Diffusion of a Gaussian cloud in three dimensions; an octant, because the cloud is symmetric.
 *
 * @param voxels along each edge of the octant
 * @param accessibleFraction phi [-]
 */
public record GaussianCase(int voxels, double accessibleFraction) implements Trial {
    private static final double HALF_WIDTH = 400e-6;
    private static final double END = 20;
    private static final double LONGEST_STEP = 0.2;
    private static final double AMOUNT = 1e-15;
    private static final double TOLERANCE = 0.007;

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v06-gaussian",
                        "diffusion of a Gaussian cloud",
                        "phi dc/dt = div(phi D grad c)",
                        "c = M/phi (2 pi s^2)^(-3/2) exp(-r^2/(2 s^2)), s^2 = s_0^2 + 2 D t;"
                                + " means over voxels",
                        "Crank 1975, The Mathematics of Diffusion, 2nd ed., Oxford, section 3.2")
                .with(
                        List.of(new GaussianCase(40, 1), new GaussianCase(40, 0.25)),
                        List.of(new GaussianCase(80, 1)));
    }

    @Override
    public String grid() {
        return "h = "
                + Shown.micrometres(HALF_WIDTH / voxels)
                + ", phi = "
                + Shown.number(accessibleFraction);
    }

    @Override
    public Outcome run(Backend backend) {
        double coarse = new GaussianCase(voxels / 2, accessibleFraction).solve(backend).largest();
        Solution fine = solve(backend);
        return Outcome.of(
                List.of(
                        new Finding("largest error, over the peak", fine.largest(), TOLERANCE)
                                .observing(coarse),
                        Finding.relative("drift of the amount", fine.after(), fine.before(), 1e-6),
                        Finding.relative("amount", fine.after(), AMOUNT / 8, 1e-6)),
                fine.chart());
    }

    /** Largest error over the peak, amounts before and after, and the profile. */
    private record Solution(double largest, double before, double after, Chart chart) {}

    private Solution solve(Backend backend) {
        VoxelGrid grid = VoxelGrid.cubes(voxels, voxels, voxels, HALF_WIDTH / voxels);
        SpreadingGaussian exact = new SpreadingGaussian(AMOUNT, 40e-6, 1e-10, accessibleFraction);
        SoluteProblemBuilder builder =
                new SoluteProblemBuilder(
                                PlainTissue.paint(
                                                new FluidProblemBuilder(grid),
                                                "tissue",
                                                (x, y, z) -> true)
                                        .build())
                        .material(0, accessibleFraction, exact.diffusivity())
                        .initial((x, y, z) -> cellMean(grid, exact, x, y, z, 0));
        // The longest step is a 200th of the duration.
        try (SoluteRun run = new SoluteRun(builder.onGivenFlow(backend, 200 * LONGEST_STEP))) {
            double before = run.budget().content();
            Field c = run.at(END);
            Field mean = Field.on(grid).fillBy((x, y, z) -> cellMean(grid, exact, x, y, z, END));
            double peak = mean.get(0, 0, 0);
            mean.fillBy((x, y, z) -> Math.abs(mean.get(x, y, z) - c.get(x, y, z)));
            double largest = new ChosenVoxels(grid, (x, y, z) -> true).largest(mean);
            double content = run.budget().content();
            return new Solution(largest / peak, before, content, chart(grid, c, exact));
        }
    }

    private Chart chart(VoxelGrid grid, Field c, SpreadingGaussian exact) {
        return new Chart(
                "a cloud after 20 s, " + grid(),
                Chart.Axis.linear("distance from the centre (µm)"),
                Chart.Axis.linear("concentration (µM)"),
                List.of(
                        Series.curve(
                                "exact", 0, 250e-6, 1e-6, r -> exact.concentration(r, END) * 1e3),
                        Series.radial("computed", grid, c, 250e-6, 1e-6, 1e3)));
    }

    private static double cellMean(
            VoxelGrid grid, SpreadingGaussian exact, int x, int y, int z, double t) {
        return exact.mean(cell(grid, x), cell(grid, y), cell(grid, z), t);
    }

    private static Interval cell(VoxelGrid grid, int i) {
        return new Interval(i * grid.dx(), (i + 1) * grid.dx());
    }
}
