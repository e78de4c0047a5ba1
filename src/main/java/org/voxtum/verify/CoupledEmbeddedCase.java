package org.voxtum.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidRegion;
import org.voxtum.model.WallPores;
import org.voxtum.render.Chart;
import org.voxtum.tissue.RegionKind;
import org.voxtum.verify.exact.ReferenceTable;

/**
 * Pressure and transport together in a tumour in a shell of normal tissue with lymphatics, sealed
 * outside (fluid: Baxter and Jain 1990, Microvasc Res 40:246; concentrations: finely resolved
 * radial solution).
 *
 * @param voxelsPerRadius R/h
 * @param hours times to judge [h], rows of the reference table
 */
public record CoupledEmbeddedCase(int voxelsPerRadius, List<Double> hours) implements Trial {
    private static final double HOUR = 3600;
    private static final double SHELL = 3;
    private static final double NORMAL_FRACTION = 0.1;
    private static final double TOLERANCE = 0.01;

    /** Copies the list. */
    public CoupledEmbeddedCase {
        hours = List.copyOf(hours);
    }

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v22-coupled-embedded",
                        "pressure and transport together in a tumour in normal tissue",
                        "as v21-coupled-sphere, with lymphatics in a shell of normal tissue;"
                                + " nothing passes r = 3 mm",
                        "table: radial finite volumes, extrapolated",
                        "problem: Baxter and Jain 1990, Microvasc Res 40:246,"
                                + " doi:10.1016/0026-2862(90)90023-K")
                .with(
                        List.of(new CoupledEmbeddedCase(8, List.of(0.5, 2.0))),
                        List.of(new CoupledEmbeddedCase(16, List.of(2.0, 8.0, 24.0))));
    }

    @Override
    public String grid() {
        return "R/h = "
                + voxelsPerRadius
                + ", to "
                + Shown.number(hours.get(hours.size() - 1))
                + " h";
    }

    @Override
    public Outcome run(Backend backend) {
        CoupledTumour tumour = CoupledTumour.macromolecule();
        SphereOctant octant = new SphereOctant(tumour.radius(), voxelsPerRadius);
        List<Finding> findings = new ArrayList<>();
        Field last = Field.on(octant.gridTo(SHELL * octant.radius()));
        double end = hours.get(hours.size() - 1) * HOUR;
        try (SoluteRun run = new SoluteRun(problem(octant, tumour).onSolvedFlow(backend, end))) {
            for (double hour : hours) {
                Field c = run.at(hour * HOUR);
                judge(c, octant, hour, findings);
                last.copyFrom(c);
            }
        }
        return Outcome.of(findings, chart(octant, last, hours.get(hours.size() - 1)));
    }

    private Chart chart(SphereOctant octant, Field c, double hour) {
        ReferenceTable table = ReferenceTable.embeddedSphereProfiles().where("t_h", hour);
        double end = SHELL * octant.radius();
        return new Chart(
                "a tumour in normal tissue, " + grid(),
                Chart.Axis.linear("distance from the centre (mm)"),
                Chart.Axis.linear("c over the plasma's at first"),
                List.of(
                        new Chart.Series(
                                "table",
                                Chart.Mark.LINE,
                                inMillimetres(table.column("r_m")),
                                table.column("c_fluid")),
                        Series.radial("computed", octant.gridTo(end), c, end, 1e-3, 1)));
    }

    private static double[] inMillimetres(double[] metres) {
        return Arrays.stream(metres).map(r -> r / 1e-3).toArray();
    }

    private static void judge(Field c, SphereOctant octant, double hour, List<Finding> findings) {
        ReferenceTable means = ReferenceTable.embeddedSphereMeans().where("t_h", hour);
        VoxelGrid grid = octant.gridTo(SHELL * octant.radius());
        FluidProblemBuilder.Place inside = octant.within(1);
        FluidProblemBuilder.Place all = octant.within(SHELL);
        double tumour =
                CoupledTumour.macromolecule().accessibleFraction()
                        * new ChosenVoxels(grid, inside).mean(c);
        double normal =
                NORMAL_FRACTION
                        * new ChosenVoxels(
                                        grid,
                                        (x, y, z) ->
                                                all.contains(x, y, z) && !inside.contains(x, y, z))
                                .mean(c);
        String at = " at " + Shown.number(hour) + " h";
        findings.add(
                Finding.relative(
                        "mean of the tumour" + at,
                        tumour,
                        means.number(0, "mean_u_tumour"),
                        TOLERANCE));
        findings.add(
                Finding.relative(
                        "mean of the normal shell" + at,
                        normal,
                        means.number(0, "mean_u_normal_shell"),
                        TOLERANCE));
    }

    private static SoluteProblemBuilder problem(SphereOctant octant, CoupledTumour tumour) {
        FluidProblemBuilder fluid = new FluidProblemBuilder(octant.gridTo(SHELL * octant.radius()));
        FluidRegion outside = new FluidRegion("outside", RegionKind.IMPERMEABLE, 0, 0, 0, 0, 0, 0);
        fluid.paint(outside, (x, y, z) -> true, 0, 0, 0);
        EmbeddedSphereCase.paintNormal(fluid, octant.within(SHELL));
        SphereOctant.paintTumour(fluid, octant.within(1));
        WallPores normalPores =
                new WallPores(5e-10, 0.95, 1, EmbeddedSphereCase.normalOsmoticPressure());
        return new SoluteProblemBuilder(fluid.build())
                .material(1, NORMAL_FRACTION, 2e-11)
                .region(1, 0.5, List.of(normalPores), 0)
                .material(2, tumour.accessibleFraction(), tumour.diffusivity())
                .region(2, tumour.retardation(), tumour.pores(), 0)
                .plasma(CoupledTumour.plasma());
    }
}
