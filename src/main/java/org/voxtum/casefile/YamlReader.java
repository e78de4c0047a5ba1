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
                throw wrong(file + " is a folder", "", "name a case file");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw wrong(
                        "the case file has " + Files.size(file) + " bytes",
                        name,
                        "at most " + MOST_BYTES + " are read; keep tables and images in files");
            }
            return parse(Files.readString(file), name);
        } catch (NoSuchFileException missing) {
            throw new Fault(
                    Fault.Kind.CASE,
                    "there is no file " + file,
                    "",
                    "check the path; 'voxtum new NAME' writes a case to begin with",
                    missing);
        } catch (MalformedInputException bytes) {
            throw new Fault(
                    Fault.Kind.CASE, file + " is no UTF-8 text", "", "save it as UTF-8", bytes);
        } catch (IOException failure) {
            throw new Fault(
                    Fault.Kind.OUTPUT, "cannot read " + file, "", failure.toString(), failure);
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
                    .orElseThrow(
                            () -> wrong("the case file is empty", name, "write 'voxtum: 1' first"));
        } catch (MarkedYamlEngineException malformed) {
            throw malformed(malformed, name);
        } catch (YamlEngineException malformed) {
            throw new Fault(
                    Fault.Kind.CASE,
                    "this is not valid YAML: " + malformed.getMessage(),
                    name,
                    "",
                    malformed);
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
                throw wrong(
                        "maps and lists are nested more than " + MOST_DEPTH + " deep",
                        YamlTree.mark(event.getStartMark(), name).text(),
                        "no case needs more than ten");
            }
        }
    }

    private static Fault malformed(MarkedYamlEngineException failure, String name) {
        String context = failure.getContext() == null ? "" : failure.getContext() + ", ";
        return new Fault(
                Fault.Kind.CASE,
                "this is not valid YAML: " + context + failure.getProblem(),
                YamlTree.mark(failure.getProblemMark(), name).text(),
                "check indentation, brackets and colons; indent by spaces, not tabs",
                failure);
    }

    private static Fault wrong(String what, String where, String remedy) {
        return new Fault(Fault.Kind.CASE, what, where, remedy);
    }
}
