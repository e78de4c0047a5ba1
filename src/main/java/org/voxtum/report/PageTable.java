package org.voxtum.report;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.em;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.TdTag;
import j2html.tags.specialized.TrTag;
import java.util.ArrayList;
import java.util.List;

/** A table with caption and heads; one that is too wide is moved by the keyboard too. */
final class PageTable {
    private final String caption;
    private final List<String> heads;
    private final List<TrTag> rows = new ArrayList<>();

    PageTable(String caption, String... heads) {
        this(caption, List.of(heads));
    }

    PageTable(String caption, List<String> heads) {
        this.caption = caption;
        this.heads = List.copyOf(heads);
    }

    /** Adds a row; its head names it. */
    void row(String head, List<? extends DomContent> cells) {
        rows.add(tr(th(head).attr("scope", "row")).with(cells));
    }

    /** Adds a row of texts. */
    void texts(String head, String... cells) {
        row(head, List.of(cells).stream().map(cell -> td(cell)).toList());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    DomContent tag() {
        TrTag head = tr();
        heads.forEach(name -> head.with(th(name).attr("scope", "col")));
        return div(table(caption(caption), thead(head), tbody().with(rows)))
                .withClass("scroll")
                .attr("role", "region")
                .attr("aria-label", caption)
                .attr("tabindex", "0");
    }

    /** A number in a unit that suits it, then as it stands in the table, then its flag. */
    static TdTag number(String exact, double value, String unit, String flag) {
        TdTag cell = td().withClass("number");
        if (exact.isEmpty()) {
            cell.with(span("–").withClass("none"));
        } else {
            cell.with(span(ShownUnit.nice(value, unit)).withClass("nice"));
            cell.with(span(exact).withClass("exact"));
        }
        return flag.isEmpty() ? cell : cell.with(em(flag).withTitle(FlagWords.of(flag)));
    }
}
