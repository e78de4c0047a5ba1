package org.voxtum.verify;

import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.verify.exact.SpreadingGaussian;
import org.voxtum.verify.exact.SpreadingGaussian.Interval;

/**
 * Diffusion of a Gaussian cloud in three dimensions; an octant, because the cloud is symmetric.
 *
 * @param voxels along each edge of the octant
 * @param accessibleFraction phi [-]
 */
public record GaussianCase(int voxels, double accessibleFraction) implements VerificationCase {
    private static final double HALF_WIDTH = 400e-6;
    private static final double END = 20;
    private static final double LONGEST_STEP = 0.2;
    private static final double AMOUNT = 1e-15;

    @Override
    public String title() {
        return "spreading of a Gaussian cloud, phi = " + accessibleFraction;
    }

    @Override
    public List<Finding> run(Backend backend) {
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
            return List.of(
                    new Finding("largest error, over the peak", largest / peak, 0.007),
                    Finding.relative("drift of the amount", content, before, 1e-6),
                    Finding.relative("amount", content, AMOUNT / 8, 1e-6));
        }
    }

    private static double cellMean(
            VoxelGrid grid, SpreadingGaussian exact, int x, int y, int z, double t) {
        return exact.mean(cell(grid, x), cell(grid, y), cell(grid, z), t);
    }

    private static Interval cell(VoxelGrid grid, int i) {
        return new Interval(i * grid.dx(), (i + 1) * grid.dx());
    }
}
