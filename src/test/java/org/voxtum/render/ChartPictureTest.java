package org.voxtum.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartPictureTest {
    private static Chart chart(String title, Chart.Axis y) {
        Chart.Series series =
                new Chart.Series(
                        "a", Chart.Mark.LINE, new double[] {0, 1}, new double[] {19.72, 19.95});
        return new Chart(title, Chart.Axis.linear("x"), y, List.of(series));
    }

    @Test
    void amountsBeginAtZeroHoweverLittleTheyVary() {
        List<Double> values = List.of(19.72, 19.95);
        Chart.Axis amounts = Chart.Axis.amounts("y");
        assertThat(ChartScale.over(amounts, values, 300, 20, true).least()).isZero();
        assertThat(ChartScale.over(amounts, List.of(-1.0, 2.0), 300, 20, true).least())
                .isLessThan(-1);
        assertThat(ChartScale.over(Chart.Axis.linear("y"), values, 300, 20, true).least())
                .isGreaterThan(19);
    }

    @Test
    void aTitleOfAnyLengthKeepsAwayFromTheEdges() {
        for (int words : new int[] {1, 8, 10, 12, 30}) {
            Canvas canvas =
                    ChartPicture.draw(chart("profile ".repeat(words), Chart.Axis.linear("y")));
            int inked = 0;
            for (int y = 0; y < 40; y++) {
                for (int x = 0; x < canvas.width(); x++) {
                    boolean atEdge = x < 12 || x >= canvas.width() - 16;
                    boolean isInk = canvas.get(x, y) != Rgb.WHITE;
                    assertThat(atEdge && isInk).as("%d words, pixel %d %d", words, x, y).isFalse();
                    inked += isInk ? 1 : 0;
                }
            }
            assertThat(inked).isPositive();
        }
    }
}
