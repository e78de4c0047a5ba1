package org.voxtum.verify;

import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidRegion;
import org.voxtum.render.Chart;
import org.voxtum.solver.PressureSolution;
import org.voxtum.solver.PressureSolver;
import org.voxtum.tissue.RegionKind;
import org.voxtum.verify.exact.BaxterJainTissue;
import org.voxtum.verify.exact.NecroticCorePressure;

/**
 * Interstitial pressure of a tumour whose core has no vessels: flat in the core, so nothing flows
 * there (Baxter and Jain 1990, Microvasc Res 40:246).
 *
 * @param voxelsPerRadius R/h
 */
public record NecroticCoreCase(int voxelsPerRadius) implements Trial {
    private static final double RADIUS = 2e-3;
    private static final double CORE_RADIUS = 1.2e-3;

    private static final double MILLIMETRE = 1e-3;

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v03-necrotic-core",
                        "interstitial pressure of a tumour whose core has no vessels",
                        "-div(K grad p) = a (p_e - p) for r > r_n, 0 for r < r_n; p(R) = 0",
                        "p flat for r < r_n; hyperbolic sine and cosine over r in the shell",
                        "Baxter and Jain 1990, Microvasc Res 40:246,"
                                + " doi:10.1016/0026-2862(90)90023-K")
                .with(List.of(new NecroticCoreCase(20)), List.of(new NecroticCoreCase(40)));
    }

    @Override
    public String grid() {
        return "R = 2 mm, R/h = " + voxelsPerRadius;
    }

    @Override
    public Outcome run(Backend backend) {
        SphereOctant octant = new SphereOctant(RADIUS, voxelsPerRadius);
        FluidProblemBuilder builder = octant.tumourInBath();
        FluidRegion core = new FluidRegion("core", RegionKind.NECROTIC, 0, 0, 0, 0, 0, 0);
        builder.paint(
                core,
                octant.within(CORE_RADIUS / RADIUS),
                BaxterJainTissue.TUMOUR_CONDUCTIVITY,
                0,
                0);
        PressureSolution solution = new PressureSolver(backend, builder.build(), 1e-12).solve();
        NecroticCorePressure exact = NecroticCorePressure.ofRadii(CORE_RADIUS, RADIUS);
        FluidProblemBuilder.Place inner = octant.within((CORE_RADIUS - octant.edge()) / RADIUS);
        double error =
                new ChosenVoxels(octant.grid(), inner)
                        .maximumError(solution.pressure(), (x, y, z) -> exact.pressure(0));
        double flux = largestFlux(solution, octant.grid(), inner);
        List<Finding> findings =
                List.of(
                        new Finding(
                                "core pressure, over p_e",
                                error / BaxterJainTissue.TUMOUR_PRESSURE,
                                0.01),
                        new Finding(
                                "largest flux in the core, over that at the surface",
                                flux / exact.flux(RADIUS),
                                0.01));
        return Outcome.of(findings, chart(octant.grid(), solution.pressure(), exact));
    }

    private Chart chart(VoxelGrid grid, Field p, NecroticCorePressure exact) {
        return new Chart(
                "pressure with a core of 1.2 mm, " + grid(),
                Chart.Axis.linear("distance from the centre (mm)"),
                Chart.Axis.linear("pressure (Pa)"),
                List.of(
                        Series.curve("exact", 0, RADIUS, MILLIMETRE, exact::pressure),
                        Series.radial("computed", grid, p, RADIUS, MILLIMETRE, 1)));
    }

    private static double largestFlux(
            PressureSolution solution, VoxelGrid grid, FluidProblemBuilder.Place place) {
        double most = 0;
        for (Axis axis : Axis.values()) {
            Field q = solution.fluxes().along(axis);
            Field magnitude = Field.on(grid).fillBy((x, y, z) -> Math.abs(upper(q, axis, x, y, z)));
            most = Math.max(most, new ChosenVoxels(grid, place).largest(magnitude));
        }
        return most;
    }

    private static double upper(Field q, Axis axis, int x, int y, int z) {
        return q.get(
                x + (axis == Axis.X ? 1 : 0),
                y + (axis == Axis.Y ? 1 : 0),
                z + (axis == Axis.Z ? 1 : 0));
    }
}
