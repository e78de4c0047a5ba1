package org.voxtum.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.render.Chart;
import org.voxtum.verify.exact.ReferenceTable;
import org.voxtum.vessel.BloodFlow;
import org.voxtum.vessel.FlowOptions;
import org.voxtum.vessel.PlasmaExtraction;

/** What is left in the plasma along a vessel that loses an agent through its wall. */
public record ExtractionCase() implements Trial {
    /** Rows of each vessel in the table, from its inlet to its end. */
    private static final int VESSEL_ROWS = 6;

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v24-extraction",
                        "concentration along a vessel that loses an agent through its wall",
                        "Q dc/ds = -pi D P c",
                        "c/c_in = exp(-4 P s/(u D))",
                        "Renkin 1959, Am J Physiol 197:1205,"
                                + " doi:10.1152/ajplegacy.1959.197.6.1205; Crone 1963, Acta Physiol"
                                + " Scand 58:292, doi:10.1111/j.1748-1716.1963.tb02652.x")
                .with(new ExtractionCase());
    }

    @Override
    public String grid() {
        return "table";
    }

    @Override
    public Outcome run(Backend backend) {
        ReferenceTable table = ReferenceTable.shipped("v24_transit_extraction");
        WorstError worst = new WorstError();
        List<Chart.Series> series = new ArrayList<>();
        double[] places = table.column("s_over_L");
        for (int row = 0; row < table.size(); row += VESSEL_ROWS) {
            double[] place = Arrays.copyOfRange(places, row, row + VESSEL_ROWS);
            double[] left = new double[VESSEL_ROWS];
            for (int i = 0; i < VESSEL_ROWS; i++) {
                left[i] = place[i] == 0 ? 1 : left(table, row + i);
                worst.take(left[i], table.number(row + i, "c_over_cin"));
            }
            series.add(new Chart.Series(name(table, row), Chart.Mark.LINE, place, left));
        }
        series.add(
                new Chart.Series("table", Chart.Mark.POINTS, places, table.column("c_over_cin")));
        return Outcome.of(
                List.of(worst.finding("what is left", 1e-9)),
                new Chart(
                        "along three vessels",
                        Chart.Axis.linear("place over the vessel's length"),
                        Chart.Axis.linear("concentration over that at the inlet"),
                        series));
    }

    private static String name(ReferenceTable table, int row) {
        return Math.round(table.number(row, "D_um")) + " µm, P = " + table.text(row, "P_m_s");
    }

    /** Solves a vessel that ends where the row stands. */
    private static double left(ReferenceTable table, int row) {
        double diameter = table.number(row, "D_um");
        double area = Math.PI / 4 * diameter * diameter * 1e-12;
        FlowOptions options = FlowOptions.fromFile().withHaematocrit(0);
        return 1
                - PlasmaExtraction.of(
                                BloodFlow.solve(
                                        SixNodes.vessel(
                                                diameter,
                                                table.number(row, "L_um")
                                                        * table.number(row, "s_over_L"),
                                                table.number(row, "u_m_s") * area),
                                        options),
                                options,
                                new double[] {table.number(row, "P_m_s")})
                        .extraction();
    }
}
