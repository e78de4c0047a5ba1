package org.voxtum.report;

import static j2html.TagCreator.h2;
import static j2html.TagCreator.section;

import j2html.tags.DomContent;
import java.util.List;

/**
 * One part of the page.
 *
 * @param id of the part, for the list of contents
 * @param title its heading
 * @param content what follows
 */
record Section(String id, String title, List<DomContent> content) {
    /** Copies the list. */
    Section {
        content = List.copyOf(content);
    }

    DomContent tag() {
        return section(h2(title).withId(id + "-title"))
                .with(content)
                .withId(id)
                .attr("aria-labelledby", id + "-title");
    }
}
