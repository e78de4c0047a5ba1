package org.voxtum.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.Chart;
import org.voxtum.verify.exact.TwoLayerDiffusion;
import org.voxtum.verify.exact.TwoLayerDiffusion.Material;

/**
 * Diffusion from one material into another of other accessible fraction and diffusivity (Crank
 * 1975, The Mathematics of Diffusion, section 3.4).
 *
 * @param edge voxel edge [m]
 */
public record TwoLayerCase(double edge) implements Trial {
    private static final double HALF_WIDTH = 4e-3;
    private static final double[] TIMES = {1200, 4800};

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v19-two-layers",
                        "diffusion between two materials",
                        "phi dc/dt = d(phi D dc/dx)/dx, c and flux go on across x = 0;"
                                + " c = 1 for x < 0 at first",
                        "c(x > 0) = e_1/(e_1 + e_2) erfc(x/(2 sqrt(D_2 t))), e = phi sqrt(D)",
                        "Crank 1975, The Mathematics of Diffusion, 2nd ed., Oxford, section 3.4")
                .with(List.of(new TwoLayerCase(25e-6)), List.of(new TwoLayerCase(12.5e-6)));
    }

    @Override
    public String grid() {
        return "h = " + Shown.micrometres(edge);
    }

    @Override
    public Outcome run(Backend backend) {
        double[][] coarse = new TwoLayerCase(2 * edge).errors(backend);
        double[][] fine = errors(backend);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < TIMES.length; i++) {
            String at = String.format(Locale.ROOT, " at %.0f s", TIMES[i]);
            findings.add(
                    new Finding("largest error" + at, fine[i][0], 0.005).observing(coarse[i][0]));
            findings.add(
                    new Finding("amount across" + at, fine[i][1], 0.01).observing(coarse[i][1]));
        }
        return Outcome.of(findings, chart(backend));
    }

    private static TwoLayerDiffusion exact() {
        return new TwoLayerDiffusion(new Material(0.3, 5e-11), new Material(0.12, 5e-12));
    }

    private VoxelGrid boxes() {
        int n = (int) Math.round(HALF_WIDTH / edge);
        return new VoxelGrid(2 * n, 1, 1, edge, edge, edge, -HALF_WIDTH, 0, 0);
    }

    private Chart chart(Backend backend) {
        VoxelGrid grid = boxes();
        try (SoluteRun run = new SoluteRun(problem(grid, exact()).onGivenFlow(backend, TIMES[1]))) {
            return new Chart(
                    "two materials after 80 min, " + grid(),
                    Chart.Axis.linear("x (mm)"),
                    Chart.Axis.linear("concentration over the left's at first"),
                    List.of(
                            Series.curve(
                                    "exact",
                                    -HALF_WIDTH,
                                    HALF_WIDTH,
                                    1e-3,
                                    x -> exact().concentration(x, TIMES[1])),
                            Series.alongX("computed", grid, run.at(TIMES[1]), 4, 1e-3, 1)));
        }
    }

    /** Largest error and relative error of the amount across, at each time. */
    private double[][] errors(Backend backend) {
        VoxelGrid grid = boxes();
        TwoLayerDiffusion exact = exact();
        double[][] errors = new double[TIMES.length][];
        try (SoluteRun run = new SoluteRun(problem(grid, exact).onGivenFlow(backend, TIMES[1]))) {
            for (int i = 0; i < TIMES.length; i++) {
                double t = TIMES[i];
                Field c = run.at(t);
                double error =
                        new ChosenVoxels(grid, (x, y, z) -> true)
                                .maximumError(c, (x, y, z) -> exact.concentration(x, t));
                double crossed =
                        new ChosenVoxels(grid, (x, y, z) -> x > 0).mean(c)
                                * exact.right().accessibleFraction()
                                * HALF_WIDTH;
                errors[i] = new double[] {error, crossed / exact.transferred(t) - 1};
            }
        }
        return errors;
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
