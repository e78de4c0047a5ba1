package org.voxtum.verify;

import java.util.List;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.SoluteBoundary;
import org.voxtum.render.Chart;
import org.voxtum.verify.exact.OgataBanksFront;

/**
 * Front that flow and diffusion carry into empty tissue (Ogata and Banks 1961, USGS Professional
 * Paper 411-A).
 *
 * <p>The limiter looks at the value held on the face, half a voxel away; with plain upwind values
 * at the first face the error is 3.4 times the tolerance.
 *
 * @param voxels along 6 mm
 * @param limited van Leer's limiter, else central
 */
public record OgataBanksCase(int voxels, boolean limited) implements Trial {
    private static final double LENGTH = 6e-3;
    private static final double END = 3600;
    private static final double VELOCITY = 2e-7;

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v08-ogata-banks",
                        "front that flow and diffusion carry into empty tissue",
                        "dc/dt + v dc/dx = D d2c/dx2, c(0) = 1, c = 0 at first",
                        "c = (erfc((x - v t)/L) + exp(v x/D) erfc((x + v t)/L))/2,"
                                + " L = 2 sqrt(D t)",
                        "Ogata and Banks 1961, USGS Professional Paper 411-A, doi:10.3133/pp411A")
                .with(new OgataBanksCase(240, true), new OgataBanksCase(240, false));
    }

    @Override
    public String grid() {
        return "h = "
                + Shown.micrometres(LENGTH / voxels)
                + ", "
                + (limited ? "limited" : "central");
    }

    @Override
    public Outcome run(Backend backend) {
        double coarse = new OgataBanksCase(voxels / 2, limited).solve(backend).error();
        Solution fine = solve(backend);
        return Outcome.of(
                List.of(
                        new Finding("L1 error over the path", fine.error(), 0.001)
                                .observing(coarse),
                        new Finding("largest rise along x", fine.rise(), 1e-6),
                        new Finding("largest value above 1", fine.above(), 1e-6)),
                fine.chart());
    }

    /** L1 error over the path, what is not monotone, what is above 1, and the profile. */
    private record Solution(double error, double rise, double above, Chart chart) {}

    private Solution solve(Backend backend) {
        double edge = LENGTH / voxels;
        VoxelGrid grid = new VoxelGrid(voxels, 1, 1, edge, edge, edge, 0, 0, 0);
        OgataBanksFront exact = new OgataBanksFront(VELOCITY, 2e-11);
        SoluteProblemBuilder builder = problem(grid, exact).options(CaseOptions.of(limited, 1));
        try (SoluteRun run = new SoluteRun(builder.onGivenFlow(backend, END))) {
            Field c = run.at(END);
            ChosenVoxels all = new ChosenVoxels(grid, (x, y, z) -> true);
            double error = all.meanError(c, (x, y, z) -> exact.concentration(x, END)) * LENGTH;
            return new Solution(
                    error / (VELOCITY * END),
                    largestRise(c, voxels),
                    Math.max(all.largest(c) - 1, 0),
                    chart(grid, c, exact));
        }
    }

    private Chart chart(VoxelGrid grid, Field c, OgataBanksFront exact) {
        return new Chart(
                "a front after 1 h, " + grid(),
                Chart.Axis.linear("x (mm)"),
                Chart.Axis.linear("concentration over that at x = 0"),
                List.of(
                        Series.curve("exact", 0, LENGTH, 1e-3, x -> exact.concentration(x, END)),
                        Series.alongX("computed", grid, c, 3, 1e-3, 1)));
    }

    private static SoluteProblemBuilder problem(VoxelGrid grid, OgataBanksFront exact) {
        SoluteProblemBuilder builder =
                new SoluteProblemBuilder(
                                PlainTissue.paint(
                                                new FluidProblemBuilder(grid),
                                                "tissue",
                                                (x, y, z) -> true)
                                        .build())
                        .material(0, 1, exact.diffusivity())
                        .boundary(
                                Face.X_LOWER, SoluteBoundary.concentration(TimeCourse.constant(1)))
                        .boundary(Face.X_UPPER, SoluteBoundary.open());
        builder.fluxes().x().fill(VELOCITY);
        return builder;
    }

    private static double largestRise(Field c, int voxels) {
        double most = 0;
        for (int x = 1; x < voxels; x++) {
            most = Math.max(most, c.get(x, 0, 0) - c.get(x - 1, 0, 0));
        }
        return most;
    }
}
