package org.voxtum.verify;

import java.util.Arrays;
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
 * Oxygen around one vessel in a closed cylinder of tissue (Krogh 1919, J Physiol 52:409), the
 * vessel painted voxel by voxel; a quarter of the cross-section.
 *
 * @param edge voxel edge h [m]
 */
public record KroghCylinderCase(double edge) implements Trial {
    private static final double VESSEL = 5e-6;
    private static final double OUTER = 60e-6;
    private static final double BLOOD = 40;
    private static final double CONSUMPTION = 1.5e-4;
    private static final double MICROMETRE = 1e-6;

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v18-oxygen-cylinder",
                        "oxygen around one vessel in a closed cylinder of tissue",
                        "K lap P = M_0 P/(P + P_m), P = 40 mmHg at the vessel, no flux at 60 µm",
                        "radial solution, tabulated",
                        "Krogh 1919, J Physiol 52:409, doi:10.1113/jphysiol.1919.sp001839")
                .with(
                        List.of(new KroghCylinderCase(2.5e-6), new KroghCylinderCase(1.25e-6)),
                        List.of());
    }

    @Override
    public String grid() {
        return "h = " + Shown.micrometres(edge);
    }

    @Override
    public Outcome run(Backend backend) {
        int n = (int) Math.round(OUTER / edge);
        VoxelGrid grid = VoxelGrid.cubes(n, n, 1, edge);
        OxygenSolution solution = new OxygenSolver(backend, oxygen(grid)).solve();
        Field p = solution.tension();
        TableProfile exact = profile();
        ChosenVoxels tissue =
                new ChosenVoxels(
                        grid, (x, y, z) -> Math.hypot(x, y) > VESSEL && Math.hypot(x, y) < OUTER);
        double largest = tissue.maximumError(p, (x, y, z) -> exact.at(Math.hypot(x, y)));
        return Outcome.of(
                List.of(
                        new Finding("largest error (mmHg)", largest, 1.2),
                        new Finding("supply less consumption", solution.balance().error(), 1e-4)),
                chart(grid, p, exact));
    }

    private static OxygenCoefficients oxygen(VoxelGrid grid) {
        Field radius =
                Field.on(grid).fillBy((x, y, z) -> Math.hypot(grid.centreX(x), grid.centreY(y)));
        Field.VoxelFunction tissue =
                (x, y, z) -> {
                    double r = radius.get(x, y, z);
                    return r > VESSEL && r < OUTER ? 1 : 0;
                };
        return OxygenCoefficients.avascular(
                grid,
                (x, y, z) -> OxygenSphereCase.KROGH * tissue.at(x, y, z),
                (x, y, z) -> CONSUMPTION * tissue.at(x, y, z),
                1,
                (x, y, z) -> radius.get(x, y, z) <= VESSEL ? BLOOD : Double.NaN);
    }

    private static TableProfile profile() {
        ReferenceTable table = ReferenceTable.shipped("v18_o2_krogh");
        return TableProfile.natural(table.column("r_m"), table.column("P_MM_mmHg"));
    }

    private Chart chart(VoxelGrid grid, Field p, TableProfile exact) {
        return new Chart(
                "oxygen around a vessel, " + grid(),
                Chart.Axis.linear("distance from the axis (µm)"),
                Chart.Axis.linear("oxygen tension (mmHg)"),
                List.of(
                        Series.curve("exact", VESSEL, OUTER, MICROMETRE, exact::at),
                        tissueOnly(Series.radial("computed", grid, p, OUTER, MICROMETRE, 1))));
    }

    /** Without the voxels inside the vessel. */
    private static Chart.Series tissueOnly(Chart.Series all) {
        int first = 0;
        while (all.x()[first] * MICROMETRE <= VESSEL) {
            first++;
        }
        return new Chart.Series(
                all.name(),
                all.mark(),
                Arrays.copyOfRange(all.x(), first, all.x().length),
                Arrays.copyOfRange(all.y(), first, all.y().length));
    }
}
