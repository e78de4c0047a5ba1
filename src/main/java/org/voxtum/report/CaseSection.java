package org.voxtum.report;

import static j2html.TagCreator.code;
import static j2html.TagCreator.details;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.summary;

import java.util.List;

/** The case with every value that it used. */
final class CaseSection {
    private CaseSection() {}

    static Section of(RunData data) {
        return new Section(
                "case",
                "Effective case",
                List.of(
                        details(
                                summary("effective.yaml: every value with its origin"),
                                pre(code(data.effective()))
                                        .attr("tabindex", "0")
                                        .attr("aria-label", "effective.yaml"))));
    }
}
