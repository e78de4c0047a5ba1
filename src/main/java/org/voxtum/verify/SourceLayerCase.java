package org.voxtum.verify;

import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Face;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidBoundary;
import org.voxtum.model.FluidRegion;
import org.voxtum.render.Chart;
import org.voxtum.solver.PressureSolution;
import org.voxtum.solver.PressureSolver;
import org.voxtum.tissue.RegionKind;
import org.voxtum.verify.exact.SourceLayerPressure;

/**
 * A tight, leaky layer between two open ones: fluid leaves through boundary layers of 15 um.
 *
 * @param voxels along the three layers, a multiple of three
 */
public record SourceLayerCase(int voxels) implements Trial {
    private static final double THICKNESS = 1e-3;
    private static final double OUTER = 1e-13;
    private static final double INNER = 1e-16;
    private static final double EXCHANGE = 4.2e-7;
    private static final double PRESSURE = 1533.88;

    /** The case; its boundary layers of 15 um must be resolved. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v04-leaky-layer",
                        "flow from a tight leaky layer between two open ones",
                        "-(K p')' = a (p_e - p) in the middle layer, 0 outside; p = 0 at the ends",
                        "straight lines outside, a hyperbolic cosine inside",
                        "elementary; tissue of Baxter and Jain 1989, Microvasc Res 37:77,"
                                + " doi:10.1016/0026-2862(89)90074-5")
                .with(new SourceLayerCase(600));
    }

    @Override
    public String grid() {
        return "h = " + Shown.micrometres(3 * THICKNESS / voxels);
    }

    @Override
    public Outcome run(Backend backend) {
        double[] edges = new double[4];
        double[] errors = new double[4];
        for (int i = 0; i < edges.length; i++) {
            int n = voxels * (1 << i) / 4;
            edges[i] = 3 * THICKNESS / n * 1e6;
            errors[i] = Math.abs(new SourceLayerCase(n).fluxError(backend));
        }
        Finding flux = new Finding("flux", new SourceLayerCase(voxels).fluxError(backend), 0.02);
        return Outcome.of(
                List.of(
                        flux.observing(errors[1]),
                        Finding.ofOrder("flux, twice as fine", errors[2], errors[3], 1.9)),
                new Chart(
                        "flux from a leaky layer",
                        Chart.Axis.logarithmic("voxel edge h (µm)"),
                        Chart.Axis.logarithmic("relative error of the flux"),
                        List.of(
                                Series.joined("computed", edges, errors),
                                Series.slope(2, edges, errors))));
    }

    /** Relative error of the flux that leaves at the end. */
    public double fluxError(Backend backend) {
        double edge = 3 * THICKNESS / voxels;
        VoxelGrid grid = new VoxelGrid(voxels, 1, 1, edge, edge, edge, 0, 0, 0);
        FluidProblemBuilder builder =
                new FluidProblemBuilder(grid)
                        .paint(region("outer", 0), (x, y, z) -> true, OUTER, 0, 0)
                        .paint(
                                region("leaky", EXCHANGE),
                                (x, y, z) -> Math.abs(x - 1.5 * THICKNESS) < THICKNESS / 2,
                                INNER,
                                1,
                                PRESSURE)
                        .boundary(Face.X_LOWER, FluidBoundary.pressure(0))
                        .boundary(Face.X_UPPER, FluidBoundary.pressure(0));
        PressureSolution solution = new PressureSolver(backend, builder.build(), 1e-12).solve();
        SourceLayerPressure exact =
                new SourceLayerPressure(THICKNESS, OUTER, INNER, EXCHANGE, PRESSURE);
        return solution.fluxes().x().get(voxels, 0, 0) / exact.flux(3 * THICKNESS) - 1;
    }

    private static FluidRegion region(String name, double wallConductance) {
        return new FluidRegion(name, RegionKind.NORMAL, wallConductance, 0, 0, 0, 0, 0);
    }
}
