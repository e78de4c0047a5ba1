package org.voxtum.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema accepts the shipped cases and refuses wrong ones, by the few rules that it uses. */
class CaseSchemaTest {
    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private JsonNode schema;

    @BeforeEach
    void read() throws IOException {
        schema = new ObjectMapper().readTree(CaseSchema.text());
    }

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("cases"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void acceptsShippedCases(Path file) {
        assertThat(accepts(schema, json(YamlReader.read(file)))).isTrue();
    }

    @Test
    void refusesUnknownKeysMissingUnitsAndMissingKeys() {
        assertThat(acceptsText(CaseFiles.VALID)).isTrue();
        assertThat(acceptsText(CaseFiles.with("name: small", "nam: small"))).isFalse();
        assertThat(acceptsText(CaseFiles.with("spacing: 25 um", "spacing: 25"))).isFalse();
        assertThat(acceptsText(CaseFiles.with("  spacing: 25 um\n", ""))).isFalse();
        assertThat(acceptsText(CaseFiles.with("is: tumour", "is: tumor"))).isFalse();
        assertThat(acceptsText(CaseFiles.with("[4, 4, 2]", "[4, 4]"))).isFalse();
        assertThat(acceptsText(CaseFiles.with("[4, 4, 2]", "[4, 4, 0]"))).isFalse();
    }

    private boolean acceptsText(String text) {
        return accepts(schema, json(YamlReader.parse(text, "case.yaml")));
    }

    /** The tree as a YAML reader with the core schema would give it. */
    private JsonNode json(YamlNode node) {
        if (node instanceof YamlNode.Entries map) {
            var object = json.objectNode();
            map.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
            return object;
        }
        if (node instanceof YamlNode.Items list) {
            var array = json.arrayNode();
            list.items().forEach(item -> array.add(json(item)));
            return array;
        }
        String text = ((YamlNode.Scalar) node).text();
        if (text.matches("[+-]?\\d+")) {
            return json.numberNode(Long.parseLong(text));
        }
        boolean number = text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
        return number ? json.numberNode(Double.parseDouble(text)) : json.textNode(text);
    }

    private static boolean accepts(JsonNode schema, JsonNode value) {
        return anyOf(schema, value)
                && oneOfWords(schema, value)
                && typed(schema, value)
                && bounded(schema, value)
                && members(schema, value)
                && items(schema, value);
    }

    private static boolean anyOf(JsonNode schema, JsonNode value) {
        boolean fits = !schema.has("anyOf");
        for (JsonNode choice : schema.path("anyOf")) {
            fits |= accepts(choice, value);
        }
        return fits;
    }

    private static boolean oneOfWords(JsonNode schema, JsonNode value) {
        boolean fits = !schema.has("enum");
        for (JsonNode word : schema.path("enum")) {
            fits |= word.equals(value);
        }
        return fits;
    }

    private static boolean typed(JsonNode schema, JsonNode value) {
        JsonNode type = schema.path("type");
        boolean fits = !type.isTextual() || is(type.asText(), value);
        if (type.isArray()) {
            fits = false;
            for (JsonNode name : type) {
                fits |= is(name.asText(), value);
            }
        }
        return fits;
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static boolean bounded(JsonNode schema, JsonNode value) {
        if (value.isTextual() && schema.has("pattern")) {
            return value.asText().matches(schema.get("pattern").asText());
        }
        double number = value.asDouble();
        return !value.isNumber()
                || (number >= schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY)
                        && number
                                > schema.path("exclusiveMinimum").asDouble(Double.NEGATIVE_INFINITY)
                        && number <= schema.path("maximum").asDouble(Double.POSITIVE_INFINITY));
    }

    private static boolean members(JsonNode schema, JsonNode value) {
        if (!value.isObject()) {
            return true;
        }
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asText())) {
                return false;
            }
        }
        JsonNode others = schema.path("additionalProperties");
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            JsonNode own = schema.path("properties").path(member.getKey());
            boolean fits =
                    own.isMissingNode()
                            ? others.isMissingNode()
                                    || others.isObject() && accepts(others, member.getValue())
                            : accepts(own, member.getValue());
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean items(JsonNode schema, JsonNode value) {
        if (!value.isArray()) {
            return true;
        }
        boolean fits =
                value.size() >= schema.path("minItems").asInt(0)
                        && value.size() <= schema.path("maxItems").asInt(Integer.MAX_VALUE);
        for (JsonNode item : value) {
            fits &= accepts(schema.path("items"), item);
        }
        return fits;
    }
}
