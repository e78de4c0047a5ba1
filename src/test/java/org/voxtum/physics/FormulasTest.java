package org.voxtum.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.voxtum.ReferenceCsv.number;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.ReferenceCsv;

/** v15, v16, v17 and v24 (viscosity): formulas against their tables. */
class FormulasTest {
    /** The tables are printed to twelve digits. */
    private static final double PRINTED = 5e-12;

    private static void close(double value, double expected, double relative) {
        assertThat(value).isCloseTo(expected, within(relative * Math.abs(expected) + 1e-300));
    }

    @Test
    void patlakExchange() {
        for (Map<String, String> row : ReferenceCsv.rows("v15_patlak")) {
            double peclet = number(row, "Pe");
            double ps = 1e-4;
            PatlakExchange.Exchange exchange = PatlakExchange.of(peclet * ps, 0, ps);
            double flux = exchange.toTissue() - exchange.toPlasma() * 0.25;
            close(flux, number(row, "flux"), PRINTED);
            close(PatlakExchange.bernoulli(peclet), number(row, "B_Pe"), PRINTED);
        }
    }

    @Test
    void poreTheory() {
        for (Map<String, String> row : ReferenceCsv.rows("v16_pore_theory")) {
            double rp = number(row, "rp_m");
            double rs = number(row, "rs_m");
            close(PoreTheory.diffusiveHindrance(rs / rp), number(row, "H"), 1e-9);
            close(PoreTheory.convectiveHindrance(rs / rp), number(row, "W"), 1e-9);
            close(PoreTheory.permeability(rs, rp, 1e-3, 5e-6), number(row, "P_m_s"), 1e-9);
            close(PoreTheory.reflection(rs, rp), number(row, "sigma_f"), 1e-9);
            close(PoreTheory.hydraulicConductivity(rp, 1e-3, 5e-6), number(row, "Lp_m_Pa_s"), 1e-9);
        }
    }

    @Test
    void twoPoreExchange() {
        for (Map<String, String> row : ReferenceCsv.rows("v16_two_pore")) {
            double rs = number(row, "rs_m");
            double large = number(row, "large_pore_area_fraction");
            double[] small = flux(rs, 7e-9, (1 - large) * 1e-3, 0.9);
            double[] wide = flux(rs, 100e-9, large * 1e-3, 0.05);
            close(small[0] + wide[0], number(row, "Jv_1_s"), 1e-9);
            close(small[1] + wide[1], number(row, "Js"), 1e-9);
        }
    }

    private static double[] flux(double rs, double rp, double gamma, double osmotic) {
        double filtration =
                PoreTheory.hydraulicConductivity(rp, gamma, 5e-6)
                        * 2e4
                        * (2080 - 1000 - osmotic * 666);
        PatlakExchange.Exchange exchange =
                PatlakExchange.of(
                        filtration,
                        PoreTheory.reflection(rs, rp),
                        PoreTheory.permeability(rs, rp, gamma, 5e-6) * 2e4);
        return new double[] {filtration, exchange.toTissue() - 0.2 * exchange.toPlasma()};
    }

    @Test
    void hindrance() {
        for (Map<String, String> row : ReferenceCsv.rows("v17_interstitium_hindrance")) {
            double vf = number(row, "vf");
            double rf = number(row, "rf_m");
            double rs = number(row, "rs_m");
            close(Hindrance.ogstonPartition(vf, rf, rs), number(row, "Ogston_Kav"), 1e-9);
            close(Hindrance.ogstonDiffusion(vf, rf, rs), number(row, "Ogston_D"), 1e-9);
            double k = Hindrance.jacksonJames(vf, rf);
            close(k, number(row, "JacksonJames_k_m2"), 1e-9);
            close(Hindrance.brinkman(k, rs), number(row, "Brinkman_F"), 1e-9);
            close(Hindrance.steric(vf, rf, rs), number(row, "steric_S"), 1e-9);
            close(Hindrance.claguePhillips(vf, rf, rs), number(row, "ClaguePhillips_F"), 1e-9);
            close(Hindrance.phillips(vf, rf, rs), number(row, "Phillips2000_D"), 1e-9);
            close(FreeDiffusivity.of(rs, 310.15, 0.7e-3), number(row, "D0_m2_s"), 1e-9);
        }
    }

    @Test
    void bloodViscosity() {
        for (Map<String, String> row : ReferenceCsv.rows("v24_viscosity")) {
            close(
                    BloodViscosity.relative(number(row, "D_um"), number(row, "Hd")),
                    number(row, "mu_rel"),
                    1e-9);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3, 2.04e-10, 1.55e-10", "10, 5.72e-11, 2.73e-11", "12, 4.69e-11, 1.96e-11",
        "30, 1.66e-11, 2.18e-12", "60, 6.87e-12, 1.31e-13", "100, 3.15e-12, 4.47e-15",
        "125, 2.09e-12, 5.66e-16"
    })
    void namedMatrices(double diameterNanometres, double open, double dense) {
        double radius = diameterNanometres * 0.5e-9;
        close(TissueMatrix.open().diffusivity(radius), open, 5e-3);
        close(TissueMatrix.denseDefault().diffusivity(radius), dense, 5e-3);
    }
}
