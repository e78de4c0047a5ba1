package org.voxtum.report;

import static j2html.TagCreator.code;
import static j2html.TagCreator.p;
import static j2html.TagCreator.td;

import com.fasterxml.jackson.databind.JsonNode;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What another would need to get the same numbers: versions, device, seed, inputs, sources. */
final class ProvenanceSection {
    private static final int MOST_KEYS = 12;
    private final RunData data;

    private ProvenanceSection(RunData data) {
        this.data = data;
    }

    static Section of(RunData data) {
        ProvenanceSection section = new ProvenanceSection(data);
        List<DomContent> content = new ArrayList<>();
        content.add(section.versions());
        content.add(section.inputs());
        content.add(section.sources());
        return new Section("provenance", "Provenance", content);
    }

    private DomContent versions() {
        PageTable table = new PageTable("Versions and device", "fact", "value");
        RunFacts facts = data.facts();
        table.texts("Voxtum", facts.text("/version"));
        table.texts("Java", facts.text("/java"));
        table.texts("seed", facts.text("/seed"));
        facts.json()
                .path("device")
                .properties()
                .forEach(entry -> table.texts("device: " + words(entry), value(entry.getValue())));
        List<String> sets = facts.texts("/sets");
        if (!sets.isEmpty()) {
            table.texts("--set", String.join("\n", sets));
        }
        return table.tag();
    }

    private static String words(Map.Entry<String, JsonNode> entry) {
        return entry.getKey().replace('_', ' ');
    }

    private static String value(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private DomContent inputs() {
        PageTable table = new PageTable("Inputs", "file", "SHA-256");
        Iterator<Map.Entry<String, JsonNode>> inputs =
                data.facts().json().path("inputs_sha256").properties().iterator();
        inputs.forEachRemaining(
                input ->
                        table.row(
                                input.getKey(),
                                List.of(td(code(input.getValue().asText())).withClass("hash"))));
        return table.isEmpty() ? p("run.json tells no hashes of inputs.") : table.tag();
    }

    private DomContent sources() {
        PageTable table = new PageTable("Where values come from", "origin", "number", "keys");
        EffectiveSources.of(data.effective())
                .forEach(
                        (origin, keys) ->
                                table.texts(
                                        origin, Integer.toString(keys.size()), shortened(keys)));
        return table.tag();
    }

    private static String shortened(List<String> keys) {
        String told = String.join(", ", keys.subList(0, Math.min(MOST_KEYS, keys.size())));
        int more = keys.size() - MOST_KEYS;
        return more > 0 ? told + " and " + more + " more" : told;
    }
}
