package org.voxtum.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The origins that effective.yaml notes behind its values, each with the keys that have it. */
final class EffectiveSources {
    private static final Pattern VALUE =
            Pattern.compile("( *)(#? ?)([^:#]+):(?: (.*?))?(?:  # (.*))?");
    private static final Pattern SI = Pattern.compile("-?[0-9][^;]*; (.*)");

    private record Level(int indent, String key) {}

    private final Deque<Level> path = new ArrayDeque<>();
    private final Map<String, List<String>> keys = new LinkedHashMap<>();

    private EffectiveSources() {}

    /** Keys by origin, in the order of the case. */
    static Map<String, List<String>> of(String effective) {
        EffectiveSources sources = new EffectiveSources();
        effective.lines().forEach(sources::take);
        return sources.keys;
    }

    private void take(String line) {
        Matcher found = VALUE.matcher(line);
        if (!found.matches()) {
            return;
        }
        int indent = found.group(1).length();
        while (!path.isEmpty() && path.peek().indent() >= indent) {
            path.pop();
        }
        String key = found.group(3).strip();
        if (found.group(5) != null) {
            keys.computeIfAbsent(origin(found.group(5)), origin -> new ArrayList<>())
                    .add(name(key));
        }
        if (found.group(2).isEmpty()) {
            path.push(new Level(indent, key));
        }
    }

    /** Without the value in SI that may stand before it. */
    private static String origin(String comment) {
        Matcher si = SI.matcher(comment);
        return si.matches() ? si.group(1) : comment;
    }

    private String name(String key) {
        List<String> all = new ArrayList<>();
        path.descendingIterator().forEachRemaining(level -> all.add(level.key()));
        all.add(key);
        return String.join(".", all);
    }
}
