package org.voxtum.verify;

import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.physics.BloodViscosity;
import org.voxtum.render.Chart;
import org.voxtum.verify.exact.ReferenceTable;

/** Apparent viscosity of blood in narrow vessels. */
public record ViscosityCase() implements Trial {
    private static final double SHOWN_HAEMATOCRIT = 0.45;

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v24-viscosity",
                        "apparent viscosity of blood in narrow vessels",
                        "mu/mu_plasma = (1 + (mu_45 - 1) f(H) k) k, k = (D/(D - 1.1 um))^2",
                        "table of diameters and haematocrits",
                        "Pries et al. 1994, Circ Res 75:904, doi:10.1161/01.RES.75.5.904")
                .with(new ViscosityCase());
    }

    @Override
    public String grid() {
        return "table";
    }

    @Override
    public Outcome run(Backend backend) {
        ReferenceTable table = ReferenceTable.shipped("v24_viscosity");
        WorstError worst = new WorstError();
        for (int row = 0; row < table.size(); row++) {
            worst.take(
                    BloodViscosity.relative(table.number(row, "D_um"), table.number(row, "Hd")),
                    table.number(row, "mu_rel"));
        }
        ReferenceTable shown = table.where("Hd", SHOWN_HAEMATOCRIT);
        return Outcome.of(
                List.of(worst.finding("relative viscosity", 1e-9)),
                new Chart(
                        "viscosity of blood, haematocrit 0.45",
                        Chart.Axis.logarithmic("diameter of the vessel (µm)"),
                        Chart.Axis.linear("viscosity over that of plasma"),
                        List.of(
                                Series.decades(
                                        "computed",
                                        4,
                                        1000,
                                        d -> BloodViscosity.relative(d, SHOWN_HAEMATOCRIT)),
                                new Chart.Series(
                                        "table",
                                        Chart.Mark.POINTS,
                                        shown.column("D_um"),
                                        shown.column("mu_rel")))));
    }
}
