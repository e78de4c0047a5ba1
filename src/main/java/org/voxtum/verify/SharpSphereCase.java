package org.voxtum.verify;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.Chart;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;
import org.voxtum.verify.exact.ReferenceTable;

/**
 * Shrinking core of a sphere whose receptors fill at a sharp front.
 *
 * @param voxelsPerRadius R/h
 * @param receptors R_t, well above phi c_0 [mol/m^3]
 */
public record SharpSphereCase(int voxelsPerRadius, double receptors) implements Trial {
    /** k_on R_t h^2/(phi D): the front is a tenth of a voxel wide. */
    private static final double SHARPNESS = 100;

    /** The quasi-steady core ends faster than fluid can follow. */
    private static final double LEAST_CORE = 0.3;

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v12-sharp-sphere",
                        "shrinking core of a sphere whose receptors fill at a sharp front",
                        "as v12-binding-front with k_on R_t h^2/(phi D) = 100, k_off = k_int = 0",
                        "t/tau = 1 - 3 x^2 + 2 x^3, tau = R^2 R_t/(6 phi D c_0), x core over R;"
                                + " quasi-steady, for phi c_0 << R_t",
                        "Thurber, Schmidt and Wittrup 2008, Adv Drug Deliv Rev 60:1421")
                .with(
                        List.of(new SharpSphereCase(10, 1e-3)),
                        List.of(new SharpSphereCase(20, 1e-3), new SharpSphereCase(10, 5e-3)));
    }

    @Override
    public String grid() {
        return "R/h = " + voxelsPerRadius + ", R_t = " + Shown.number(receptors * 1e3) + " µM";
    }

    @Override
    public Outcome run(Backend backend) {
        BindingSphere sphere = new BindingSphere(voxelsPerRadius, receptors);
        double edge = sphere.octant().edge();
        ReferenceTable rows =
                ReferenceTable.shipped("v12_binding_front_sharp")
                        .where("case", "sphere_quasi_steady")
                        .where("Rt", receptors);
        double on =
                SHARPNESS
                        * BindingSphere.ACCESSIBLE
                        * BindingSphere.DIFFUSIVITY
                        / (receptors * edge * edge);
        List<Finding> findings = new ArrayList<>();
        double[] times = rows.column("t_s");
        double[] cores = new double[times.length];
        try (Simulation simulation =
                sphere.simulation(backend, times[times.length - 1], on, 0, 0)) {
            for (int row = 0; row < times.length; row++) {
                double core = rows.number(row, "front_m");
                cores[row] = Double.NaN;
                if (core >= LEAST_CORE * BindingSphere.RADIUS * (1 - 1e-9)) {
                    simulation.advanceTo(times[row]);
                    cores[row] = core(simulation, sphere.octant().grid());
                    findings.add(
                            new Finding(
                                    "core at x = "
                                            + Shown.number(core / BindingSphere.RADIUS)
                                            + ", in voxels",
                                    (cores[row] - core) / edge,
                                    1));
                }
            }
        }
        return Outcome.of(findings, chart(times, rows.column("front_m"), cores));
    }

    /** Radius of the place where half of the receptors are full, along the first row. */
    private double core(Simulation simulation, VoxelGrid grid) {
        AgentState agent = simulation.agents().get(0);
        Field bound = simulation.pools(agent).get("bound");
        double aside = grid.centreY(0) * grid.centreY(0) + grid.centreZ(0) * grid.centreZ(0);
        return HalfValue.passage(
                voxelsPerRadius,
                x -> Math.sqrt(grid.centreX(x) * grid.centreX(x) + aside),
                x -> bound.get(x, 0, 0),
                receptors / 2);
    }

    private static Chart chart(double[] times, double[] exact, double[] cores) {
        return new Chart(
                "core of a sphere without bound agent",
                Chart.Axis.linear("time [s]"),
                Chart.Axis.linear("radius of the core [m]"),
                List.of(
                        Series.joined("exact", times, exact),
                        new Chart.Series("computed", Chart.Mark.POINTS, times, cores)));
    }
}
