package org.voxtum.report;

import static j2html.TagCreator.p;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** What was run, and how far it came. */
final class SummarySection {
    private final RunData data;

    private SummarySection(RunData data) {
        this.data = data;
    }

    static Section of(RunData data) {
        return new SummarySection(data).section();
    }

    private Section section() {
        List<DomContent> content = new ArrayList<>();
        if (!data.state().finished()) {
            content.add(unfinished());
        }
        RunFacts facts = data.facts();
        PageTable table = new PageTable("Facts of the run", "fact", "value");
        table.texts("name", data.name());
        table.texts("case", facts.text("/case"));
        table.texts("status", data.state().words());
        table.texts("model time", modelTime());
        table.texts("backend", facts.text("/device/description"));
        table.texts("grid", facts.grid());
        table.texts("agents", String.join(", ", data.metrics().agents()));
        content.add(table.tag());
        return new Section("summary", "What was run", content);
    }

    private DomContent unfinished() {
        return p(
                        strong("This run is not at its end."),
                        text(
                                " It is "
                                        + data.state().words()
                                        + ". What follows is what it has"
                                        + " written so far."))
                .withClass("notice");
    }

    private String modelTime() {
        double end = data.facts().number("/model_seconds");
        double last = data.metrics().lastTime();
        if (Double.isNaN(end)) {
            return Double.isNaN(last)
                    ? "no report yet"
                    : "last report at " + ShownUnit.nice(last, "s");
        }
        return ShownUnit.nice(end, "s");
    }
}
