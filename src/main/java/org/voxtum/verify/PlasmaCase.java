package org.voxtum.verify;

import java.util.List;
import org.voxtum.agent.CourseIntegral;
import org.voxtum.agent.ExponentialCourse;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.Backend;
import org.voxtum.render.Chart;
import org.voxtum.verify.exact.ReferenceTable;

/** Plasma concentrations of one and two compartments after boluses and an infusion. */
public record PlasmaCase() implements Trial {
    private static final double HOUR = 3600;
    private static final double K10 = 2e-5;

    /** The table is printed to twelve digits. */
    private static final double PRINTED = 1e-11;

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v14-plasma",
                        "plasma concentration after boluses and an infusion",
                        "dc/dt = -(k10 + k12) c + k21 c_2, dc_2/dt = k12 c - k21 c_2",
                        "table: A exp(-alpha t) + B exp(-beta t), summed over doses, integrated over"
                                + " the infusion",
                        "Gibaldi and Perrier 1982, Pharmacokinetics, 2nd ed., Dekker, chapter 2")
                .with(new PlasmaCase());
    }

    @Override
    public String grid() {
        return "table";
    }

    private static TimeCourse dose(double start, double infusion) {
        return ExponentialCourse.twoCompartments(1, K10, 5e-5, 3e-5, start, infusion);
    }

    @Override
    public Outcome run(Backend backend) {
        ReferenceTable table = ReferenceTable.shipped("v14_plasma_pk");
        TimeCourse three =
                TimeCourse.sum(List.of(dose(0, 0), dose(24 * HOUR, 0), dose(48 * HOUR, 0)));
        TimeCourse one = ExponentialCourse.halfLife(1, StrictMath.log(2) / K10, 0, 0);
        double area = CourseIntegral.of(dose(0, 0), 0, Double.POSITIVE_INFINITY);
        return Outcome.of(
                List.of(
                        worst(table, "bolus2", dose(0, 0), "bolus, two compartments"),
                        worst(table, "infusion2", dose(0, 1800), "infusion of 30 min"),
                        worst(table, "three_doses2", three, "three boluses"),
                        worst(table, "bolus1", one, "bolus, one compartment"),
                        Finding.relative("area under a bolus", area, 1 / K10, 1e-12)),
                chart(table, three));
    }

    private static Finding worst(
            ReferenceTable table, String column, TimeCourse course, String name) {
        WorstError error = new WorstError();
        for (int row = 0; row < table.size(); row++) {
            error.take(course.at(table.number(row, "t_h") * HOUR), table.number(row, column));
        }
        return error.finding(name, PRINTED);
    }

    private static Chart chart(ReferenceTable table, TimeCourse three) {
        return new Chart(
                "plasma after boluses at 0, 24 and 48 h",
                Chart.Axis.linear("time (h)"),
                Chart.Axis.linear("c over that after one bolus"),
                List.of(
                        Series.curve("computed", 0, 72 * HOUR, HOUR, three::at),
                        new Chart.Series(
                                "table",
                                Chart.Mark.POINTS,
                                table.column("t_h"),
                                table.column("three_doses2"))));
    }
}
