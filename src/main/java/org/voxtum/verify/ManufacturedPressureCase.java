package org.voxtum.verify;

import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidBoundary;
import org.voxtum.model.FluidRegion;
import org.voxtum.render.Chart;
import org.voxtum.solver.PressureSolver;
import org.voxtum.tissue.RegionKind;
import org.voxtum.verify.exact.ManufacturedPressure;

/**
 * Order of the pressure solver on a smooth manufactured solution with smooth coefficients.
 *
 * <p>Faces are held at pressure 0 and what the manufactured pressure there adds is injected into
 * the boundary voxels, which is the same linear system.
 *
 * @param voxels along each edge of the unit cube on the coarser of the two grids
 */
public record ManufacturedPressureCase(int voxels) implements Trial {
    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v05-manufactured-pressure",
                        "order of the pressure on a smooth manufactured solution",
                        "-div(K grad p) + a p = S on the unit cube, p given on its faces",
                        "p = 1 + sin(pi x + 0.3) cos(1.3 y) exp(0.5 z), K and a smooth, S to match",
                        "method: Roache 2002, J Fluids Eng 124:4, doi:10.1115/1.1436090")
                .with(
                        List.of(new ManufacturedPressureCase(32)),
                        List.of(new ManufacturedPressureCase(64)));
    }

    @Override
    public String grid() {
        return voxels + "^3 and " + 2 * voxels + "^3 voxels";
    }

    @Override
    public Outcome run(Backend backend) {
        double[] edges = new double[3];
        double[] errors = new double[3];
        for (int i = 0; i < edges.length; i++) {
            int n = voxels * (1 << i) / 2;
            edges[i] = 1.0 / n;
            errors[i] = error(backend, n);
        }
        return Outcome.of(
                List.of(Finding.ofOrder("pressure, L2", errors[1], errors[2], 1.9)),
                new Chart(
                        "pressure on a manufactured solution",
                        Chart.Axis.logarithmic("voxel edge h"),
                        Chart.Axis.logarithmic("L2 error of the pressure"),
                        List.of(
                                Series.joined("computed", edges, errors),
                                Series.slope(2, edges, errors))));
    }

    private static double error(Backend backend, int n) {
        VoxelGrid grid = VoxelGrid.cubes(n, n, n, 1.0 / n);
        Field p = new PressureSolver(backend, problem(grid).build(), 1e-12).solve().pressure();
        return new ChosenVoxels(grid, (x, y, z) -> true)
                .rootMeanSquareError(p, ManufacturedPressure::pressure);
    }

    private static FluidProblemBuilder problem(VoxelGrid grid) {
        FluidRegion region = new FluidRegion("cube", RegionKind.NORMAL, 1, 0, 0, 0, 0, 0);
        FluidProblemBuilder builder = new FluidProblemBuilder(grid);
        builder.paint(region, (x, y, z) -> true, 1, 0, 0);
        fill(builder.conductivity(), grid, ManufacturedPressure::conductivity);
        fill(builder.surfaceDensity(), grid, ManufacturedPressure::exchange);
        fill(builder.vascularPressure(), grid, ManufacturedPressure::source);
        for (Face face : Face.values()) {
            builder.boundary(face, FluidBoundary.pressure(0));
        }
        Field supply = builder.vascularPressure();
        Field exchange = builder.surfaceDensity();
        supply.fillBy((x, y, z) -> supply.get(x, y, z) / exchange.get(x, y, z));
        return builder.injection(
                Field.on(grid)
                        .fillBy((x, y, z) -> fromFaces(builder.conductivity(), grid, x, y, z)));
    }

    private static void fill(Field field, VoxelGrid grid, PointFunction function) {
        field.fillBy((x, y, z) -> function.at(grid.centreX(x), grid.centreY(y), grid.centreZ(z)));
    }

    /** K/(h/2) p/h over the faces of a voxel that lie at the cube's surface. */
    private static double fromFaces(Field conductivity, VoxelGrid grid, int x, int y, int z) {
        double h = grid.dx();
        double sum = 0;
        for (Face face : Face.values()) {
            int at = face.axis() == Axis.X ? x : face.axis() == Axis.Y ? y : z;
            if (at == (face.upper() ? grid.nx() - 1 : 0)) {
                double step = face.upper() ? h / 2 : -h / 2;
                double value =
                        ManufacturedPressure.pressure(
                                grid.centreX(x) + (face.axis() == Axis.X ? step : 0),
                                grid.centreY(y) + (face.axis() == Axis.Y ? step : 0),
                                grid.centreZ(z) + (face.axis() == Axis.Z ? step : 0));
                sum += conductivity.get(x, y, z) / (h / 2) * value / h;
            }
        }
        return sum;
    }
}
