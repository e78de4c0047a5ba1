package org.voxtum.casefile;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.voxtum.fault.Fault;
import org.voxtum.fault.FileRule;

/** Reads YAML text into a tree with places; limits size, depth and aliases. */
final class YamlReader {
    /** Most bytes of a case file. */
    static final int MOST_BYTES = 4 << 20;

    /** Deepest nesting. */
    static final int MOST_DEPTH = 40;

    private YamlReader() {}

    /** The tree of a file. */
    static YamlNode read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.isDirectory(file)) {
                throw FileRule.FOLDER.fault("", file);
            }
            if (Files.size(file) > MOST_BYTES) {
                throw FileRule.TOO_LONG.fault(name, Files.size(file), MOST_BYTES);
            }
            return parse(Files.readString(file), name);
        } catch (NoSuchFileException missing) {
            throw FileRule.MISSING.fault(missing, "", file);
        } catch (MalformedInputException bytes) {
            throw FileRule.NOT_TEXT.fault(bytes, "", file);
        } catch (IOException failure) {
            throw FileRule.UNREADABLE.fault(failure, "", file, failure);
        }
    }

    /** The tree of a text; {@code name} stands for it in messages. */
    static YamlNode parse(String text, String name) {
        LoadSettings settings =
                LoadSettings.builder()
                        .setLabel(name)
                        .setUseMarks(true)
                        .setMaxAliasesForCollections(100)
                        .setCodePointLimit(MOST_BYTES)
                        .build();
        try {
            checkDepth(text, name, settings);
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.map(node -> new YamlTree(name).convert(node))
                    .orElseThrow(() -> FileRule.EMPTY.fault(name));
        } catch (MarkedYamlEngineException malformed) {
            throw malformed(malformed, name);
        } catch (YamlEngineException malformed) {
            throw FileRule.NOT_YAML.fault(malformed, name, malformed.getMessage());
        }
    }

    private static void checkDepth(String text, String name, LoadSettings settings) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {
                    continue;
                }
            }
            if (depth > MOST_DEPTH) {
                throw FileRule.TOO_DEEP.fault(
                        YamlTree.mark(event.getStartMark(), name).text(), MOST_DEPTH);
            }
        }
    }

    private static Fault malformed(MarkedYamlEngineException failure, String name) {
        String context =
                failure.getContext() == null || failure.getContext().isBlank()
                        ? ""
                        : failure.getContext() + ", ";
        return FileRule.NOT_YAML.fault(
                failure,
                YamlTree.mark(failure.getProblemMark(), name).text(),
                context + failure.getProblem());
    }
}
