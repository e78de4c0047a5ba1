package org.voxtum.verify;

import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.physics.DrugResponse;
import org.voxtum.physics.LinearQuadratic;
import org.voxtum.render.Chart;
import org.voxtum.verify.exact.ReferenceTable;

/** Survival of cells by exposure to a drug and by dose of radiation. */
public record SurvivalCase() implements Trial {
    private static final double TOLERANCE = 1e-9;
    private static final DrugResponse AREA = new DrugResponse.Exponential(0.3);
    private static final DrugResponse HILL = new DrugResponse.Hill(0.95, 1, 2);
    private static final LinearQuadratic RADIATION = new LinearQuadratic(0.3, 0.03, 3, 3);
    private static final double SHOWN = 10;

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v30-survival",
                        "survival of cells by drug and by radiation",
                        "S = exp(-k AUC); S = 1 - E X^m/(X_50^m + X^m);"
                                + " S = exp(-alpha D - beta D^2)",
                        "table: closed formulas; k 0.3, E 0.95, m 2, alpha 0.3, beta 0.03",
                        "El-Kareh and Secomb 2000, Neoplasia 2:325")
                .with(new SurvivalCase());
    }

    @Override
    public String grid() {
        return "table";
    }

    @Override
    public Outcome run(Backend backend) {
        ReferenceTable table = ReferenceTable.shipped("v30_survival");
        return Outcome.of(
                List.of(
                        finding("exponential", table.where("model", "exp_auc")),
                        finding("hill", table.where("model", "hill_m2")),
                        finding("linear-quadratic", table.where("model", "LQ a=.3 b=.03"))),
                chart(table));
    }

    private static Finding finding(String law, ReferenceTable rows) {
        WorstError worst = new WorstError();
        for (int row = 0; row < rows.size(); row++) {
            worst.take(survival(law, rows.number(row, "x")), rows.number(row, "S"));
        }
        return worst.finding(law, rows.size() > 0 ? TOLERANCE : -1);
    }

    private static double survival(String law, double x) {
        return StrictMath.exp(
                switch (law) {
                    case "exponential" -> AREA.logSurvival(x);
                    case "hill" -> HILL.logSurvival(x);
                    default -> RADIATION.logSurvival(x);
                });
    }

    private static Chart chart(ReferenceTable table) {
        ReferenceTable shown = table.where("model", "hill_m2");
        return new Chart(
                "survival by Hill's law, E 0.95, m 2",
                Chart.Axis.linear("exposure over that of half the effect"),
                Chart.Axis.linear("share that survives"),
                List.of(
                        Series.curve("computed", 0, SHOWN, 0.1, x -> survival("hill", x)),
                        new Chart.Series(
                                "table", Chart.Mark.POINTS, shown.column("x"), shown.column("S"))));
    }
}
