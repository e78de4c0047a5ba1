package org.voxtum.verify;

import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.physics.PatlakExchange;
import org.voxtum.physics.PoreClass;
import org.voxtum.physics.PoreTheory;
import org.voxtum.physics.PorousWall;
import org.voxtum.render.Chart;
import org.voxtum.verify.exact.ReferenceTable;

/** Hindrance in cylindrical pores, and walls with pores of two sizes. */
public record PoreCase() implements Trial {
    private static final double TOLERANCE = 1e-9;
    private static final double WALL = 5e-6;
    private static final double COVERED = 1e-3;
    private static final double SURFACE = 2e4;
    private static final double HYDROSTATIC = 2080 - 1000;
    private static final double ONCOTIC = 666;

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v16-pores",
                        "permeability and reflection of cylindrical pores, one and two sizes",
                        "P = gamma H D_0/L, sigma = 1 - W, L_p = gamma r_p^2/(8 mu L); fluxes of"
                                + " the two sizes add up",
                        "table: H and W of the ratio of radii",
                        "Dechadilok and Deen 2006, Ind Eng Chem Res 45:6953,"
                                + " doi:10.1021/ie051387n; Rippe and Haraldsson 1994, Physiol Rev"
                                + " 74:163, doi:10.1152/physrev.1994.74.1.163")
                .with(new PoreCase());
    }

    @Override
    public String grid() {
        return "table";
    }

    @Override
    public Outcome run(Backend backend) {
        ReferenceTable table = ReferenceTable.shipped("v16_pore_theory");
        WorstError hindrance = new WorstError();
        WorstError wall = new WorstError();
        for (int row = 0; row < table.size(); row++) {
            double pore = table.number(row, "rp_m");
            double radius = table.number(row, "rs_m");
            double ratio = radius / pore;
            hindrance.take(PoreTheory.diffusiveHindrance(ratio), table.number(row, "H"));
            hindrance.take(PoreTheory.convectiveHindrance(ratio), table.number(row, "W"));
            wall.take(
                    PoreTheory.permeability(radius, pore, COVERED, WALL),
                    table.number(row, "P_m_s"));
            wall.take(PoreTheory.reflection(radius, pore), table.number(row, "sigma_f"));
            wall.take(
                    PoreTheory.hydraulicConductivity(pore, COVERED, WALL),
                    table.number(row, "Lp_m_Pa_s"));
        }
        return Outcome.of(
                List.of(
                        hindrance.finding("H and W", TOLERANCE),
                        wall.finding("P, sigma and L_p", TOLERANCE),
                        twoSizes()),
                chart(table));
    }

    private static Finding twoSizes() {
        ReferenceTable table = ReferenceTable.shipped("v16_two_pore");
        WorstError worst = new WorstError();
        for (int row = 0; row < table.size(); row++) {
            double large = table.number(row, "large_pore_area_fraction");
            PorousWall wall =
                    new PorousWall(
                            List.of(
                                    new PoreClass(7e-9, (1 - large) * COVERED, WALL, 0.9),
                                    new PoreClass(100e-9, large * COVERED, WALL, 0.05)));
            PatlakExchange.Exchange exchange =
                    wall.exchange(table.number(row, "rs_m"), SURFACE, HYDROSTATIC, ONCOTIC);
            worst.take(wall.filtration(SURFACE, HYDROSTATIC, ONCOTIC), table.number(row, "Jv_1_s"));
            worst.take(exchange.toTissue() - 0.2 * exchange.toPlasma(), table.number(row, "Js"));
        }
        return worst.finding("J_V and J_S of two sizes of pores", TOLERANCE);
    }

    private static Chart chart(ReferenceTable table) {
        double[] ratio = table.column("lambda");
        for (int i = 0; i < ratio.length; i++) {
            ratio[i] = ratio[i] <= 1 ? ratio[i] : Double.NaN;
        }
        return new Chart(
                "hindrance in a pore",
                Chart.Axis.linear("radius of the solute over that of the pore"),
                Chart.Axis.linear("H (diffusion) and W (convection)"),
                List.of(
                        Series.curve("H", 0, 1, 1, PoreTheory::diffusiveHindrance),
                        Series.curve("W", 0, 1, 1, PoreTheory::convectiveHindrance),
                        new Chart.Series("H, table", Chart.Mark.POINTS, ratio, table.column("H")),
                        new Chart.Series("W, table", Chart.Mark.POINTS, ratio, table.column("W"))));
    }
}
