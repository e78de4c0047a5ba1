package org.voxtum.verify;

import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.physics.PatlakExchange;
import org.voxtum.render.Chart;
import org.voxtum.verify.exact.ReferenceTable;

/** Solute flux through a vessel wall by convection and diffusion together. */
public record PatlakCase() implements Trial {
    private static final double SURFACE_PERMEABILITY = 1e-4;
    private static final double TISSUE = 0.25;

    /** The table is printed to twelve digits. */
    private static final double PRINTED = 5e-12;

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v15-patlak",
                        "solute flux through a vessel wall",
                        "J_S = P S (B(-Pe) c_p - B(Pe) c), Pe = J_V (1 - sigma)/(P S)",
                        "table: B(x) = x/(exp(x) - 1) in extended precision, Pe from -20 to 50,"
                                + " 0 and 1e-6 among them",
                        "Patlak, Goldstein and Hoffman 1963, J Theor Biol 5:426,"
                                + " doi:10.1016/0022-5193(63)90088-2")
                .with(new PatlakCase());
    }

    @Override
    public String grid() {
        return "table";
    }

    private static double flux(double peclet) {
        PatlakExchange.Exchange exchange =
                PatlakExchange.of(peclet * SURFACE_PERMEABILITY, 0, SURFACE_PERMEABILITY);
        return exchange.toTissue() - exchange.toPlasma() * TISSUE;
    }

    @Override
    public Outcome run(Backend backend) {
        ReferenceTable table = ReferenceTable.shipped("v15_patlak");
        WorstError flux = new WorstError();
        WorstError function = new WorstError();
        for (int row = 0; row < table.size(); row++) {
            double peclet = table.number(row, "Pe");
            flux.take(flux(peclet), table.number(row, "flux"));
            function.take(PatlakExchange.bernoulli(peclet), table.number(row, "B_Pe"));
            function.take(PatlakExchange.bernoulli(-peclet), table.number(row, "B_minusPe"));
        }
        return Outcome.of(
                List.of(flux.finding("flux", PRINTED), function.finding("B(Pe)", PRINTED)),
                chart(table));
    }

    private static Chart chart(ReferenceTable table) {
        double[] fluxes = table.column("flux");
        for (int i = 0; i < fluxes.length; i++) {
            fluxes[i] /= SURFACE_PERMEABILITY;
        }
        return new Chart(
                "flux through a wall, c = c_p/4",
                Chart.Axis.linear("Peclet number"),
                Chart.Axis.linear("flux over P S c_p"),
                List.of(
                        Series.curve("computed", -20, 50, 1, pe -> flux(pe) / SURFACE_PERMEABILITY),
                        new Chart.Series("table", Chart.Mark.POINTS, table.column("Pe"), fluxes)));
    }
}
