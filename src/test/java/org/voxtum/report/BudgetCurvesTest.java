package org.voxtum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.voxtum.render.Chart;

class BudgetCurvesTest {
    private static BudgetTerm term(String name, double time, double amount) {
        return new BudgetTerm(time, "a", name, "" + amount, amount, "mol");
    }

    private static BudgetCurves tenTerms() {
        List<BudgetTerm> rows = new ArrayList<>();
        for (double time : new double[] {0, 60}) {
            for (int i = 0; i < 10; i++) {
                rows.add(term("term_" + i, time, (i % 2 == 0 ? -1 : 1) * i * time * 1e-18));
            }
            rows.add(term("content", time, 1e-12 * time));
            rows.add(term("plasma_left", time, 1));
            rows.add(term("error", time, 1));
        }
        return BudgetCurves.of(rows);
    }

    @Test
    void theLargestTermsAreShownAndTheOthersAreNamed() {
        BudgetCurves curves = tenTerms();
        assertThat(curves.chart("a").series())
                .extracting(Chart.Series::name)
                .containsExactly(
                        "term 3", "term 4", "term 5", "term 6", "term 7", "term 8", "term 9",
                        "content");
        assertThat(curves.leftOut()).containsExactly("term_2", "term_1");
        assertThat(curves.note()).contains("8 largest").contains("term 2, term 1.");
    }

    @Test
    void noTwoOfManyCurvesLookAlike() {
        Set<String> looks = new HashSet<>();
        for (int i = 0; i < 36; i++) {
            looks.add(Palette.colour(i) + List.of(boxed(Palette.dash(i))));
        }
        assertThat(looks).hasSize(36);
    }

    private static Integer[] boxed(int[] values) {
        return Arrays.stream(values).boxed().toArray(Integer[]::new);
    }
}
