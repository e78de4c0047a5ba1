package org.voxtum.verify;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.render.Chart;
import org.voxtum.solver.PressureSolution;
import org.voxtum.solver.PressureSolver;
import org.voxtum.verify.exact.BaxterJainTissue;
import org.voxtum.verify.exact.IsolatedSpherePressure;

/**
 * Interstitial pressure of a tumour in a bath at zero pressure (Baxter and Jain 1989, Microvasc Res
 * 37:77).
 *
 * @param radius R of the tumour [m]
 * @param voxelsPerRadius R/h
 * @param judgeOutflow whether the boundary layer is resolved well enough to judge the outflow
 */
public record IsolatedSphereCase(double radius, int voxelsPerRadius, boolean judgeOutflow)
        implements Trial {
    private static final double MILLIMETRE = 1e-3;

    /** The case, from one to 37 pressure lengths across. */
    static ReferenceCase reference() {
        double oneLength = MILLIMETRE / IsolatedSpherePressure.ofRadius(MILLIMETRE).alpha();
        return ReferenceCase.of(
                        "v01-isolated-sphere",
                        "interstitial pressure of an isolated tumour",
                        "-div(K grad p) = a (p_e - p), p(R) = 0",
                        "p = p_e (1 - R sinh(kr) / (r sinh(kR))), k = sqrt(a/K)",
                        "Baxter and Jain 1989, Microvasc Res 37:77,"
                                + " doi:10.1016/0026-2862(89)90074-5")
                .with(
                        List.of(
                                new IsolatedSphereCase(MILLIMETRE, 20, true),
                                new IsolatedSphereCase(5 * MILLIMETRE, 20, false),
                                new IsolatedSphereCase(oneLength, 20, true),
                                new IsolatedSphereCase(10 * MILLIMETRE, 20, false)),
                        List.of(
                                new IsolatedSphereCase(MILLIMETRE, 40, true),
                                new IsolatedSphereCase(5 * MILLIMETRE, 40, true)));
    }

    @Override
    public String grid() {
        return "R = " + Shown.millimetres(radius) + ", R/h = " + voxelsPerRadius;
    }

    @Override
    public Outcome run(Backend backend) {
        SphereOctant octant = new SphereOctant(radius, voxelsPerRadius);
        FluidCoefficients fluid = octant.tumourInBath().build();
        PressureSolution solution = new PressureSolver(backend, fluid, 1e-12).solve();
        IsolatedSpherePressure exact = IsolatedSpherePressure.ofRadius(radius);
        Field p = solution.pressure();
        double mean = new ChosenVoxels(fluid.grid(), octant.within(1)).mean(p);
        double largest =
                new ChosenVoxels(fluid.grid(), octant.within(0.9))
                        .maximumError(p, PointFunction.radial(exact::pressure));
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.relative("mean pressure", mean, exact.mean(), 0.02));
        findings.add(
                new Finding(
                        "largest error for r < 0.9 R, over p_e",
                        largest / BaxterJainTissue.TUMOUR_PRESSURE,
                        0.025));
        if (judgeOutflow) {
            double outflow = -8 * solution.budget().get("boundary_bath");
            findings.add(Finding.relative("outflow", outflow, exact.outflow(), 0.02));
        }
        double balanced = Finding.byPrecision(backend, 1e-10, 1e-5);
        findings.add(new Finding("volume balance", solution.closure(), balanced));
        return Outcome.of(findings, chart(fluid.grid(), p, exact));
    }

    private Chart chart(VoxelGrid grid, Field p, IsolatedSpherePressure exact) {
        return new Chart(
                "pressure of an isolated sphere, " + grid(),
                Chart.Axis.linear("distance from the centre (mm)"),
                Chart.Axis.linear("pressure (Pa)"),
                List.of(
                        Series.curve("exact", 0, radius, MILLIMETRE, exact::pressure),
                        Series.radial("computed", grid, p, radius, MILLIMETRE, 1)));
    }
}
