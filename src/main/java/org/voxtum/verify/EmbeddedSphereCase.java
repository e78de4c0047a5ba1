package org.voxtum.verify;

import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidBoundary;
import org.voxtum.model.FluidRegion;
import org.voxtum.render.Chart;
import org.voxtum.solver.PressureSolver;
import org.voxtum.tissue.RegionKind;
import org.voxtum.verify.exact.BaxterJainTissue;
import org.voxtum.verify.exact.EmbeddedSpherePressure;

/**
 * Interstitial pressure of a tumour in normal tissue with lymphatics (Baxter and Jain 1990,
 * Microvasc Res 40:246).
 *
 * @param radius R of the tumour [m]
 * @param voxelsPerRadius R/h
 * @param margin normal tissue beyond the tumour [m], several pressure lengths
 */
public record EmbeddedSphereCase(double radius, int voxelsPerRadius, double margin)
        implements Trial {
    private static final double MILLIMETRE = 1e-3;
    private static final double WALL_CONDUCTIVITY = 2.7e-12;
    private static final double OSMOTIC_PRESSURE = 0.91 * 1333;

    /** The case. */
    static ReferenceCase reference() {
        double margin = 1.5 * MILLIMETRE;
        return ReferenceCase.of(
                        "v02-embedded-sphere",
                        "interstitial pressure of a tumour in normal tissue with lymphatics",
                        "-div(K grad p) = a_V (p_e - p) - a_L (p - p_L), in tumour and around it",
                        "p = p_1 + A sinh(k_1 r)/r inside, p_2 + B exp(-k_2 r)/r outside;"
                                + " p and K dp/dr go on across r = R",
                        "Baxter and Jain 1990, Microvasc Res 40:246,"
                                + " doi:10.1016/0026-2862(90)90023-K")
                .with(
                        List.of(new EmbeddedSphereCase(MILLIMETRE, 20, margin)),
                        List.of(
                                new EmbeddedSphereCase(MILLIMETRE, 40, margin),
                                new EmbeddedSphereCase(3 * MILLIMETRE, 20, margin)));
    }

    @Override
    public String grid() {
        return "R = " + Shown.millimetres(radius) + ", R/h = " + voxelsPerRadius;
    }

    @Override
    public Outcome run(Backend backend) {
        SphereOctant octant = new SphereOctant(radius, voxelsPerRadius);
        EmbeddedSpherePressure exact = EmbeddedSpherePressure.ofRadius(radius);
        FluidProblemBuilder builder = problem(octant, exact);
        VoxelGrid grid = octant.gridTo(radius + margin);
        Field p = new PressureSolver(backend, builder.build(), 1e-12).solve().pressure();
        double mean = new ChosenVoxels(grid, octant.within(1)).mean(p);
        FluidProblemBuilder.Place inside = octant.within(0.9);
        FluidProblemBuilder.Place around = octant.within(1.1);
        double largest =
                new ChosenVoxels(
                                grid,
                                (x, y, z) -> inside.contains(x, y, z) || !around.contains(x, y, z))
                        .maximumError(p, PointFunction.radial(exact::pressure));
        List<Finding> findings =
                List.of(
                        Finding.relative("mean pressure of the tumour", mean, exact.mean(), 0.005),
                        new Finding(
                                "largest error for |r - R| > 0.1 R, over p_e",
                                largest / BaxterJainTissue.TUMOUR_PRESSURE,
                                0.025));
        return Outcome.of(findings, chart(grid, p, exact));
    }

    private Chart chart(VoxelGrid grid, Field p, EmbeddedSpherePressure exact) {
        double end = radius + margin;
        return new Chart(
                "pressure in and around a tumour, " + grid(),
                Chart.Axis.linear("distance from the centre (mm)"),
                Chart.Axis.linear("pressure (Pa)"),
                List.of(
                        Series.curve("exact", 0, end, MILLIMETRE, exact::pressure),
                        Series.radial("computed", grid, p, end, MILLIMETRE, 1)));
    }

    private FluidProblemBuilder problem(SphereOctant octant, EmbeddedSpherePressure exact) {
        FluidProblemBuilder builder = new FluidProblemBuilder(octant.gridTo(radius + margin));
        paintNormal(builder, (x, y, z) -> true);
        SphereOctant.paintTumour(builder, octant.within(1));
        FluidBoundary far = FluidBoundary.pressure(exact.normal().plateau());
        for (Face face : Face.values()) {
            if (face.upper()) {
                builder.boundary(face, far);
            }
        }
        return builder;
    }

    /** sigma_T (pi_V - pi_i) of the usual normal tissue [Pa]. */
    static double normalOsmoticPressure() {
        return OSMOTIC_PRESSURE;
    }

    /** Paints the usual normal tissue, drained by lymphatics. */
    static void paintNormal(FluidProblemBuilder builder, FluidProblemBuilder.Place place) {
        builder.paint(
                new FluidRegion(
                        "normal",
                        RegionKind.NORMAL,
                        WALL_CONDUCTIVITY,
                        OSMOTIC_PRESSURE,
                        BaxterJainTissue.NORMAL_LYMPHATICS,
                        0,
                        0,
                        0),
                place,
                BaxterJainTissue.NORMAL_CONDUCTIVITY,
                BaxterJainTissue.NORMAL_EXCHANGE / WALL_CONDUCTIVITY,
                BaxterJainTissue.NORMAL_PRESSURE + OSMOTIC_PRESSURE);
    }
}
