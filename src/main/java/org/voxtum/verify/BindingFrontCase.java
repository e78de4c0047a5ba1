package org.voxtum.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Field;
import org.voxtum.render.Chart;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;
import org.voxtum.verify.exact.ReferenceTable;

/**
 * Front of an antibody that binds on its way into a sphere, with finite rates.
 *
 * @param set of the table
 * @param off k_off [1/s]
 * @param internalisation k_int [1/s]
 * @param end time of the last row that is compared [s]
 */
public record BindingFrontCase(String set, double off, double internalisation, double end)
        implements Trial {
    private static final int VOXELS_PER_RADIUS = 20;
    private static final double RECEPTORS = 1e-3;
    private static final double ON = 1e2;
    private static final double TOLERANCE = 0.03;

    /** The staircase and a front of half a voxel's width do not resolve the first ten minutes. */
    private static final double JUDGED_FROM = 1800;

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v12-binding-front",
                        "front of an agent that binds on its way into a sphere",
                        "phi dc/dt = phi D lap c - k_on c (R_t - b) + k_off b, db/dt = k_on c (R_t"
                                + " - b) - (k_off + k_int) b, di/dt = k_int b, c(R) = c_0",
                        "table: radial finite volumes, extrapolated from 800 and 1600 shells",
                        "Graff and Wittrup 2003, Cancer Res 63:1288; Thurber, Schmidt and Wittrup"
                                + " 2008, Adv Drug Deliv Rev 60:1421")
                .with(
                        List.of(
                                new BindingFrontCase("B_intern", 1e-4, 2e-4, 3600),
                                new BindingFrontCase("C_weak", 1e-2, 0, 3600)),
                        List.of(
                                new BindingFrontCase("A_nointern", 1e-4, 0, 28800),
                                new BindingFrontCase("B_intern", 1e-4, 2e-4, 28800),
                                new BindingFrontCase("C_weak", 1e-2, 0, 28800)));
    }

    @Override
    public String grid() {
        return "R/h = " + VOXELS_PER_RADIUS + ", set " + set + " to " + Math.round(end) + " s";
    }

    @Override
    public Outcome run(Backend backend) {
        ReferenceTable rows = ReferenceTable.shipped("v12_binding_front_pde").where("set", set);
        BindingSphere sphere = new BindingSphere(VOXELS_PER_RADIUS, RECEPTORS);
        ChosenVoxels inside = new ChosenVoxels(sphere.octant().grid(), sphere.octant().within(1));
        List<Finding> findings = new ArrayList<>();
        Chart chart = null;
        try (Simulation simulation = sphere.simulation(backend, end, ON, off, internalisation)) {
            AgentState agent = simulation.agents().get(0);
            for (double time : rows.column("t_s")) {
                if (time > agent.time() && time <= end) {
                    simulation.advanceTo(time);
                    Map<String, Field> pools = simulation.pools(agent);
                    compare(rows.where("t_s", time), inside, pools, time, findings);
                    chart = chart(rows.where("t_s", time), sphere, pools.get("bound"), time);
                }
            }
            findings.add(
                    new Finding(
                            "budget of free agent and pools",
                            simulation.budget(agent).error(),
                            Finding.byPrecision(backend, 1e-12, 1e-5)));
        }
        return Outcome.of(findings, chart);
    }

    private void compare(
            ReferenceTable rows,
            ChosenVoxels inside,
            Map<String, Field> pools,
            double time,
            List<Finding> findings) {
        if (time < JUDGED_FROM) {
            return;
        }
        String at = " at " + Math.round(time) + " s";
        findings.add(
                Finding.relative(
                        "mean bound" + at,
                        inside.mean(pools.get("bound")),
                        rows.number(0, "mean_b"),
                        TOLERANCE));
        if (internalisation > 0) {
            findings.add(
                    Finding.relative(
                            "mean internal" + at,
                            inside.mean(pools.get("internal")),
                            rows.number(0, "mean_i"),
                            TOLERANCE));
        }
    }

    private static Chart chart(
            ReferenceTable rows, BindingSphere sphere, Field bound, double time) {
        double radius = BindingSphere.RADIUS;
        return new Chart(
                "bound agent in a sphere after " + Math.round(time) + " s",
                Chart.Axis.linear("distance from the centre over R"),
                Chart.Axis.linear("bound [mol/m^3]"),
                List.of(
                        Series.joined("table", rows.column("r_over_R"), rows.column("b")),
                        Series.radial(
                                "computed", sphere.octant().grid(), bound, radius, radius, 1)));
    }
}
