package org.voxtum.verify;

import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.physics.FreeDiffusivity;
import org.voxtum.physics.Hindrance;
import org.voxtum.render.Chart;
import org.voxtum.verify.exact.ReferenceTable;

/** Partition, diffusion and permeability in matrices of random fibres. */
public record HindranceCase() implements Trial {
    private static final double TOLERANCE = 1e-9;
    private static final double VISCOSITY = 0.7e-3;
    private static final double SHOWN_FRACTION = 0.03;
    private static final double SHOWN_FIBRE = 10e-9;

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v17-matrix",
                        "partition, diffusion and permeability in a matrix of fibres",
                        "closed formulas of volume fraction, fibre radius and solute radius",
                        "table: each formula in extended precision",
                        "Ogston 1958, Trans Faraday Soc 54:1754, doi:10.1039/TF9585401754; Phillips"
                                + " 2000, Biophys J 79:3350; Jackson and James 1986, Can J Chem Eng"
                                + " 64:364")
                .with(new HindranceCase());
    }

    @Override
    public String grid() {
        return "table";
    }

    @Override
    public Outcome run(Backend backend) {
        ReferenceTable table = ReferenceTable.shipped("v17_interstitium_hindrance");
        WorstError partition = new WorstError();
        WorstError diffusion = new WorstError();
        WorstError permeability = new WorstError();
        for (int row = 0; row < table.size(); row++) {
            double vf = table.number(row, "vf");
            double rf = table.number(row, "rf_m");
            double rs = table.number(row, "rs_m");
            double k = Hindrance.jacksonJames(vf, rf);
            partition.take(Hindrance.ogstonPartition(vf, rf, rs), table.number(row, "Ogston_Kav"));
            permeability.take(k, table.number(row, "JacksonJames_k_m2"));
            permeability.take(k / VISCOSITY, table.number(row, "K_m2_Pa_s"));
            takeDiffusion(diffusion, table, row, Hindrance.brinkman(k, rs));
        }
        return Outcome.of(
                List.of(
                        partition.finding("partition", TOLERANCE),
                        diffusion.finding("diffusion", TOLERANCE),
                        permeability.finding("permeability", TOLERANCE)),
                chart(table));
    }

    private static void takeDiffusion(
            WorstError worst, ReferenceTable table, int row, double brinkman) {
        double vf = table.number(row, "vf");
        double rf = table.number(row, "rf_m");
        double rs = table.number(row, "rs_m");
        double steric = Hindrance.steric(vf, rf, rs);
        worst.take(Hindrance.ogstonDiffusion(vf, rf, rs), table.number(row, "Ogston_D"));
        worst.take(brinkman, table.number(row, "Brinkman_F"));
        worst.take(steric, table.number(row, "steric_S"));
        worst.take(brinkman * steric, table.number(row, "EM_FxS"));
        worst.take(Hindrance.claguePhillips(vf, rf, rs), table.number(row, "ClaguePhillips_F"));
        worst.take(Hindrance.phillips(vf, rf, rs), table.number(row, "Phillips2000_D"));
        worst.take(FreeDiffusivity.of(rs, 310.15, VISCOSITY), table.number(row, "D0_m2_s"));
    }

    private static Chart chart(ReferenceTable table) {
        ReferenceTable shown = table.where("vf", SHOWN_FRACTION).where("rf_m", SHOWN_FIBRE);
        double[] radii = shown.column("rs_m");
        double last = 0;
        for (int i = 0; i < radii.length; i++) {
            last = Math.max(last, radii[i]);
            radii[i] *= 1e9;
        }
        return new Chart(
                "diffusion among fibres of 10 nm, 3 %",
                Chart.Axis.linear("radius of the solute (nm)"),
                Chart.Axis.linear("D/D_0"),
                List.of(
                        Series.curve(
                                "computed",
                                0,
                                last,
                                1e-9,
                                r -> Hindrance.phillips(SHOWN_FRACTION, SHOWN_FIBRE, r)),
                        new Chart.Series(
                                "table",
                                Chart.Mark.POINTS,
                                radii,
                                shown.column("Phillips2000_D"))));
    }
}
