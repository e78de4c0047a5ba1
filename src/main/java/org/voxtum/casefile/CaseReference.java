package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The reference page of the case file, made from the table of keys. */
public final class CaseReference {
    private final Set<KeyGroup> groups = new LinkedHashSet<>();
    private final StringBuilder text = new StringBuilder();

    private CaseReference() {}

    /** The page as Markdown. */
    public static String text() {
        CaseReference page = new CaseReference();
        page.collect(new KeyType.Group(CaseKeys.ROOT));
        page.groups.add(TissueKeys.IMAGE);
        page.groups.add(TissueKeys.axes(KeyType.amount(Measure.NUMBER, Range.ANY)));
        page.text.append(Presets.resource("reference.md")).append("\n## Keys\n");
        page.groups.forEach(page::append);
        page.appendPresets();
        return page.text.toString();
    }

    private void collect(KeyType type) {
        if (type instanceof KeyType.Group inner && groups.add(inner.group())) {
            inner.group().keys().forEach(key -> collect(key.type()));
        } else if (type instanceof KeyType.ListOf list) {
            collect(list.item());
        } else if (type instanceof KeyType.MapOf map) {
            collect(map.item());
        } else if (type instanceof KeyType.OneOf choice) {
            choice.types().forEach(this::collect);
        }
    }

    private void append(KeyGroup group) {
        text.append("\n### ").append(group.title()).append("\n\n");
        text.append(group.description()).append("\n\n");
        text.append("| key | value | default | meaning |\n|---|---|---|---|\n");
        for (Key key : group.keys()) {
            row(
                    "`" + key.name() + "`",
                    value(key.type()),
                    key.required() ? "required" : code(key.fallback()),
                    key.description());
        }
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    private void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String value(KeyType type) {
        if (type instanceof KeyType.Amount amount) {
            return amount(amount);
        }
        if (type instanceof KeyType.Property property) {
            return amount(property.amount())
                    + ", or an image"
                    + (property.axes() ? ", or axes" : "");
        }
        if (type instanceof KeyType.Words words) {
            return String.join(", ", words.words().stream().map(CaseReference::code).toList());
        }
        if (type instanceof KeyType.OneOf choice) {
            return String.join(", or ", choice.types().stream().map(CaseReference::value).toList());
        }
        return composed(type);
    }

    private static String composed(KeyType type) {
        if (type instanceof KeyType.Group inner) {
            return "map: " + inner.group().title();
        }
        if (type instanceof KeyType.ListOf list) {
            return "list of: " + value(list.item());
        }
        if (type instanceof KeyType.Three three) {
            return "three of: " + value(three.item());
        }
        if (type instanceof KeyType.MapOf map) {
            return "by " + map.of() + ": " + value(map.item());
        }
        if (type instanceof KeyType.Whole whole) {
            String most = whole.most() == Long.MAX_VALUE ? " or more" : " to " + whole.most();
            return "whole number, " + whole.least() + most;
        }
        return type instanceof KeyType.Flag ? "`true`, `false`" : plain(type);
    }

    private static String plain(KeyType type) {
        return type instanceof KeyType.FilePath ? "path of a file" : "text";
    }

    private static String amount(KeyType.Amount amount) {
        List<String> parts = new ArrayList<>();
        String unit = amount.measure().unit();
        parts.add(unit.isEmpty() ? "number" : "amount in " + unit + " or alike");
        if (!amount.range().text().isEmpty()) {
            parts.add(amount.range().text());
        }
        return String.join(", ", parts);
    }

    private void appendPresets() {
        text.append("\n## Presets\n\n");
        text.append("Confidence: A read in the source, B known from it, C a choice.\n");
        Presets.regions().names().forEach(name -> preset("region", name, Presets.regions()));
        Presets.matrices().names().forEach(name -> preset("matrix", name, Presets.matrices()));
        Presets.agents().names().forEach(name -> preset("agent", name, Presets.agents()));
    }

    private void preset(String noun, String name, Presets presets) {
        text.append("\n### ").append(noun).append(" `").append(name).append("`\n\n");
        text.append("| key | value | source | confidence |\n|---|---|---|---|\n");
        presets.of(name)
                .forEach(
                        (key, node) -> {
                            Origin origin = node.mark().origin();
                            row("`" + key + "`", flat(node), origin.source(), origin.confidence());
                        });
    }

    private static String flat(YamlNode node) {
        if (node instanceof YamlNode.Entries map) {
            List<String> parts = new ArrayList<>();
            map.entries().forEach((key, entry) -> parts.add(key + " " + flat(entry.value())));
            return String.join(", ", parts);
        }
        return ((YamlNode.Scalar) node).text();
    }
}
