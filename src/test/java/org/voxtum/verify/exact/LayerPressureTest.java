package org.voxtum.verify.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.voxtum.ReferenceCsv.number;
import static org.voxtum.verify.exact.Printed.assertAgrees;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voxtum.ReferenceCsv;
import org.voxtum.verify.exact.LayersInSeries.Layer;

class LayerPressureTest {
    private static List<Map<String, String>> rows(String set) {
        return ReferenceCsv.rows("v04_ifp_layers").stream()
                .filter(row -> row.get("set").startsWith(set))
                .toList();
    }

    @Test
    void resistancesInSeriesEveryRow() {
        LayersInSeries layers =
                new LayersInSeries(
                        List.of(
                                new Layer(1e-3, 1e-12),
                                new Layer(1e-3, 1e-16),
                                new Layer(1e-3, 1e-13)),
                        2000,
                        0);
        assertThat(rows("A")).hasSize(33);
        for (Map<String, String> row : rows("A")) {
            assertAgrees(layers.pressure(number(row, "x_m")), number(row, "p_Pa"), 2000);
            assertAgrees(layers.flux(), number(row, "q_m_per_s"), 0);
        }
    }

    @Test
    void sourceInTheMiddleEveryRow() {
        SourceLayerPressure layers = new SourceLayerPressure(1e-3, 1e-13, 1e-16, 4.2e-7, 1533.88);
        assertThat(rows("B")).hasSize(61);
        for (Map<String, String> row : rows("B")) {
            double x = number(row, "x_m");
            assertAgrees(layers.pressure(x), number(row, "p_Pa"), 1533.88);
            assertAgrees(layers.flux(x), number(row, "q_m_per_s"), 1e-9);
        }
    }

    /** What the middle layer filters leaves at both ends (also with thin layers). */
    @Test
    void sourceLayerBalances() {
        for (double thickness : new double[] {2e-5, 1e-4, 1e-3}) {
            SourceLayerPressure layers =
                    new SourceLayerPressure(thickness, 1e-13, 1e-16, 4.2e-7, 1533.88);
            int cells = 40_000;
            double filtered = 0;
            for (int i = 0; i < cells; i++) {
                double x = thickness * (1 + (i + 0.5) / cells);
                filtered += 4.2e-7 * (1533.88 - layers.pressure(x)) * thickness / cells;
            }
            assertThat(2 * layers.flux(3 * thickness) / filtered).isCloseTo(1, within(1e-6));
        }
    }
}
