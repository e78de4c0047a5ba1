package org.voxtum.compute.opencl;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Groups by the name of their kernel, as lines of text in the user's cache. */
final class TuningRecord {
    private static final String KIND = "groups";
    private static final int MOST = 1024;

    private TuningRecord() {}

    /** What is kept under a key; a line that is none is left out. */
    static Map<String, WorkGroup> read(UserCache cache, String key) {
        Map<String, WorkGroup> groups = new TreeMap<>();
        byte[] text = cache.read(KIND, key).orElse(new byte[0]);
        new String(text, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches("\\w+ \\d{1,4}x\\d{1,4}x\\d{1,4}"))
                .forEach(line -> put(line, groups));
        return groups;
    }

    private static void put(String line, Map<String, WorkGroup> groups) {
        String[] words = line.split(" ", -1);
        String[] axes = words[1].split("x", -1);
        WorkGroup group =
                new WorkGroup(
                        Integer.parseInt(axes[0]),
                        Integer.parseInt(axes[1]),
                        Integer.parseInt(axes[2]));
        if (group.items() >= 1 && group.items() <= MOST) {
            groups.put(words[0], group);
        }
    }

    static void write(UserCache cache, String key, Map<String, WorkGroup> groups) {
        String text =
                new TreeMap<>(groups)
                        .entrySet().stream()
                                .map(each -> each.getKey() + " " + each.getValue() + "\n")
                                .collect(Collectors.joining());
        cache.write(KIND, key, text.getBytes(StandardCharsets.UTF_8));
    }
}
