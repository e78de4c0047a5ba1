package org.voxtum.casefile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.voxtum.format.AtomicFile;

/**
 * Writes a case with every value that it uses, in the words of the case file, each with its SI
 * value and its origin; the text is a valid case that states the same problem.
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
            Branch at = root;
            for (String key : setting.path().subList(0, setting.path().size() - 1)) {
                at = (Branch) at.parts.computeIfAbsent(key, name -> new Branch());
            }
            at.parts.put(setting.path().get(setting.path().size() - 1), new Leaf(setting));
        }
        StringBuilder text = new StringBuilder();
        append(text, root, "");
        DerivedText.lines(value).forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private sealed interface Part {}

    private record Leaf(Setting setting) implements Part {}

    private static final class Branch implements Part {
        private final Map<String, Part> parts = new LinkedHashMap<>();
    }

    private static void append(StringBuilder text, Branch branch, String indent) {
        branch.parts.forEach(
                (key, part) -> {
                    String head = key.startsWith("[") ? "-" : key + ":";
                    text.append(indent).append(head);
                    if (part instanceof Leaf leaf) {
                        appendLeaf(text, leaf.setting());
                    } else {
                        text.append('\n');
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
