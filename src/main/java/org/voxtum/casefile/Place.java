package org.voxtum.casefile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.voxtum.fault.Fault;
import org.voxtum.fault.Rule;
import org.voxtum.fault.ValueRule;
import org.voxtum.units.Quantity;

/**
 * A part of the tree that is being read: the only place that turns text into values. Every value
 * read is noted with its path.
 *
 * @param reading what all readers share
 * @param node the part
 * @param path keys from the top
 * @param owner what messages add to the key, such as {@code in region 'rim'}; may be empty
 */
record Place(Reading reading, YamlNode node, List<String> path, String owner) {
    /** Place of a part below this one. */
    Place child(String key, YamlNode part) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return new Place(reading, part, List.copyOf(longer), owner);
    }

    /** The same place with what messages add to a key. */
    Place ownedBy(String text) {
        return new Place(reading, node, path, text);
    }

    /** Last key, with its list index. */
    String key() {
        String last = path.isEmpty() ? "the case" : path.get(path.size() - 1);
        boolean index = last.startsWith("[") && path.size() > 1;
        return index ? path.get(path.size() - 2) + last : last;
    }

    /** File, line, column and path. */
    String where() {
        String dotted = String.join(".", path).replace(".[", "[");
        return node.mark().text() + (dotted.isEmpty() ? "" : ", " + dotted);
    }

    /** The error of breaking a rule here. */
    Fault fault(Rule rule, Object... values) {
        return rule.fault(where(), values);
    }

    /** Result of reading; a mistake that does not know its place is here. */
    <T> T placing(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Fault fault) {
            throw fault.where().isEmpty() ? fault.at(where()) : fault;
        }
    }

    boolean isScalar() {
        return node instanceof YamlNode.Scalar;
    }

    /** Whether it is a single value that is not empty. */
    boolean isWord() {
        return node instanceof YamlNode.Scalar scalar && !scalar.text().isEmpty();
    }

    boolean isMap() {
        return node instanceof YamlNode.Entries;
    }

    /** Text of a single value. */
    String text() {
        String text = scalar();
        note(Yaml.quoted(text), "");
        return text;
    }

    /** A single value as it is typed, not noted. */
    String typed() {
        return scalar();
    }

    private String scalar() {
        if (!(node instanceof YamlNode.Scalar scalar)) {
            throw fault(ValueRule.NOT_SINGLE, key(), owner, node.noun());
        }
        if (scalar.text().isEmpty()) {
            throw fault(ValueRule.EMPTY, key(), owner);
        }
        return scalar.text();
    }

    /** One of the words. */
    String word(KeyType.Words type) {
        String word = scalar();
        if (!type.words().contains(word)) {
            throw fault(
                    ValueRule.UNKNOWN_WORD,
                    key(),
                    owner,
                    word,
                    String.join(", ", type.words()),
                    suggestion(word, type.words()));
        }
        note(word, "");
        return word;
    }

    /** Goes behind a list of words; empty where none of them is near. */
    static String suggestion(String word, List<String> words) {
        String hint = Nearest.hint(word, words);
        return hint.startsWith("did") ? "; " + hint : "";
    }

    /** Notes a word that stands for a number, which follows in SI units. */
    void noteDerived(KeyType.Words type, String si) {
        String word = scalar();
        if (!type.words().contains(word)) {
            throw new IllegalArgumentException(word);
        }
        note(word, si);
    }

    /** SI value of an amount. */
    double amount(KeyType.Amount type) {
        double value = quantity(scalar(), type.measure());
        if (!type.range().holds(value)) {
            String rule = type.range().rule(type.measure().unit());
            throw fault(ValueRule.OUT_OF_RANGE, key(), scalar(), owner, rule);
        }
        String unit = type.measure().unit();
        note(Yaml.quoted(scalar()), unit.isEmpty() ? "" : value + " " + unit);
        return value;
    }

    private double quantity(String text, Measure measure) {
        try {
            return Quantity.parse(text, measure.dimension(), measure.units()).si();
        } catch (Fault fault) {
            throw fault.about(key() + owner).at(where());
        }
    }

    /** A whole number. */
    long whole(KeyType.Whole type) {
        String text = scalar();
        long value;
        try {
            value = Long.parseLong(text.replace("_", ""));
        } catch (NumberFormatException malformed) {
            throw fault(ValueRule.NOT_WHOLE, key(), owner, text);
        }
        if (value < type.least() || value > type.most()) {
            throw fault(
                    ValueRule.OUT_OF_RANGE,
                    key(),
                    text,
                    owner,
                    type.most() == Long.MAX_VALUE
                            ? "it must be at least " + type.least()
                            : "it must be within " + type.least() + " and " + type.most());
        }
        note(text, "");
        return value;
    }

    /** true or false. */
    boolean flag() {
        String text = scalar();
        if (!text.equals("true") && !text.equals("false")) {
            throw fault(ValueRule.NOT_A_FLAG, key(), owner, text);
        }
        note(text, "");
        return text.equals("true");
    }

    /** A file that is there. */
    Path file() {
        Path file = CasePath.resolve(this, scalar());
        reading.files().add(file);
        note(Yaml.quoted(file.toString()), "");
        return file;
    }

    /** Parts of a list. */
    List<Place> items() {
        if (!(node instanceof YamlNode.Items list)) {
            throw fault(ValueRule.NOT_A_LIST, key(), owner, node.noun());
        }
        List<Place> items = new ArrayList<>();
        for (int index = 0; index < list.items().size(); index++) {
            items.add(child("[" + index + "]", list.items().get(index)));
        }
        if (items.isEmpty()) {
            note("[]", "");
        }
        return items;
    }

    /** The three parts of a list along x, y, z. */
    List<Place> three() {
        List<Place> items = items();
        if (items.size() != 3) {
            throw fault(ValueRule.NOT_THREE, key(), owner, items.size());
        }
        return items;
    }

    /** Parts of a map whose keys are names. */
    List<Place> entries() {
        YamlNode.Entries map = mapNode();
        List<Place> entries = new ArrayList<>();
        map.entries().forEach((key, entry) -> entries.add(child(key, entry.value())));
        if (entries.isEmpty()) {
            note("{}", "");
        }
        return entries;
    }

    /** A map with the keys of a group; unknown keys are noted as mistakes. */
    Fields fields(KeyGroup group) {
        Fields fields = new Fields(this, mapNode(), group);
        fields.checkKeys();
        return fields;
    }

    private YamlNode.Entries mapNode() {
        if (node instanceof YamlNode.Entries map) {
            return map;
        }
        if (node instanceof YamlNode.Scalar scalar && scalar.text().isEmpty()) {
            return YamlNode.Entries.empty(node.mark());
        }
        throw fault(ValueRule.NOT_A_MAP, key(), owner, node.noun());
    }

    private void note(String typed, String si) {
        reading.note(new Setting(path, typed, si, node.mark().text(), node.mark().origin()));
    }
}
