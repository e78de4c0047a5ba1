package org.voxtum.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Name of the page of a comparison, which tells the runs that the first one is compared with. */
final class ComparisonName {
    private static final String START = "comparison-with-";
    private static final String END = ".html";

    /** A file's name may have 255 bytes on the usual disks. */
    private static final int MOST_BYTES = 200;

    private static final int KEPT = 40;

    private ComparisonName() {}

    /** The same for the same runs, another for others, so that no page replaces another one. */
    static String of(List<Path> folders) {
        Path first = folders.get(0).toAbsolutePath().normalize();
        String names =
                folders.stream()
                        .skip(1)
                        .map(folder -> name(first, folder.toAbsolutePath().normalize()))
                        .collect(Collectors.joining("-and-"));
        byte[] bytes = names.getBytes(StandardCharsets.UTF_8);
        return START + (bytes.length > MOST_BYTES ? shortened(names) : names) + END;
    }

    /** A folder beside the first has its own name, others the way to them. */
    private static String name(Path first, Path other) {
        Path beside = first.getParent() == null ? first : first.getParent();
        Path way = first.getRoot().equals(other.getRoot()) ? beside.relativize(other) : other;
        return StreamSupport.stream(way.spliterator(), false)
                .map(Path::toString)
                .map(part -> part.isEmpty() || part.equals("..") ? "up" : part)
                .collect(Collectors.joining("+"));
    }

    private static String shortened(String names) {
        UUID whole = UUID.nameUUIDFromBytes(names.getBytes(StandardCharsets.UTF_8));
        return names.substring(0, names.offsetByCodePoints(0, KEPT)) + "-" + whole;
    }
}
