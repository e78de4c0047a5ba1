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
        BudgetCurves curves = BudgetCurves.of(own);
        Chart chart = curves.chart(subject);
        if (!agent.isEmpty() && ChartFigure.shows(chart)) {
            int number = data.metrics().agents().indexOf(agent);
            content.add(ChartFigure.of(chart, "budget-" + number));
            if (!curves.leftOut().isEmpty()) {
                content.add(p(curves.note()));
            }
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
}
