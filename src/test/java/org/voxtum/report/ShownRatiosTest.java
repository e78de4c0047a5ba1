package org.voxtum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.voxtum.run.table.Metric;

class ShownRatiosTest {
    private static ComparedMetric compared(String agent, int number, double... values) {
        List<Optional<Metric>> all = new ArrayList<>();
        for (double value : values) {
            all.add(
                    Optional.of(
                            new Metric(
                                    1,
                                    agent,
                                    "free",
                                    "region " + number,
                                    "mean",
                                    "" + value,
                                    value,
                                    "mol/m^3",
                                    "",
                                    List.of())));
        }
        return new ComparedMetric(all.get(0).orElseThrow(), all);
    }

    private static List<ComparedMetric> of(String agent, int count) {
        List<ComparedMetric> metrics = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            metrics.add(compared(agent, i, 1, 2));
        }
        return metrics;
    }

    @Test
    void everyAgentHasItsTurnAndTheRestIsCounted() {
        List<ComparedMetric> all = of("first", 70);
        all.addAll(of("second", 40));
        all.addAll(of("third", 3));
        ShownRatios shown = ShownRatios.of(all);
        assertThat(shown.rows()).hasSize(60).isSubsetOf(all);
        assertThat(shown.rows().stream().map(m -> m.first().agent()).distinct())
                .containsExactly("first", "second", "third");
        assertThat(shown.rows().stream().filter(m -> m.first().agent().equals("third"))).hasSize(3);
        assertThat(shown.leftOut()).isEqualTo(53);
        assertThat(shown.note()).startsWith("53 more key numbers");
        assertThat(ShownRatios.of(of("alone", 60)).note()).isEmpty();
    }

    @Test
    void whatIsFarOffLiesAtTheEdgeWithItsNumber() {
        List<ComparedMetric> rows =
                List.of(
                        compared("a", 0, 1, 1e-9),
                        compared("a", 1, 1, 2),
                        compared("a", 2, 1, 0),
                        compared("a", 3, 1, 3e4));
        String plot = DotPlot.draw(rows, 2).render();
        assertThat(plot.split("<circle", -1)).hasSize(3); // one dot, and that of the key
        assertThat(plot.split("<path", -1)).hasSize(4);
        assertThat(plot).contains(">1.000e-09<", ">0<", ">30000<");
        double[] dots = dots(plot);
        assertThat(dots[0]).isBetween(500.0, 620.0); // 2 of 1e-3 to 1e3, not of 1e-9 to 3e4
    }

    private static double[] dots(String plot) {
        return Pattern.compile("<circle cx=\"([0-9.]+)\"")
                .matcher(plot)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .toArray();
    }
}
