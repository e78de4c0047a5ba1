package org.voxtum.report;

import static j2html.TagCreator.p;
import static j2html.TagCreator.td;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.voxtum.render.Chart;

/** Where every mole and every litre went, and how well it closes. */
final class BudgetSection {
    private static final int MOST_CURVES = 8;
    private final RunData data;
    private final List<BudgetTerm> terms;

    private BudgetSection(RunData data) {
        this.data = data;
        this.terms = data.budget();
    }

    static Section of(RunData data) {
        return new BudgetSection(data).section();
    }

    private Section section() {
        List<DomContent> content = new ArrayList<>();
        if (terms.isEmpty()) {
            content.add(p("There is no report yet."));
        }
        terms.stream().map(BudgetTerm::agent).distinct().forEach(agent -> add(content, agent));
        return new Section("budget", "Budget", content);
    }

    private void add(List<DomContent> content, String agent) {
        List<BudgetTerm> own = terms.stream().filter(t -> t.agent().equals(agent)).toList();
        double end = own.get(own.size() - 1).time();
        List<BudgetTerm> last = own.stream().filter(term -> term.time() == end).toList();
        String subject = agent.isEmpty() ? "the fluid" : agent;
        PageTable table =
                new PageTable(
                        "Budget of " + subject + " until " + ShownUnit.nice(end, "s"),
                        "term",
                        "amount",
                        "unit");
        last.forEach(term -> table.row(term.term(), cells(term)));
        content.add(table.tag());
        content.add(closure(subject, last));
        Chart chart = chart(subject, own);
        if (!agent.isEmpty() && ChartFigure.shows(chart)) {
            int number = data.metrics().agents().indexOf(agent);
            content.add(ChartFigure.of(chart, "budget-" + number));
        }
    }

    private static List<DomContent> cells(BudgetTerm term) {
        return List.of(
                PageTable.number(term.exact(), term.amount(), term.unit(), ""), td(term.unit()));
    }

    private static DomContent closure(String subject, List<BudgetTerm> last) {
        String sentence =
                last.stream()
                        .filter(BudgetTerm::isError)
                        .map(term -> term.term().replace('_', ' ') + " " + term.exact())
                        .collect(Collectors.joining(", "));
        return p(
                sentence.isEmpty()
                        ? "The budget of " + subject + " tells no closure."
                        : "The budget of "
                                + subject
                                + " closes: what its terms leave unexplained, as a share: "
                                + sentence
                                + ".");
    }

    private static Chart chart(String subject, List<BudgetTerm> own) {
        List<BudgetTerm> shown =
                own.stream()
                        .filter(term -> !term.isError() && !term.term().startsWith("vessels_"))
                        .toList();
        double largest = Curves.largest(shown.stream().map(BudgetTerm::amount).toList());
        ShownUnit amount = ShownUnit.of("mol", largest);
        ShownUnit time =
                ShownUnit.of("s", Curves.largest(own.stream().map(BudgetTerm::time).toList()));
        List<Chart.Series> series =
                shown.stream()
                        .filter(term -> !term.term().startsWith("plasma_"))
                        .map(BudgetTerm::term)
                        .distinct()
                        .map(name -> series(name, shown, time, amount))
                        .filter(Curves::isNotZero)
                        .limit(MOST_CURVES)
                        .toList();
        return new Chart(
                "Budget of " + subject + " over time",
                Chart.Axis.linear(time.axis("time")),
                Chart.Axis.linear(amount.axis("amount so far")),
                series);
    }

    private static Chart.Series series(
            String name, List<BudgetTerm> shown, ShownUnit time, ShownUnit amount) {
        List<BudgetTerm> own = shown.stream().filter(t -> t.term().equals(name)).toList();
        return Curves.series(
                name.replace('_', ' '),
                own.stream().map(term -> term.time() / time.size()).toList(),
                own.stream().map(term -> term.amount() / amount.size()).toList());
    }
}
