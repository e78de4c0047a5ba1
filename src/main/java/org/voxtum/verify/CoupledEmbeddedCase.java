package org.voxtum.verify;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidRegion;
import org.voxtum.model.WallPores;
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
public record CoupledEmbeddedCase(int voxelsPerRadius, List<Double> hours)
        implements VerificationCase {
    private static final double HOUR = 3600;
    private static final double SHELL = 3;
    private static final double NORMAL_FRACTION = 0.1;
    private static final double TOLERANCE = 0.01;

    /** Copies the list. */
    public CoupledEmbeddedCase {
        hours = List.copyOf(hours);
    }

    @Override
    public String title() {
        return "pressure and transport in a tumour in normal tissue";
    }

    @Override
    public List<Finding> run(Backend backend) {
        CoupledTumour tumour = CoupledTumour.macromolecule();
        SphereOctant octant = new SphereOctant(tumour.radius(), voxelsPerRadius);
        List<Finding> findings = new ArrayList<>();
        double end = hours.get(hours.size() - 1) * HOUR;
        try (SoluteRun run = new SoluteRun(problem(octant, tumour).onSolvedFlow(backend, end))) {
            for (double hour : hours) {
                judge(run.at(hour * HOUR), octant, hour, findings);
            }
        }
        return findings;
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
        String at = " at " + hour + " h";
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
