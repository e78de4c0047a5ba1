package org.voxtum.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (draft 2020-12) of the case file, made from the table of keys. Editors use it to
 * complete and check; the reader knows more, such as names that refer to each other.
 */
public final class CaseSchema {
    private static final String NUMBER = "[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?";
    private final JsonNodeFactory json = JsonNodeFactory.instance;

    private CaseSchema() {}

    /** The schema as indented JSON with a line feed at the end. */
    public static String text() {
        CaseSchema schema = new CaseSchema();
        ObjectNode root = schema.json.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Voxtum case file, version 1");
        root.setAll(schema.group(CaseKeys.ROOT));
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter()
                        .withObjectIndenter(lines)
                        .withArrayIndenter(DefaultPrettyPrinter.FixedSpaceIndenter.instance);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ObjectNode group(KeyGroup group) {
        ObjectNode schema = json.objectNode().put("type", "object");
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        for (Key key : group.keys()) {
            ObjectNode property = type(key.type());
            property.put("description", key.description());
            if (!key.fallback().isEmpty()) {
                property.put("default", key.fallback());
            }
            properties.set(key.name(), property);
            if (key.required()) {
                schema.withArray("required").add(key.name());
            }
        }
        return schema;
    }

    private ObjectNode type(KeyType type) {
        if (type instanceof KeyType.Group inner) {
            return group(inner.group());
        }
        if (type instanceof KeyType.ListOf list) {
            ObjectNode schema = json.objectNode().put("type", "array");
            schema.set("items", type(list.item()));
            return schema;
        }
        if (type instanceof KeyType.Three three) {
            ObjectNode schema = json.objectNode().put("type", "array");
            schema.set("items", type(three.item()));
            return schema.put("minItems", 3).put("maxItems", 3);
        }
        if (type instanceof KeyType.MapOf map) {
            ObjectNode schema = json.objectNode().put("type", "object");
            schema.set("additionalProperties", type(map.item()));
            return schema;
        }
        if (type instanceof KeyType.OneOf choice) {
            return anyOf(choice.types().toArray(KeyType[]::new));
        }
        return property(type);
    }

    private ObjectNode property(KeyType type) {
        if (!(type instanceof KeyType.Property property)) {
            return leaf(type);
        }
        KeyType image = new KeyType.Group(TissueKeys.image(property.amount().measure()));
        KeyType axes = new KeyType.Group(TissueKeys.axes(property.amount()));
        return property.axes()
                ? anyOf(property.amount(), image, axes)
                : anyOf(property.amount(), image);
    }

    private ObjectNode anyOf(KeyType... types) {
        ObjectNode schema = json.objectNode();
        for (KeyType type : types) {
            schema.withArray("anyOf").add(type(type));
        }
        return schema;
    }

    private ObjectNode leaf(KeyType type) {
        ObjectNode schema = json.objectNode();
        if (type instanceof KeyType.Whole whole) {
            schema.put("type", "integer").put("minimum", whole.least());
            return whole.most() == Long.MAX_VALUE ? schema : schema.put("maximum", whole.most());
        }
        if (type instanceof KeyType.Flag) {
            return schema.put("type", "boolean");
        }
        if (type instanceof KeyType.Words words) {
            words.words().forEach(schema.withArray("enum")::add);
            return schema;
        }
        if (type instanceof KeyType.Amount amount) {
            return amount(amount);
        }
        // a name such as 1 or true is a number or a truth value to other readers of YAML
        schema.withArray("type").add("string").add("number").add("boolean");
        return schema;
    }

    private ObjectNode amount(KeyType.Amount amount) {
        ObjectNode text = json.objectNode().put("type", "string");
        if (amount.measure() != Measure.NUMBER) {
            return text.put(
                    "pattern", "^\\s*" + NUMBER + "\\s*[^\\s\\d].*$|^\\s*" + NUMBER + " .+$");
        }
        text.put("pattern", "^\\s*" + NUMBER + "\\s*%?\\s*$");
        ObjectNode number = json.objectNode().put("type", "number");
        Range range = amount.range();
        if (!Double.isInfinite(range.least())) {
            number.put(range.open() ? "exclusiveMinimum" : "minimum", range.least());
        }
        if (!Double.isInfinite(range.most())) {
            number.put("maximum", range.most());
        }
        ObjectNode schema = json.objectNode();
        schema.withArray("anyOf").add(number).add(text);
        return schema;
    }
}
