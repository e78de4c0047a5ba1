package org.voxtum.report;

import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voxtum.run.table.Metric;
import org.voxtum.run.table.Metrics;

/** What makes a result doubtful, and what is good to know. */
final class WarningsSection {
    private WarningsSection() {}

    static Section of(RunData data) {
        List<DomContent> content = new ArrayList<>();
        List<String> warnings = data.facts().texts("/warnings");
        if (!data.facts().text("/error").isEmpty()) {
            content.add(p("The run failed: " + data.facts().text("/error")).withClass("notice"));
        }
        content.add(p(warnings.isEmpty() ? "No warnings." : "Warnings:"));
        content.add(list(warnings));
        content.add(list(flagged(data.metrics())));
        List<String> notices = data.facts().texts("/notices");
        if (!notices.isEmpty()) {
            content.add(p("Notices:"));
            content.add(list(notices));
        }
        return new Section("warnings", "Warnings and notices", content);
    }

    private static DomContent list(List<String> sentences) {
        return sentences.isEmpty()
                ? p()
                : ul().withClass("sentences").with(sentences.stream().map(s -> li(s)).toList());
    }

    /** How many numbers of the last report carry which flag. */
    private static List<String> flagged(Metrics metrics) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        metrics.last().stream()
                .map(Metric::flag)
                .filter(flag -> !flag.isEmpty())
                .forEach(flag -> counts.merge(flag, 1, Integer::sum));
        List<String> sentences = new ArrayList<>();
        counts.forEach(
                (flag, count) ->
                        sentences.add(
                                count + " numbers are '" + flag + "': " + FlagWords.of(flag)));
        return sentences;
    }
}
