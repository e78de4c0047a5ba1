package org.voxtum.report;

import java.util.Comparator;
import java.util.List;
import org.voxtum.render.Chart;

/**
 * Terms of one agent's budget over time, the largest of them where there are many.
 *
 * @param shown rows of the terms that are shown
 * @param leftOut names of smaller terms, the largest first
 */
record BudgetCurves(List<BudgetTerm> shown, List<String> leftOut) {
    private static final int MOST_CURVES = 8;

    /** Copies the lists. */
    BudgetCurves {
        shown = List.copyOf(shown);
        leftOut = List.copyOf(leftOut);
    }

    /** Of all rows of an agent; closures, and what plasma and vessels hold, are in the table. */
    static BudgetCurves of(List<BudgetTerm> own) {
        List<BudgetTerm> curves =
                own.stream()
                        .filter(term -> !term.isError())
                        .filter(term -> !term.term().startsWith("vessels_"))
                        .filter(term -> !term.term().startsWith("plasma_"))
                        .toList();
        List<String> bySize =
                curves.stream()
                        .map(BudgetTerm::term)
                        .distinct()
                        .filter(name -> largest(curves, name) > 0)
                        .sorted(Comparator.comparing(name -> -largest(curves, name)))
                        .toList();
        int most = Math.min(MOST_CURVES, bySize.size());
        List<String> chosen = bySize.subList(0, most);
        return new BudgetCurves(
                curves.stream().filter(term -> chosen.contains(term.term())).toList(),
                bySize.subList(most, bySize.size()));
    }

    private static double largest(List<BudgetTerm> curves, String name) {
        return Curves.largest(
                curves.stream()
                        .filter(term -> term.term().equals(name))
                        .map(BudgetTerm::amount)
                        .toList());
    }

    Chart chart(String subject) {
        ShownUnit amount =
                ShownUnit.of(
                        "mol", Curves.largest(shown.stream().map(BudgetTerm::amount).toList()));
        ShownUnit time =
                ShownUnit.of("s", Curves.largest(shown.stream().map(BudgetTerm::time).toList()));
        List<Chart.Series> series =
                shown.stream()
                        .map(BudgetTerm::term)
                        .distinct()
                        .map(name -> series(name, time, amount))
                        .toList();
        return new Chart(
                "Budget of " + subject + " over time",
                Chart.Axis.linear(time.axis("time")),
                Chart.Axis.amounts(amount.axis("amount so far")),
                series);
    }

    private Chart.Series series(String name, ShownUnit time, ShownUnit amount) {
        List<BudgetTerm> own = shown.stream().filter(t -> t.term().equals(name)).toList();
        return Curves.series(
                name.replace('_', ' '),
                own.stream().map(term -> term.time() / time.size()).toList(),
                own.stream().map(term -> term.amount() / amount.size()).toList());
    }

    /** What is not shown, in words. */
    String note() {
        return "The curves are the "
                + MOST_CURVES
                + " largest terms. Smaller ones are in the table alone: "
                + String.join(", ", leftOut).replace('_', ' ')
                + ".";
    }
}
