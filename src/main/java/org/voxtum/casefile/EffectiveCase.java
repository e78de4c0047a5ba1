package org.voxtum.casefile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voxtum.format.AtomicFile;

/**
 * Writes a case with every value that it uses, in the words of the case file, each with its SI
 * value and its origin; the text is a valid case that states the same problem. What is derived
 * stands as a comment where it would be typed.
 */
public final class EffectiveCase {
    private EffectiveCase() {}

    /** Writes the text of {@link #text} as a file. */
    public static void write(Case value, Path file) {
        byte[] text = text(value).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(text));
    }

    /** The case as YAML; files by their absolute path. */
    public static String text(Case value) {
        Branch root = new Branch();
        for (Setting setting : value.settings()) {
            List<String> path = setting.path();
            branch(root, path).parts.put(path.get(path.size() - 1), new Leaf(setting));
        }
        for (DerivedValue derived : DerivedValues.of(value)) {
            branch(root, derived.path()).insert(derived);
        }
        StringBuilder text = new StringBuilder();
        append(text, root, "");
        return text.toString();
    }

    /** The map that holds the last key of a path. */
    private static Branch branch(Branch root, List<String> path) {
        Branch at = root;
        for (String key : path.subList(0, path.size() - 1)) {
            // an empty map is noted as a value; what is filled in below it comes after
            Part below = at.parts.get(key);
            Branch next = below instanceof Branch branch ? branch : new Branch();
            at.parts.put(key, next);
            at = next;
        }
        return at;
    }

    private sealed interface Part {}

    private record Leaf(Setting setting) implements Part {}

    private record Comment(DerivedValue value) implements Part {}

    private static final class Branch implements Part {
        private final Map<String, Part> parts = new LinkedHashMap<>();

        /** Puts a comment before the first key that comes after its own. */
        void insert(DerivedValue value) {
            List<String> later =
                    value.order().subList(value.order().indexOf(value.key()), value.order().size());
            Map<String, Part> old = new LinkedHashMap<>(parts);
            parts.clear();
            old.forEach(
                    (key, part) -> {
                        if (later.contains(key)) {
                            parts.putIfAbsent(value.key(), new Comment(value));
                        }
                        parts.put(key, part);
                    });
            parts.putIfAbsent(value.key(), new Comment(value));
        }
    }

    private static void append(StringBuilder text, Branch branch, String indent) {
        branch.parts.forEach(
                (key, part) -> {
                    String head = key.startsWith("[") ? "-" : key + ":";
                    if (part instanceof Comment comment) {
                        text.append(indent).append(comment.value().line()).append('\n');
                    } else if (part instanceof Leaf leaf) {
                        text.append(indent).append(head);
                        appendLeaf(text, leaf.setting());
                    } else {
                        text.append(indent).append(head).append('\n');
                        append(text, (Branch) part, indent + "  ");
                    }
                });
    }

    private static void appendLeaf(StringBuilder text, Setting setting) {
        text.append(' ').append(setting.typed()).append("  # ");
        if (!setting.si().isEmpty()) {
            text.append(setting.si()).append("; ");
        }
        text.append(setting.origin().text()).append('\n');
    }
}
