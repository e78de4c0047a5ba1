package org.voxtum.verify;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.render.Chart;
import org.voxtum.verify.exact.ReferenceTable;

/**
 * Binding, internalisation and degradation in one voxel.
 *
 * @param step dt of every step [s]
 * @param tolerance of bound and internal from {@value #JUDGED_FROM} s on
 */
public record BindingOdeCase(double step, double tolerance) implements Trial {
    private static final double JUDGED_FROM = 60;
    private static final List<String> SETS = List.of("A", "B", "C_stiff");

    /** Steps that no step of a run exceeds; bounds and mass must stand them. */
    private static final double[] LONG_STEPS = {1, 100, 1e4};

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v13-binding-ode",
                        "binding, internalisation and degradation in one voxel",
                        "phi dc/dt = -k_on c (R_t - b) + k_off b, db/dt = k_on c (R_t - b) -"
                                + " (k_off + k_int) b, di/dt = k_int b - k_deg i, dm/dt = k_deg i",
                        "table: Radau's method to 1e-12, three sets, one of them stiff",
                        "Graff and Wittrup 2003, Cancer Res 63:1288")
                .with(new BindingOdeCase(10, 0.02), new BindingOdeCase(1, 0.004));
    }

    @Override
    public String grid() {
        return "one voxel, dt = " + Shown.number(step) + " s";
    }

    @Override
    public Outcome run(Backend backend) {
        ReferenceTable table = ReferenceTable.shipped("v13_binding_ode");
        List<Finding> findings = new ArrayList<>();
        double[] bound = {};
        for (String set : SETS) {
            ReferenceTable rows = table.where("set", set);
            double[] ofSet = compare(backend, rows, set, findings);
            bound = set.equals("B") ? ofSet : bound;
            keeps(backend, rows, set, findings);
        }
        return Outcome.of(findings, chart(table.where("set", "B"), bound));
    }

    /** Bound at the table's times. */
    private double[] compare(
            Backend backend, ReferenceTable rows, String set, List<Finding> findings) {
        WorstError bound = new WorstError();
        WorstError internal = new WorstError();
        double[] computed = new double[rows.size()];
        try (BindingVoxelRun voxel = new BindingVoxelRun(backend, rows, 0)) {
            double time = 0;
            for (int row = 0; row < rows.size(); row++) {
                double end = rows.number(row, "t_s");
                for (; time < end; time += Math.min(step, end - time)) {
                    voxel.advance(Math.min(step, end - time));
                }
                computed[row] = voxel.bound();
                if (end >= JUDGED_FROM) {
                    bound.take(voxel.bound(), rows.number(row, "b"));
                    internal.take(voxel.internal(), rows.number(row, "i"));
                }
            }
        }
        findings.add(bound.finding(set + ": bound from 60 s", tolerance));
        findings.add(internal.finding(set + ": internal from 60 s", tolerance));
        return computed;
    }

    private void keeps(Backend backend, ReferenceTable rows, String set, List<Finding> findings) {
        double drift = 0;
        double outside = 0;
        for (double dt : LONG_STEPS) {
            try (BindingVoxelRun voxel = new BindingVoxelRun(backend, rows, 0)) {
                double before = voxel.total();
                for (int i = 0; i < 20; i++) {
                    voxel.advance(dt);
                    drift = Math.max(drift, Math.abs(voxel.total() / before - 1));
                    outside = Math.max(outside, outside(voxel));
                }
            }
        }
        double rounding = Finding.byPrecision(backend, 1e-12, 1e-6);
        findings.add(new Finding(set + ": mass over steps to 1e4 s", drift, rounding));
        findings.add(new Finding(set + ": outside of 0 <= b <= R_t and c, i, m >= 0", outside, 0));
    }

    /** By how much the voxel leaves its bounds [mol/m^3]; infinite where not a number. */
    private static double outside(BindingVoxelRun voxel) {
        double low =
                Math.min(
                        Math.min(voxel.bound(), voxel.concentration()),
                        Math.min(voxel.internal(), voxel.degraded()));
        // a device keeps the number of receptors in its own precision
        double high = voxel.bound() - Math.nextUp((float) voxel.receptors);
        double beyond = Math.max(Math.max(-low, high), 0);
        return Double.isNaN(beyond) ? Double.POSITIVE_INFINITY : beyond;
    }

    private static Chart chart(ReferenceTable rows, double[] bound) {
        return new Chart(
                "bound agent in one voxel, set B",
                Chart.Axis.logarithmic("time [s]"),
                Chart.Axis.linear("bound [mol/m^3]"),
                List.of(
                        new Chart.Series(
                                "table", Chart.Mark.LINE, rows.column("t_s"), rows.column("b")),
                        new Chart.Series(
                                "computed", Chart.Mark.POINTS, rows.column("t_s"), bound)));
    }
}
