package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A YAML tree with the place of every part. */
sealed interface YamlNode {
    /** Where the part begins. */
    Mark mark();

    /** What the part is, for messages. */
    String noun();

    /** A copy with another place for every part. */
    YamlNode remark(Mark place);

    /** A single value as it is written; empty for a key without a value. */
    record Scalar(String text, Mark mark) implements YamlNode {
        @Override
        public YamlNode remark(Mark place) {
            return new Scalar(text, place);
        }

        @Override
        public String noun() {
            return text.isEmpty() ? "empty" : "'" + text + "'";
        }
    }

    /** A list; can be changed by {@code --set}. */
    record Items(List<YamlNode> items, Mark mark) implements YamlNode {
        @Override
        public YamlNode remark(Mark place) {
            List<YamlNode> copy = new ArrayList<>();
            items.forEach(item -> copy.add(item.remark(place)));
            return new Items(copy, place);
        }

        @Override
        public String noun() {
            return "a list";
        }
    }

    /** A map in the order of the file; can be changed by {@code --set}. */
    record Entries(Map<String, Entry> entries, Mark mark) implements YamlNode {
        /** An empty map. */
        static Entries empty(Mark mark) {
            return new Entries(new LinkedHashMap<>(), mark);
        }

        /** Value of a key, null where it is missing. */
        YamlNode get(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }

        /** Adds a key where it is missing. */
        void putIfAbsent(String key, YamlNode value) {
            entries.putIfAbsent(key, new Entry(value.mark(), value));
        }

        /** Gives a key another value. */
        void set(String key, YamlNode value) {
            entries.put(key, new Entry(value.mark(), value));
        }

        @Override
        public YamlNode remark(Mark place) {
            Entries copy = empty(place);
            entries.forEach((key, entry) -> copy.putIfAbsent(key, entry.value().remark(place)));
            return copy;
        }

        @Override
        public String noun() {
            return "a map";
        }
    }

    /** Place of a key, and its value. */
    record Entry(Mark key, YamlNode value) {}
}
