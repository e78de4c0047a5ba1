package org.voxtum.verify;

import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Face;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidBoundary;
import org.voxtum.model.FluidRegion;
import org.voxtum.solver.PressureSolution;
import org.voxtum.solver.PressureSolver;
import org.voxtum.tissue.RegionKind;
import org.voxtum.verify.exact.SourceLayerPressure;

/**
 * A tight, leaky layer between two open ones: fluid leaves through boundary layers of 15 um.
 *
 * @param voxels along the three layers, a multiple of three
 */
public record SourceLayerCase(int voxels) implements VerificationCase {
    private static final double THICKNESS = 1e-3;
    private static final double OUTER = 1e-13;
    private static final double INNER = 1e-16;
    private static final double EXCHANGE = 4.2e-7;
    private static final double PRESSURE = 1533.88;

    @Override
    public String title() {
        return "flow from a leaky layer between two others";
    }

    @Override
    public List<Finding> run(Backend backend) {
        return List.of(new Finding("flux", fluxError(backend), 0.02));
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
