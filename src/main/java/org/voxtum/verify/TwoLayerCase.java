package org.voxtum.verify;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.verify.exact.TwoLayerDiffusion;
import org.voxtum.verify.exact.TwoLayerDiffusion.Material;

/**
 * Diffusion from one material into another of other accessible fraction and diffusivity (Crank
 * 1975, The Mathematics of Diffusion, section 3.4).
 *
 * @param edge voxel edge [m]
 */
public record TwoLayerCase(double edge) implements VerificationCase {
    private static final double HALF_WIDTH = 4e-3;
    private static final double[] TIMES = {1200, 4800};

    @Override
    public String title() {
        return "diffusion between two materials";
    }

    @Override
    public List<Finding> run(Backend backend) {
        int n = (int) Math.round(HALF_WIDTH / edge);
        VoxelGrid grid = new VoxelGrid(2 * n, 1, 1, edge, edge, edge, -HALF_WIDTH, 0, 0);
        TwoLayerDiffusion exact =
                new TwoLayerDiffusion(new Material(0.3, 5e-11), new Material(0.12, 5e-12));
        List<Finding> findings = new ArrayList<>();
        try (SoluteRun run = new SoluteRun(problem(grid, exact).onGivenFlow(backend, TIMES[1]))) {
            for (double t : TIMES) {
                Field c = run.at(t);
                double error =
                        new ChosenVoxels(grid, (x, y, z) -> true)
                                .maximumError(c, (x, y, z) -> exact.concentration(x, t));
                double crossed =
                        new ChosenVoxels(grid, (x, y, z) -> x > 0).mean(c)
                                * exact.right().accessibleFraction()
                                * HALF_WIDTH;
                findings.add(new Finding("largest error at " + t + " s", error, 0.005));
                findings.add(
                        Finding.relative(
                                "amount across at " + t + " s",
                                crossed,
                                exact.transferred(t),
                                0.01));
            }
        }
        return findings;
    }

    private static SoluteProblemBuilder problem(VoxelGrid grid, TwoLayerDiffusion exact) {
        FluidProblemBuilder fluid = new FluidProblemBuilder(grid);
        PlainTissue.paint(fluid, "left", (x, y, z) -> true);
        PlainTissue.paint(fluid, "right", (x, y, z) -> x > 0);
        Material left = exact.left();
        Material right = exact.right();
        return new SoluteProblemBuilder(fluid.build())
                .material(0, left.accessibleFraction(), left.diffusivity())
                .material(1, right.accessibleFraction(), right.diffusivity())
                .initial((x, y, z) -> grid.centreX(x) < 0 ? 1 : 0);
    }
}
