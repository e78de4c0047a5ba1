package org.voxtum.verify;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.OxygenCoefficients;
import org.voxtum.render.Chart;
import org.voxtum.solver.OxygenSolution;
import org.voxtum.solver.OxygenSolver;
import org.voxtum.verify.exact.ReferenceTable;
import org.voxtum.verify.exact.TableProfile;

/**
 * Oxygen in a spheroid in a bath, its core anoxic where it is large (equation of Secomb et al.
 * 2004, Ann Biomed Eng 32:1519).
 *
 * @param radius R [m]
 * @param voxelsPerRadius R/h
 */
public record OxygenSphereCase(double radius, int voxelsPerRadius) implements Trial {
    /** Krogh's coefficient [m^2/s/mmHg]. */
    static final double KROGH = 4.2e-14;

    private static final double CONSUMPTION = 5e-4;
    private static final double BATH = 100;
    private static final double MICROMETRE = 1e-6;
    private static final double SMALL = 150e-6;
    private static final double LARGE = 300e-6;

    /** The case, with and without an anoxic core. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v11-oxygen-sphere",
                        "oxygen in a spheroid with an anoxic core",
                        "K lap P = M_0 P/(P + P_m), P(R) = 100 mmHg, P_m = 1 mmHg",
                        "radial solution, tabulated",
                        "equation: Secomb et al. 2004, Ann Biomed Eng 32:1519,"
                                + " doi:10.1114/B:ABME.0000049036.08817.44")
                .with(
                        List.of(new OxygenSphereCase(LARGE, 20), new OxygenSphereCase(SMALL, 20)),
                        List.of(new OxygenSphereCase(LARGE, 40), new OxygenSphereCase(SMALL, 40)));
    }

    @Override
    public String grid() {
        return "R = " + Shown.micrometres(radius) + ", R/h = " + voxelsPerRadius;
    }

    @Override
    public Outcome run(Backend backend) {
        SphereOctant octant = new SphereOctant(radius, voxelsPerRadius);
        OxygenSolution solution = new OxygenSolver(backend, oxygen(octant)).solve();
        Field p = solution.tension();
        TableProfile exact = profile();
        double largest =
                new ChosenVoxels(octant.grid(), octant.within(0.9))
                        .maximumError(p, PointFunction.radial(exact::at));
        ChosenVoxels inside = new ChosenVoxels(octant.grid(), octant.within(1));
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding("largest error for r < 0.9 R (mmHg)", largest, 2));
        ReferenceTable shares =
                ReferenceTable.shipped("v11_o2_sphere_scalars").where("R_m", radius);
        findings.add(fraction(inside, p, 2.5, shares.number(0, "frac_lt_2p5")));
        findings.add(fraction(inside, p, 5, shares.number(0, "frac_lt_5")));
        findings.add(fraction(inside, p, 10, shares.number(0, "frac_lt_10")));
        findings.add(new Finding("supply less consumption", solution.balance().error(), 1e-4));
        return Outcome.of(findings, chart(octant.grid(), p, exact));
    }

    private static OxygenCoefficients oxygen(SphereOctant octant) {
        VoxelGrid grid = octant.grid();
        FluidProblemBuilder.Place sphere = octant.within(1);
        Field inside =
                Field.on(grid)
                        .fillBy(
                                (x, y, z) ->
                                        sphere.contains(
                                                        grid.centreX(x),
                                                        grid.centreY(y),
                                                        grid.centreZ(z))
                                                ? 1
                                                : 0);
        return OxygenCoefficients.avascular(
                grid,
                (x, y, z) -> KROGH * inside.get(x, y, z),
                (x, y, z) -> CONSUMPTION * inside.get(x, y, z),
                1,
                (x, y, z) -> inside.get(x, y, z) > 0 ? Double.NaN : BATH);
    }

    private TableProfile profile() {
        ReferenceTable table = ReferenceTable.shipped("v11_o2_sphere").where("R_m", radius);
        double[] r = table.column("r_over_R");
        for (int i = 0; i < r.length; i++) {
            r[i] *= radius;
        }
        return TableProfile.radial(r, table.column("P_MM_mmHg"));
    }

    private static Finding fraction(ChosenVoxels inside, Field p, double below, double exact) {
        Field share = new Field(p.shape()).fillBy((x, y, z) -> p.get(x, y, z) < below ? 1 : 0);
        String quantity = "fraction below " + Shown.number(below) + " mmHg";
        return new Finding(quantity, inside.mean(share) - exact, 0.01);
    }

    private Chart chart(VoxelGrid grid, Field p, TableProfile exact) {
        return new Chart(
                "oxygen in a sphere, " + grid(),
                Chart.Axis.linear("distance from the centre (µm)"),
                Chart.Axis.linear("oxygen tension (mmHg)"),
                List.of(
                        Series.curve("exact", 0, radius, MICROMETRE, exact::at),
                        Series.radial("computed", grid, p, radius, MICROMETRE, 1)));
    }
}
