package org.voxtum.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.document;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import j2html.tags.specialized.UlTag;
import java.util.List;

/**
 * One HTML file that needs nothing but itself.
 *
 * @param heading of the page, and its title
 * @param sections its parts
 * @param foot last line
 */
record Page(String heading, List<Section> sections, String foot) {
    /** The page may load nothing at all, from nowhere. */
    private static final String POLICY =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline';"
                    + " script-src 'unsafe-inline'";

    /** Copies the list. */
    Page {
        sections = List.copyOf(sections);
    }

    String text() {
        return document(html(pageHead(), pageBody()).withLang("en"));
    }

    private DomContent pageHead() {
        return head(
                meta().withCharset("utf-8"),
                meta().attr("http-equiv", "Content-Security-Policy").withContent(POLICY),
                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                title(heading),
                style(rawHtml(Assets.style())));
    }

    private DomContent pageBody() {
        UlTag contents = ul();
        sections.forEach(each -> contents.with(li(a(each.title()).withHref("#" + each.id()))));
        return body(
                header(h1(heading), nav(contents).attr("aria-label", "Contents")),
                main().with(sections.stream().map(Section::tag).toList()),
                footer(p(foot)),
                script(rawHtml(Assets.script())));
    }
}
