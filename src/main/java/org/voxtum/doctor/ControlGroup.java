package org.voxtum.doctor;

import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What the control groups above this process allow, in both versions of their interface. Inside a
 * container the group of the process may not be visible; its root then tells the limit.
 */
final class ControlGroup {
    private static final String ROOT = "/sys/fs/cgroup";

    private ControlGroup() {}

    /** Least limit of memory [byte], empty where there is none. */
    static OptionalLong memory(Machine machine) {
        LongStream second =
                folders(ROOT, path(machine, ""))
                        .map(folder -> machine.text(folder + "/memory.max"))
                        .flatMapToLong(ControlGroup::number);
        LongStream first =
                folders(ROOT + "/memory", path(machine, "memory"))
                        .map(folder -> machine.text(folder + "/memory.limit_in_bytes"))
                        .flatMapToLong(ControlGroup::number);
        return LongStream.concat(second, first).min();
    }

    /** Path of this process's group: of one controller in version 1, of all ("") in version 2. */
    private static String path(Machine machine, String controller) {
        return machine.text("/proc/self/cgroup")
                .lines()
                .map(line -> line.split(":", 3))
                .filter(part -> part.length == 3 && part[1].equals(controller))
                .map(part -> part[2])
                .findFirst()
                .orElse("/");
    }

    /** A group's folder and all above it. */
    private static Stream<String> folders(String root, String path) {
        return Stream.iterate(
                        path.equals("/") ? "" : path,
                        p -> p != null,
                        p -> p.isEmpty() ? null : p.substring(0, Math.max(0, p.lastIndexOf('/'))))
                .map(p -> root + p);
    }

    /** Version 1 writes a number near 2^63 for "no limit". */
    private static LongStream number(String text) {
        return text.matches("\\d{1,17}") ? LongStream.of(Long.parseLong(text)) : LongStream.empty();
    }
}
