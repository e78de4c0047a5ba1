package org.voxtum.verify;

import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Face;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidBoundary;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidRegion;
import org.voxtum.render.Chart;
import org.voxtum.solver.PressureSolution;
import org.voxtum.solver.PressureSolver;
import org.voxtum.tissue.RegionKind;
import org.voxtum.verify.exact.LayersInSeries;
import org.voxtum.verify.exact.LayersInSeries.Layer;

/**
 * Pressure across three layers whose conductivities differ by 10^4 and meet at voxel faces:
 * harmonic means make it exact on any grid.
 *
 * @param voxels along the three layers, a multiple of three
 */
public record LayerPressureCase(int voxels) implements Trial {
    private static final double THICKNESS = 1e-3;
    private static final double[] CONDUCTIVITIES = {1e-12, 1e-16, 1e-13};
    private static final double INLET = 2000;

    /** The case; exact on any grid whose faces meet the interfaces. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v04-layers",
                        "flow across three layers whose conductivities differ by 10^4",
                        "(K p')' = 0, p = 2000 Pa and 0 at the ends",
                        "q = 2000 Pa / sum(d/K), p linear in each layer",
                        "Darcy 1856, Les fontaines publiques de la ville de Dijon"
                                + " (resistances in series)")
                .with(
                        new LayerPressureCase(30),
                        new LayerPressureCase(3),
                        new LayerPressureCase(300));
    }

    @Override
    public String grid() {
        return voxels + " voxels";
    }

    @Override
    public Outcome run(Backend backend) {
        double exactly = Finding.byPrecision(backend, 1e-10, 1e-4);
        double edge = 3 * THICKNESS / voxels;
        VoxelGrid grid = new VoxelGrid(voxels, 1, 1, edge, edge, edge, 0, 0, 0);
        PressureSolution solution = new PressureSolver(backend, problem(grid), 1e-14).solve();
        LayersInSeries exact = exact();
        double pressure =
                new ChosenVoxels(grid, (x, y, z) -> true)
                        .maximumError(solution.pressure(), (x, y, z) -> exact.pressure(x));
        List<Finding> findings =
                List.of(
                        new Finding("pressure, over that at the inlet", pressure / INLET, exactly),
                        new Finding(
                                "interface pressure, over that at the inlet",
                                atFaces(solution),
                                exactly),
                        Finding.relative(
                                "flux through the tight layer",
                                tightFlux(solution),
                                exact.flux(),
                                exactly));
        return Outcome.of(findings, chart(grid, solution, exact));
    }

    private static Chart chart(VoxelGrid grid, PressureSolution solution, LayersInSeries exact) {
        return new Chart(
                "pressure across layers, " + grid.nx() + " voxels",
                Chart.Axis.linear("x (mm)"),
                Chart.Axis.linear("pressure (Pa)"),
                List.of(
                        Series.curve("exact", 0, 3 * THICKNESS, 1e-3, exact::pressure),
                        Series.alongX("computed", grid, solution.pressure(), 1, 1e-3, 1)));
    }

    /**
     * Mean flux over the faces of the tight layer [m/s]. Beside it the pressure falls by so little
     * from voxel to voxel (10^-6 of its value) that rounding leaves fewer digits of the difference.
     */
    private double tightFlux(PressureSolution solution) {
        double sum = 0;
        for (int face = voxels / 3; face <= 2 * voxels / 3; face++) {
            sum += solution.fluxes().x().get(face, 0, 0);
        }
        return sum / (voxels / 3.0 + 1);
    }

    /** Pressure at the two interfaces, from either side by the flux through half a voxel. */
    private double atFaces(PressureSolution solution) {
        double half = 1.5 * THICKNESS / voxels;
        double worst = 0;
        for (int face = voxels / 3; face < voxels; face += voxels / 3) {
            double flux = solution.fluxes().x().get(face, 0, 0);
            double exact = exact().pressure(2 * half * face);
            int layer = 3 * face / voxels;
            double left = solution.pressure().get(face - 1, 0, 0);
            double right = solution.pressure().get(face, 0, 0);
            double fromLeft = left - flux * half / CONDUCTIVITIES[layer - 1];
            double fromRight = right + flux * half / CONDUCTIVITIES[layer];
            worst = Math.max(worst, Math.abs(fromLeft - exact));
            worst = Math.max(worst, Math.abs(fromRight - exact));
        }
        return worst / INLET;
    }

    private static LayersInSeries exact() {
        return new LayersInSeries(
                List.of(
                        new Layer(THICKNESS, CONDUCTIVITIES[0]),
                        new Layer(THICKNESS, CONDUCTIVITIES[1]),
                        new Layer(THICKNESS, CONDUCTIVITIES[2])),
                INLET,
                0);
    }

    private static FluidCoefficients problem(VoxelGrid grid) {
        FluidProblemBuilder builder =
                new FluidProblemBuilder(grid)
                        .boundary(Face.X_LOWER, FluidBoundary.pressure(INLET))
                        .boundary(Face.X_UPPER, FluidBoundary.pressure(0));
        for (int i = 0; i < CONDUCTIVITIES.length; i++) {
            double start = i * THICKNESS;
            builder.paint(
                    new FluidRegion("layer " + i, RegionKind.NORMAL, 0, 0, 0, 0, 0, 0),
                    (x, y, z) -> x > start,
                    CONDUCTIVITIES[i],
                    0,
                    0);
        }
        return builder.build();
    }
}
