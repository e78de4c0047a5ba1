package org.voxtum.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.LocalKinetics;
import org.voxtum.model.SoluteBoundary;
import org.voxtum.render.Chart;
import org.voxtum.solver.Simulation;
import org.voxtum.verify.exact.ReferenceTable;

/**
 * Front into a slab whose receptors fill at once: Stefan's problem.
 *
 * @param receptors R_t [mol/m^3]
 * @param edge h [m]
 * @param end time of the last row that is compared [s]
 */
public record SharpSlabCase(double receptors, double edge, double end) implements Trial {
    /** k_on R_t h^2/(phi D): the front is a tenth of a voxel wide. */
    private static final double SHARPNESS = 100;

    /** Voxels that a front must have passed to be compared. */
    private static final double LEAST_VOXELS = 4;

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v12-sharp-slab",
                        "front into a slab whose receptors fill at once",
                        "phi dc/dt = phi D c'' - k_on c (R_t - b), db/dt = k_on c (R_t - b),"
                                + " c(0) = c_0, k_on R_t h^2/(phi D) = 100",
                        "s = 2 l sqrt(D t), sqrt(pi) l exp(l^2) erf l = phi c_0/R_t",
                        "Neumann's solution of Stefan's problem: Crank 1984, Free and Moving"
                                + " Boundary Problems, Oxford, section 1.3")
                .with(
                        List.of(
                                new SharpSlabCase(2e-4, 1e-5, 3600),
                                new SharpSlabCase(1e-3, 1e-5, 3600),
                                new SharpSlabCase(5e-3, 5e-6, 3600)),
                        List.of(
                                new SharpSlabCase(2e-4, 1e-5, 86400),
                                new SharpSlabCase(1e-3, 1e-5, 86400),
                                new SharpSlabCase(5e-3, 1e-5, 86400)));
    }

    @Override
    public String grid() {
        return "h = "
                + Shown.micrometres(edge)
                + ", R_t = "
                + Shown.number(receptors * 1e3)
                + " µM, to "
                + Math.round(end)
                + " s";
    }

    @Override
    public Outcome run(Backend backend) {
        ReferenceTable rows =
                ReferenceTable.shipped("v12_binding_front_sharp")
                        .where("case", "slab_exact_stefan")
                        .where("Rt", receptors);
        List<Finding> findings = new ArrayList<>();
        double[] times = rows.column("t_s");
        double[] fronts = new double[times.length];
        try (Simulation simulation = simulation(backend, rows)) {
            for (int row = 0; row < times.length; row++) {
                double front = rows.number(row, "front_m");
                fronts[row] = Double.NaN;
                if (times[row] <= end && front >= LEAST_VOXELS * edge) {
                    simulation.advanceTo(times[row]);
                    fronts[row] = front(simulation);
                    findings.add(
                            new Finding(
                                    "front at " + Math.round(times[row]) + " s, in voxels",
                                    (fronts[row] - front) / edge,
                                    1));
                }
            }
        }
        return Outcome.of(findings, chart(times, rows.column("front_m"), fronts));
    }

    private Simulation simulation(Backend backend, ReferenceTable rows) {
        double last = rows.where("t_s", end).number(0, "front_m");
        VoxelGrid grid = VoxelGrid.cubes((int) Math.ceil(1.5 * last / edge) + 10, 1, 1, edge);
        Field sites = Field.on(grid);
        sites.fill(receptors);
        double phi = BindingSphere.ACCESSIBLE;
        double on = SHARPNESS * phi * BindingSphere.DIFFUSIVITY / (receptors * edge * edge);
        TimeCourse outside = TimeCourse.constant(BindingSphere.OUTSIDE);
        return new SoluteProblemBuilder(
                        PlainTissue.paint(new FluidProblemBuilder(grid), "slab", (x, y, z) -> true)
                                .build())
                .material(0, phi, BindingSphere.DIFFUSIVITY)
                .boundary(Face.X_LOWER, SoluteBoundary.concentration(outside))
                .kinetics(new LocalKinetics(Optional.of(sites), on, 0, 0, 0, 0))
                .onGivenFlow(backend, end);
    }

    private double front(Simulation simulation) {
        Field bound = simulation.pools(simulation.agents().get(0)).get("bound");
        return HalfValue.passage(
                bound.shape().nx(), x -> (x + 0.5) * edge, x -> bound.get(x, 0, 0), receptors / 2);
    }

    private static Chart chart(double[] times, double[] exact, double[] fronts) {
        return new Chart(
                "front of bound agent in a slab",
                Chart.Axis.linear("time [s]"),
                Chart.Axis.linear("front [m]"),
                List.of(
                        Series.joined("exact", times, exact),
                        new Chart.Series("computed", Chart.Mark.POINTS, times, fronts)));
    }
}
