package org.voxtum.verify;

import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidBoundary;
import org.voxtum.model.FluidRegion;
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
        implements VerificationCase {
    private static final double WALL_CONDUCTIVITY = 2.7e-12;
    private static final double OSMOTIC_PRESSURE = 0.91 * 1333;

    @Override
    public String title() {
        return "interstitial pressure of a tumour in normal tissue, R = " + radius + " m";
    }

    @Override
    public List<Finding> run(Backend backend) {
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
        return List.of(
                Finding.relative("mean pressure of the tumour", mean, exact.mean(), 0.005),
                new Finding(
                        "largest error for |r - R| > 0.1 R, over p_e",
                        largest / BaxterJainTissue.TUMOUR_PRESSURE,
                        0.025));
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
