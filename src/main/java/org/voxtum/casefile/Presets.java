package org.voxtum.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of known regions, matrices and agents, each with its source. */
final class Presets {
    private final YamlNode.Entries root;

    private Presets(YamlNode.Entries root) {
        this.root = root;
    }

    /** Presets by region kind. */
    static Presets regions() {
        return new Presets(load("regions.yaml"));
    }

    /** Fibre values by matrix. */
    static Presets matrices() {
        return new Presets(load("matrices.yaml"));
    }

    /** Presets by agent. */
    static Presets agents() {
        return new Presets(load("agents.yaml"));
    }

    /** Names of the presets. */
    List<String> names() {
        return List.copyOf(root.entries().keySet());
    }

    /** Values of a preset by key, marked with their source; empty for an unknown name. */
    Map<String, YamlNode> of(String name) {
        Map<String, YamlNode> values = new LinkedHashMap<>();
        if (root.get(name) instanceof YamlNode.Entries preset) {
            preset.entries()
                    .forEach(
                            (key, entry) ->
                                    values.put(key, value(name, (YamlNode.Entries) entry.value())));
        }
        return values;
    }

    private static YamlNode value(String name, YamlNode.Entries entry) {
        Origin origin = Origin.preset(name, source(entry), text(entry, "confidence"));
        return entry.get("value").remark(Mark.without("preset " + name, origin));
    }

    private static String source(YamlNode.Entries entry) {
        String doi = entry.get("doi") == null ? "" : ", doi:" + text(entry, "doi");
        return text(entry, "source") + doi;
    }

    private static String text(YamlNode.Entries entry, String key) {
        return ((YamlNode.Scalar) entry.get(key)).text();
    }

    private static YamlNode.Entries load(String file) {
        return (YamlNode.Entries) YamlReader.parse(resource("presets/" + file), file);
    }

    /** Text of a file that lies beside this class. */
    static String resource(String name) {
        try (InputStream stream = Presets.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
